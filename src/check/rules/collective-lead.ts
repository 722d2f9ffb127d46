import { MISSING } from '../../plan/bind-parts.ts'
import type { Task } from '../../plan/plan.ts'
import { isVague } from '../../plan/unknown-unit.ts'
import { taskBlock } from '../example-plan.ts'
import { isCollective, type Lead, leadsOf } from '../kinds/leads.ts'
import { ALWAYS_INFO, type Rule } from '../rule.ts'

export const collectiveLead: Rule = {
  id: 'collective-lead',
  summary: {
    vi: 'Một tập thể chủ trì thì kết quả nêu cho từng đơn vị trong đó',
    en: 'Where a collective leads, the result is given for each of its units',
  },
  why: {
    vi: '“Các thôn” chủ trì là cách giao đúng khi thôn nào cũng làm việc ấy; nhưng sổ nhiệm vụ chỉ có một dòng, nên kết quả phải đo được ở từng thôn (“Mỗi thôn có ít nhất …”). Một việc chung mà giao cho tập thể thì không có ai chịu trách nhiệm.',
    en: '“The villages” lead rightly what every village does; but the registry has one row, so the result must be measurable in each. One common piece of work given to a collective has nobody to answer for it.',
  },
  source: 'house',
  severity: ALWAYS_INFO,
  *check({ plan }) {
    const leads = leadsOf(plan).flatMap((each) => {
      const common = each.tasks.filter(isCommon)
      return isOfCollectives(each) && common.length > 0 ? [{ lead: each.lead, tasks: common }] : []
    })
    const told = new Set<string>()
    for (const { lead } of leads) {
      const units = lead.units.filter(({ id }) => !told.has(id))
      if (units.length === 0) continue
      for (const { id } of units) told.add(id)
      const names = units.map(({ name }) => name).join('”, “')
      const count = leads
        .filter((other) => other.lead.units.some((unit) => units.includes(unit)))
        .reduce((sum, { tasks }) => sum + tasks.length, 0)
      yield {
        span: lead.span,
        message: {
          vi: `tập thể “${names}” chủ trì ${count} nhiệm vụ mà kết quả không nêu cho từng đơn vị`,
          en: `the collective “${names}” leads ${count} ${count === 1 ? 'task whose result is' : 'tasks whose results are'} not given for each of its units`,
        },
        help: {
          vi: 'việc chung của cả tập thể thì ghi tên một đơn vị chủ trì; việc của từng đơn vị thì nêu kết quả ở mỗi đơn vị (“Mỗi … có ít nhất …”)',
          en: 'name one unit for work that is common; for the work of each, give the result of each (“Mỗi … có ít nhất …”)',
        },
        args: { units: units.map(({ id }) => id).join(' '), tasks: count },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'chủ trì': 'cac-thon', 'kết quả': 'Mỗi thôn có ít nhất 01 lớp tập huấn' }) },
    { plan: taskBlock({ 'chủ trì': 'cac-thon' }), caught: 'cac-thon' },
  ],
  allowed: [
    { plan: taskBlock({ 'phối hợp': 'cac-thon' }) },
    { plan: taskBlock({ 'chủ trì': 'cac-thon', 'kết quả': '100% thôn có lớp tập huấn' }) },
    { plan: taskBlock({ 'chủ trì': 'cac-thon', 'kết quả': '12/12 thôn ra quân' }) },
    { plan: taskBlock({ 'chủ trì': 'cac-thon', 'kết quả': '02 lớp/thôn' }) },
  ],
}

/** "Mỗi thôn có …", "100% trường …", or a target that measures it: each of the units can be held to that. */
const isCommon = ({ result }: Task): boolean =>
  // A missing result has told its own cause.
  result.words !== MISSING && result.serves.length === 0 && !OF_EACH.test(result.words)

/** Also "12/12 thôn", "thôn nào cũng có", "02 lớp/thôn". */
const OF_EACH =
  /(?<!\p{L})(?:mỗi|mọi|từng|tất cả|toàn bộ|các|nào cũng|100\s?%|(?<n>\d{1,4})\/\k<n>)(?!\p{L})|\p{L}\s?\/\s?(?:thôn|bản|ấp|khu|khóm|khối|tổ|xã|phường|trường|đơn vị|phòng|sở|chi bộ|cơ quan|tiểu khu)(?!\p{L})/iu

/** With a named unit among them it is two leads; vague words, enterprises and organisations have rules of their own. */
const isOfCollectives = ({ lead: { units, words } }: Lead): boolean =>
  units.length > 0 &&
  !isVague(words) &&
  units.every((unit) => isCollective(unit) && (unit.kind === 'tập thể' || unit.kind === 'cơ quan'))
