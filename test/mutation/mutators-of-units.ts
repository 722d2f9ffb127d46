import { keyOf, type Mutation, type Mutator, replace, tasks } from './mutator.ts'

/** Faults of who does the work, and of the register of units. */
export const UNIT_MUTATORS: readonly Mutator[] = [
  {
    name: 'two units lead',
    rule: 'two-leads',
    // The other may be a body to which the issuer gives no work.
    also: ['lead-outside-power'],
    places: (plan, register) =>
      leads(plan, (id, task) => {
        const names = registeredNames(register).filter(({ name }) => !/^các|^tổ|^ubnd/i.test(name))
        const [other] = names.filter((each) => !task.includes(each.id) && leadIds(plan).includes(each.id))
        return `{ghi: "${names.find((each) => each.id === id)?.name}, ${other?.name}", là: [${id}, ${other?.id}]}`
      })
        .map((mutation) => ({ ...mutation, told: mutation.told + '{ghi: '.length }))
        .filter(({ text }) => !text.includes('undefined')),
  },
  {
    name: 'the villages lead together',
    rule: 'collective-lead',
    places: (plan, register) => {
      const [collective] = collectives(register)
      return collective
        ? leads(plan, (_, task) => (task.includes(collective) ? '' : collective)).filter(
            ({ at, text }) => text !== '' && isCommonAt(plan, at),
          )
        : []
    },
  },
  {
    name: 'the Front leads',
    rule: 'lead-outside-power',
    also: ['lead-is-support'],
    // A Party body may give work to the Front.
    places: (plan, register) => {
      const front = /^- mã: (\S+)\n {2}tên: .*(?:Mặt trận|UBMT).*$/mu.exec(register)?.[1]
      return /^thể thức: đảng/m.test(plan) || !front
        ? []
        : leads(plan, () => front).filter(({ at }) => !isAskedAt(plan, at))
    },
  },
  {
    name: 'nobody who leads is addressed',
    rule: 'unit-not-addressed',
    // The names of the recipients no longer count.
    also: ['tone-mark-style'],
    places: (plan) => {
      const list = /(?<=^nơi nhận:\n)(?: {2}- .*\n)+/m.exec(plan)
      const line = '  - Thường trực Tỉnh ủy\n'
      const shorter = list ? list[0].length - line.length : 0
      const filed = /^lưu: (.*)$/m.exec(plan)?.[1] ?? ''
      const issuer = /^cơ quan ban hành: (.*)$/m.exec(plan)?.[1]
      const places = ownUses(plan).filter(({ id }) => id !== issuer && !filed.toLowerCase().includes(id))
      return list
        ? places.map(({ at }) => ({
            at: list.index,
            end: list.index + list[0].length,
            text: line,
            told: at - shorter,
          }))
        : []
    },
  },
  {
    name: 'a unit that was dissolved',
    rule: 'unit-not-in-force',
    places: (plan, register) =>
      ownUses(plan).flatMap(({ id, at }) =>
        inRegister(
          replace(new RegExp(`(?<=^- mã: ${id}\n)`, 'm'), () => '  hiệu lực: {đến: 2020-06-30}\n')(register),
          at,
        ),
      ),
  },
  {
    name: 'a unit gone from the register',
    rule: 'unknown-unit',
    places: (plan, register) =>
      firstUses(plan).flatMap(({ id, at }) =>
        inRegister(replace(new RegExp(`^- mã: ${id}\n(?:(?!- mã: ).*\n)*`, 'm'), () => '')(register), at),
      ),
  },
  {
    name: 'a unit twice in the register',
    rule: 'duplicate-id',
    places: (_, register) => {
      const last = register.endsWith('\n') ? register.length : register.length + 1
      return registered(register).map((id) => ({
        at: register.length,
        end: register.length,
        text: `${last > register.length ? '\n' : ''}- mã: ${id}\n  tên: Phòng Nông nghiệp\n`,
        told: last + '- mã: '.length,
        changes: 'register',
        toldIn: 'register',
      }))
    },
  },
  {
    name: 'a unit under nobody',
    rule: 'unknown-unit',
    places: (_, register) => inRegister(replace(/(?<=^ {2}thuộc: )\S+$/m, (found) => `${found}-cu`)(register)),
  },
  {
    name: 'a unit under itself',
    rule: 'unit-cycle',
    places: (_, register) =>
      registered(register).flatMap((id) =>
        inRegister(
          replace(new RegExp(`(?<=^- mã: ${id}\n(?: {2}(?!thuộc).*\n)* {2}thuộc: )\\S+$`, 'm'), () => id)(register),
        ),
      ),
  },
  {
    name: 'a unit that leads nothing',
    rule: 'unit-without-task',
    places: (plan, register) => {
      const issuer = /^cơ quan ban hành: (\S+)/m.exec(plan)?.[1]
      const unit = registeredNames(register).find(
        ({ id, name }) =>
          !plan.includes(id) &&
          !plan.includes(name) &&
          new RegExp(`- mã: ${id}\n.*\n(?: .*\n)*? {2}thuộc: ${issuer}`).test(register),
      )
      const words = `## ${unit?.name}\n\nLà lực lượng nòng cốt của Phong trào.\n\n`
      return unit
        ? replace(
            /^(?=Trên đây là)/m,
            () => words,
            () => '## '.length,
          )(plan)
        : []
    },
  },
]

