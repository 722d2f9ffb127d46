import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { scalarFix } from './certain-mend.ts'
import { flowWords } from './flow-words.ts'
import { namedParts } from './named-parts.ts'
import type { Unit, UnitRegister } from './units.ts'
import type { UnitNeed } from './unknown-unit.ts'

/** Codes in one line of words, all of them known: read as words they would be printed as they stand. */
export const listedCodes = (
  words: string,
  span: Span,
  register: UnitRegister,
  need: UnitNeed,
): Diagnostic | undefined => {
  const parts = namedParts(register, words)
  const units = parts.flatMap(({ unit }) => unit ?? [])
  const [first, ...others] = units
  const code = parts.find(({ words: own }) => register.byId.has(own))
  if (!first || !code || units.length < parts.length) return undefined
  const typed = parts.map(({ words: own }) => flowWords(own)).join(', ')
  const list = { vi: `gõ \`[${typed}]\``, en: `type \`[${typed}]\`` }
  return {
    rule: 'bad-value',
    severity: 'error',
    span,
    message:
      need === 'registered' && others.length > 0
        ? {
            vi: `${units.length} đơn vị cùng chủ trì, ghi bằng mã trên một dòng: “${words}”`,
            en: `${units.length} units lead, as codes on one line: “${words}”`,
          }
        : {
            vi: `mã đơn vị ghi lẫn trong lời văn thì bị in nguyên mã: “${words}”`,
            en: `codes of units within words would be printed as codes: “${words}”`,
          },
    help:
      others.length === 0
        ? { vi: `gõ \`${first.id}\``, en: `type \`${first.id}\`` }
        : (HELP[need]?.(first, others) ?? list),
    args: { words, code: code.words },
    ...(others.length === 0
      ? scalarFix(span, words, first.id)
      : need === 'a list'
        ? { fix: { span, text: `[${typed}]` } }
        : {}),
  }
}

/** Where a list may not stand. */
const HELP: Partial<Record<UnitNeed, (first: Unit, others: readonly Unit[]) => Diagnostic['help']>> = {
  registered: (first, others) => {
    const ids = others.map(({ id }) => id).join(', ')
    return {
      vi: `chọn một đơn vị, ví dụ \`chủ trì: ${first.id}\`, còn lại gõ \`phối hợp: [${ids}]\`; hoặc tách thành các nhiệm vụ riêng`,
      en: `choose one, e.g. \`chủ trì: ${first.id}\` and \`phối hợp: [${ids}]\`, or make tasks of their own`,
    }
  },
  'words are enough': (first, others) => {
    const names = [first, ...others].map(({ name }) => name).join('; ')
    return { vi: `gõ “${names}”`, en: `type “${names}”` }
  },
}
