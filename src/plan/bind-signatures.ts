import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Sourced, Span } from '../text/span.ts'
import { type BindContext, MISSING, scalarAt, wordsAt } from './bind-parts.ts'
import type { Signature } from './plan.ts'
import { findUnit, type Unit } from './units.ts'
import { unknownIssuer } from './unknown-unit.ts'

/**
 * Who signs, left to right as typed. Each signs for the body that its `cơ quan` names, else for the issuing body of the
 * same place in the list; one without a name is the schema's finding.
 */
export const signaturesOf = (
  node: YamlNode | undefined,
  issuers: readonly [Unit, ...Unit[]],
  context: Omit<BindContext, 'period'>,
): Signature[] => {
  const typed = yamlEntry(node, 'ký')?.value
  const items = typed?.type === 'seq' ? typed.items : typed ? [typed] : []
  return items.flatMap((item, i) => {
    const name = scalarAt(item, 'họ tên')
    if (!name) return []
    const authority = scalarAt(item, 'quyền hạn')
    const code = scalarAt(item, 'cơ quan')
    const issuer = code ? issuerOf(code, context) : (issuers[i] ?? issuers[0])
    return [{ span: item.span, issuer, ...(authority ? { authority } : {}), offices: wordsAt(item, 'chức vụ'), name }]
  })
}

/** The unit of a code; one that nobody knows is a finding and stands as `[còn thiếu]`. */
export const issuerOf = (code: Sourced<string>, { units, diagnostics }: Omit<BindContext, 'period'>): Unit => {
  const unit = units.byId.get(code.value)
  if (unit) return unit
  if (code.value !== MISSING && units.state !== 'broken')
    diagnostics.push(units.state === 'absent' ? noRegister(code.span) : unknownIssuer(code.value, code.span, units))
  const named = findUnit(units, code.value)
  if (named) return named
  return {
    id: code.value,
    name: MISSING,
    shortName: MISSING,
    otherNames: [],
    kind: 'cơ quan',
    headerLines: [],
    span: code.span,
  }
}

const noRegister = (where: Span): Diagnostic => ({
  rule: 'unknown-unit',
  severity: 'error',
  span: where,
  message: { vi: 'không tìm thấy don-vi.yaml của kế hoạch này', en: 'this plan has no don-vi.yaml' },
  help: {
    vi: 'đặt don-vi.yaml (danh mục đơn vị) cạnh kế hoạch hoặc ở thư mục phía trên; `kehoach new` tạo sẵn mẫu',
    en: 'put a don-vi.yaml (unit register) beside the plan or in a folder above; `kehoach new` makes one',
  },
})