/** Each lead that is one code becomes other words. */
const leads = (plan: string, to: (id: string, task: string) => string): Mutation[] =>
  tasks(plan).flatMap((task) => {
    const lead = keyOf(task, 'chủ trì')
    const id = lead && /^[a-z]+(?:-[a-z]+)*(?=\s|$)/.exec(lead.value)?.[0]
    return lead && id
      ? [
          {
            at: lead.valueAt,
            end: lead.valueAt + id.length,
            text: to(id, plan.slice(task.start, task.end)),
            told: lead.valueAt,
          },
        ]
      : []
  })

const leadIds = (plan: string): string[] => [...new Set(firstUses(plan).map(({ id }) => id))]

/** Where each code leads for the first time, in tasks and the groups above them. */
const firstUses = (plan: string): { readonly id: string; readonly at: number }[] => {
  const seen = new Set<string>()
  return [...plan.matchAll(/(?<=^ *chủ trì: )[a-z]+(?:-[a-z]+)*(?=\s)/gm)].flatMap(({ 0: id, index }) => {
    if (seen.has(id)) return []
    seen.add(id)
    return [{ id, at: index }]
  })
}

/** The code stands in a task itself, and nowhere before it. */
const ownUses = (plan: string): { readonly id: string; readonly at: number }[] => {
  const own = new Set(tasks(plan).flatMap((task) => keyOf(task, 'chủ trì')?.valueAt ?? []))
  const body = plan.indexOf('\n---\n', 4)
  return firstUses(plan).filter(
    ({ id, at }) => own.has(at) && !new RegExp(`(?<![a-z-])${id}(?![a-z-])`).test(plan.slice(body, at)),
  )
}

const registered = (register: string): string[] => registeredNames(register).map(({ id }) => id)

const registeredNames = (register: string): { readonly id: string; readonly name: string }[] =>
  [...register.matchAll(/^- mã: (\S+)\n {2}tên: (.*)$/gmu)].map(([, id = '', name = '']) => ({ id, name }))

const collectives = (register: string): string[] =>
  [...register.matchAll(/^- mã: (\S+)\n(?:(?!- mã: ).*\n)*? {2}loại: tập thể$/gmu)].map(([, id = '']) => id)

/** Changes of the register, told there, or `at` a place of the plan. */
const inRegister = (mutations: readonly Mutation[], at?: number): Mutation[] =>
  mutations.map((mutation) => ({
    ...mutation,
    changes: 'register',
    ...(at === undefined ? { toldIn: 'register' } : { told: at }),
  }))

/** The work stands under a heading that asks, or begins by asking. */
const isAskedAt = (plan: string, at: number): boolean => {
  const headings = [...plan.slice(0, at).matchAll(/^#+ .*$/gm)]
  return /đề nghị|mời|phối hợp/i.test(headings.slice(-3).join('\n'))
}

/** The task's own result, on one line, names no unit of a collective and serves no target. */
const isCommonAt = (plan: string, at: number): boolean => {
  const task = tasks(plan).find(({ start, end }) => start < at && at < end)
  const result = task && keyOf(task, 'kết quả')
  return (
    result !== undefined && /^[\p{L}\d]/u.test(result.value) && !/mỗi|từng|tất cả|toàn bộ|các|100%/i.test(result.value)
  )
}
