import { MISSING } from '../../plan/bind-parts.ts'
import type { Header, Task } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { isVague } from '../../plan/unknown-unit.ts'
import { comparable } from '../../text/vietnamese.ts'
import { block, taskBlock } from '../example-plan.ts'
import { leadsOf } from '../kinds/leads.ts'
import { isUnder } from '../kinds/unit-chain.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

const REGISTER = `- mã: ubnd-xa
  tên: Ủy ban nhân dân xã Bờ Y
- mã: vhxh
  tên: Phòng Văn hóa - Xã hội
  thuộc: ubnd-xa
- mã: mat-tran
  tên: Ủy ban Mặt trận Tổ quốc Việt Nam xã
  loại: đoàn thể
- mã: ubnd-tinh
  tên: Ủy ban nhân dân tỉnh Quảng Ngãi
- mã: so-noi-vu
  tên: Sở Nội vụ
  thuộc: ubnd-tinh
- mã: truong-tieu-hoc
  tên: Trường Tiểu học Bờ Y
`

export const leadOutsidePower: Rule = {
  id: 'lead-outside-power',
  summary: {
    vi: 'Cơ quan nhà nước giao việc cho đơn vị trực thuộc, đề nghị Mặt trận, đoàn thể, doanh nghiệp',
    en: 'A State body orders units under it and asks the Front, mass organisations and enterprises',
  },
  why: {
    vi: 'Ủy ban nhân dân không ra lệnh cho Mặt trận, tổ chức chính trị - xã hội, cơ quan đảng, doanh nghiệp hay cơ quan cấp trên: việc giao sai thẩm quyền thì không ai phải làm. Trong kế hoạch của Đảng, các tổ chức ấy có thể chủ trì.',
    en: 'A People’s Committee has no orders for the Front, mass organisations, Party bodies, enterprises or bodies above it: what is assigned without power binds nobody. In Party plans they may lead.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan: { header, ...plan } }) {
    // An issuer that could not be read has no powers to compare.
    if (header.regime === 'đảng' || header.issuer.kind !== 'cơ quan' || header.issuer.name === MISSING) return
    for (const { lead, tasks } of leadsOf({ header, ...plan })) {
      // Bodies that issue a plan together take on its tasks by their own signatures.
      const unit = lead.units.find(
        (each) =>
          !header.coIssuers.some((other) => other.unit === each || isUnder(each, other.unit, plan.units) === true) &&
          isOutside(each, header, isUnder(each, header.issuer, plan.units)),
      )
      if (!unit || isVague(lead.words) || tasks.every((task) => isAsked(task))) continue
      yield outside(unit, header, lead.span)
    }
  },
  examples: [
    { plan: taskBlock({ 'chủ trì': 'vhxh' }), register: REGISTER },
    { plan: taskBlock({ 'chủ trì': 'mat-tran' }), register: REGISTER, caught: 'mat-tran' },
    { plan: taskBlock({ 'chủ trì': 'so-noi-vu' }), register: REGISTER, caught: 'so-noi-vu' },
  ],
  allowed: [
    {
      plan: `# Tổ chức thực hiện\n\n## Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã\n\n${fence('mat-tran')}`,
      register: REGISTER,
    },
    {
      plan: taskBlock({ 'chủ trì': '{ghi: Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã, là: mat-tran}' }),
      register: REGISTER,
    },
    // The register does not say to whom the school belongs.
    { plan: taskBlock({ 'chủ trì': 'truong-tieu-hoc' }), register: REGISTER },
    { plan: taskBlock({ 'chủ trì': 'cong-an-xa' }) },
  ],
}

const isOutside = ({ kind, name }: Unit, { issuer }: Header, under: boolean | 'unknown'): boolean => {
  if (under === true) return false
  if (kind === 'đoàn thể' || kind === 'đảng' || kind === 'doanh nghiệp') return true
  // Police and army stand in a line of their own and still serve the committee of their level.
  if (IN_LINE.some((first) => comparable(name).startsWith(first))) return false
  return under === false && kind !== 'cá nhân' && issuer.name !== name
}

const IN_LINE = ['Công an', 'Ban Chỉ huy Quân sự', 'Bộ Chỉ huy Quân sự', 'Đồn Biên phòng'].map(comparable)

/** "Đề nghị …", "Mời …", "Phối hợp …": in the lead's words, in a heading above or where the task begins. */
const isAsked = ({ lead, content, section }: Task): boolean =>
  ASKS.test(lead.words) || section.titles.some((title) => ASKS.test(title)) || BEGINS_ASKING.test(content.words)

const ASKS = /(?<!\p{L})(?:đề nghị|mời|phối hợp với)(?!\p{L})/iu
const BEGINS_ASKING = /^(?:đề nghị|mời|phối hợp|vận động|tham gia)(?!\p{L})/iu

const outside = ({ id, name, kind }: Unit, { issuer }: Header, span: Finding['span']): Finding => {
  const body = issuer.shortName
  return {
    span,
    message: {
      vi: `${body} giao “${name}” chủ trì, mà ${KIND_VI[kind]} không thuộc quyền giao việc của ${body}`,
      en: `${body} makes “${name}” the lead, but ${KIND_EN[kind]} is not under its orders`,
    },
    help: {
      vi: `ghi là đề nghị, ví dụ tiêu đề “Đề nghị ${name}” hoặc \`chủ trì: {ghi: Đề nghị ${name}, là: ${id}}\`; đơn vị trực thuộc thì khai \`thuộc: ${issuer.id}\` trong don-vi.yaml`,
      en: `ask instead, e.g. the heading “Đề nghị ${name}” or \`chủ trì: {ghi: Đề nghị ${name}, là: ${id}}\`; if it is under ${body}, say \`thuộc: ${issuer.id}\` in don-vi.yaml`,
    },
    args: { unit: id, name, issuer: issuer.id },
  }
}

const KIND_VI: Readonly<Record<Unit['kind'], string>> = {
  'cơ quan': 'cơ quan này',
  đảng: 'tổ chức đảng',
  'đoàn thể': 'đoàn thể',
  'tập thể': 'tập thể này',
  'doanh nghiệp': 'doanh nghiệp',
  'cá nhân': 'người này',
}
const KIND_EN: Readonly<Record<Unit['kind'], string>> = {
  'cơ quan': 'this body',
  đảng: 'a Party body',
  'đoàn thể': 'a mass organisation',
  'tập thể': 'this collective',
  'doanh nghiệp': 'an enterprise',
  'cá nhân': 'this person',
}

function fence(lead: string): string {
  return block(
    'nhiệm vụ',
    `- mã: huong-ung\n  nội dung: Tuyên truyền, vận động hội viên\n  chủ trì: ${lead}\n  thời gian: trước ngày 31/12/2025\n  kết quả: 02 buổi tuyên truyền`,
  )
}
