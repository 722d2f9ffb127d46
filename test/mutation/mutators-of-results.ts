import { items, keyOf, type Mutation, type Mutator, retype, tasks } from './mutator.ts'

/** Faults of what comes of the work, and of work told twice. */
export const RESULT_MUTATORS: readonly Mutator[] = [
  {
    name: 'a number about right',
    rule: 'result-approximate',
    // The old words named each unit of the collective that leads.
    also: ['collective-lead'],
    places: retype('kết quả', 'Khoảng 500 người được tập huấn', 'Khoảng'),
  },
  {
    name: 'a number beside the measure',
    rule: 'result-number-unread',
    also: ['collective-lead'],
    places: retype('kết quả', '03 lớp với 150 học viên', '150 học viên'),
  },
  { name: 'a share of nothing', rule: 'result-without-base', also: ['collective-lead'], places: bare },
  {
    name: 'a rise from no level',
    rule: 'result-without-base',
    also: ['collective-lead'],
    places: retype('kết quả', 'Tăng 10%', '10%'),
  },
  {
    name: 'more than all',
    rule: 'result-out-of-range',
    also: ['collective-lead'],
    places: retype('kết quả', '120% cán bộ, công chức được tập huấn', '120%'),
  },
  {
    name: 'none of a product',
    rule: 'result-out-of-range',
    also: ['collective-lead'],
    places: retype('kết quả', '00 hội nghị'),
  },
  {
    name: 'a later year asks for less',
    rule: 'trajectory-not-rising',
    places: retype(
      'kết quả',
      'Năm 2025 có ít nhất 90%; năm 2026 có ít nhất 80% hộ gia đình được phổ biến',
      'ít nhất 80%',
    ),
  },
  {
    name: 'a target of nobody',
    rule: 'target-without-owner',
    places: (plan) =>
      items('chỉ tiêu', plan).flatMap((target) => {
        if (target.inherited.includes('chủ trì')) return []
        const indent = target.indent.slice(2)
        const words = `${indent}- mã: chi-tieu-moi\n${indent}  nội dung: Ít nhất 50% hộ kinh doanh nhận thanh toán số\n`
        return [{ at: target.end, end: target.end, text: words, told: target.end + words.indexOf('chi-tieu-moi') }]
      }),
  },
  {
    name: 'work given again to another',
    rule: 'contradictory-tasks',
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const [content, lead] = [keyOf(task, 'nội dung'), keyOf(task, 'chủ trì')]
        const other = tasks(plan)
          .flatMap((each) => keyOf(each, 'chủ trì')?.value ?? [])
          .find((id) => /^[a-z]+(?:-[a-z]+)*$/.test(id) && !plan.slice(task.start, task.end).includes(id))
        if (!content || !lead || !other || content.end - content.valueAt < 100 || !/^[a-z-]+$/.test(lead.value))
          return []
        const { start, end, idAt, id } = task
        const copy = `${plan.slice(start, idAt)}${id}-nua${plan.slice(idAt + id.length, lead.valueAt)}${other}${plan.slice(lead.valueAt + lead.value.length, end)}`
        return [{ at: end, end, text: copy, told: end + (lead.valueAt - start) + '-nua'.length }]
      }),
  },
]

function bare(plan: string): Mutation[] {
  return retype(
    'kết quả',
    'Đạt 80%',
  )(plan).filter(({ at }) => {
    const task = tasks(plan).find(({ start, end }) => start < at && at < end)
    const content = task && keyOf(task, 'nội dung')
    return content && !/t[ỷỉ] lệ|chỉ số|mức độ|%/iu.test(plan.slice(content.valueAt, content.end))
  })
}
