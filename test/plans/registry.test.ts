import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { mergeRegistries } from '../../src/registry/merge-registries.ts'
import type { Registry, RegistryTask } from '../../src/registry/registry.ts'
import { writeRegistryCsv } from '../../src/write/csv/write-registry-csv.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { laidOutPlan, planPath, SLUGS, type Slug } from '../support/compiled-plans.ts'
import { textOf } from '../support/disk.ts'

/**
 * Items of the published texts that give a duty to a unit, counted by hand in them. 004 counts the items under IV: 76
 * list items, of which 10 only name a unit, and 2 paragraphs.
 */
const COUNTS: Record<Slug, { readonly tasks: number; readonly targets: number; readonly reports: number }> = {
  'xa-bo-y': { tasks: 12, targets: 0, reports: 1 },
  'so-noi-vu-cao-bang': { tasks: 14, targets: 4, reports: 0 },
  'dang-uy-phuong': { tasks: 17, targets: 0, reports: 0 },
  'phuong-dak-cam': { tasks: 15, targets: 0, reports: 2 },
  'xa-thuan-chau': { tasks: 68, targets: 10, reports: 2 },
}

const accepts = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(textOf('schemas/registry.schema.json')) as object,
)

const expectAccepted = (bytes: Uint8Array): void => {
  accepts(JSON.parse(new TextDecoder().decode(bytes)))
  expect(accepts.errors).toBeNull()
}

describe.each(SLUGS)('%s', (slug) => {
  test('the written registry is what the committed schema accepts', () => {
    const { registry } = laidOutPlan(slug)
    expectAccepted(writeRegistryJson(registry))
  })

  test('there is one row for each item of the plan, and as many as the published text has duties', () => {
    const { registry } = laidOutPlan(slug)
    const { tasks, targets, reports } = registry
    const ids = idsInFile(textOf(planPath(slug)))
    expect(tasks.map(({ id }) => id)).toEqual(ids['nhiệm vụ'])
    expect(targets.map(({ id }) => id)).toEqual(ids['chỉ tiêu'])
    expect(reports.map(({ id }) => id)).toEqual(ids['báo cáo'])
    expect({ tasks: tasks.length, targets: targets.length, reports: reports.length }).toEqual(COUNTS[slug])
  })

  test('every task has a lead unit, a deadline and a measurable result, and its source line is its own', () => {
    const { registry } = laidOutPlan(slug)
    const lines = textOf(planPath(slug)).split('\n')
    const targets = new Set(registry.targets.map(({ id }) => id))
    for (const { id, lead, deadline, result, source } of registry.tasks) {
      expect(lead.units.length, id).toBeGreaterThanOrEqual(1)
      expect(deadline.items.length, id).toBeGreaterThanOrEqual(1)
      expect(result.measures.length + result.deliverables.length + result.serves.length, id).toBeGreaterThanOrEqual(1)
      for (const served of result.serves) expect(targets, id).toContain(served)
      expect(lines[source.line - 1], id).toContain(`mã: ${id}`)
    }
  })
})

test('the registry of all plans holds every row of each, and is accepted too', () => {
  const registries = SLUGS.map((slug) => laidOutPlan(slug).registry)
  const merged = mergeRegistries(registries)
  expectAccepted(writeRegistryJson(merged))
  expect(merged.tasks.length).toBe(126)
  expect(merged.tasks.length).toBe(registries.reduce((sum, { tasks }) => sum + tasks.length, 0))
  expect(merged.documents.map(({ plan }) => plan)).toEqual(SLUGS.map(planPath).toSorted())
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeRegistryCsv(merged))
  expect(csv.startsWith('\uFEFF')).toBe(true)
  for (const { id } of merged.tasks) expect(csv).toContain(id)
})

/** Facts of the published texts, put down by reading them. */
describe('facts of the published texts', () => {
  test('002: the column and the fanpage are due in July 2025, counted, led by the UBND', () => {
    const task = taskSaying('dang-uy-phuong', 'Xây dựng chuyên mục “Bình dân học vụ số”')
    expect(task.lead.words).toBe('UBND phường')
    expect(task.support.map(({ words }) => words)).toEqual(['Ban Xây dựng Đảng Đảng ủy'])
    expect(task.deadline).toMatchObject({
      words: 'Tháng 7/2025',
      items: [{ type: 'window', start: '2025-07-01', end: '2025-07-31' }],
    })
    expect(task.result.deliverables).toMatchObject([{ kind: 'chuyên mục', count: 1 }])
    expect(task.result.measures).toMatchObject([{ operator: '>=', value: 1, unit: 'fanpage hoặc kênh TikTok' }])
  })

  test('002: 80% of households in 2025, all of them in 2026', () => {
    const task = taskSaying('dang-uy-phuong', 'Phổ biến đến từng hộ gia đình')
    expect(task.deadline.items).toEqual([{ type: 'window', start: '2025-01-01', end: '2026-12-31' }])
    expect(task.result.measures).toEqual([
      { operator: '>=', value: 80, unit: '%', base: 'hộ gia đình', by: '2025-12-31' },
      { operator: '=', value: 100, unit: '%', base: 'hộ gia đình', by: '2026-12-31' },
    ])
  })

  test('002: "Tháng 10 hằng năm" recurs, "Năm 2025 -2030" is a window, "Hằng năm" has no anchor', () => {
    const day = taskSaying('dang-uy-phuong', '“Ngày hội toàn dân học tập số”')
    expect(day.deadline.items).toMatchObject([{ type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=10' }])
    const schools = taskSaying('dang-uy-phuong', 'xây dựng trường học số')
    expect(schools.deadline.items).toEqual([{ type: 'window', start: '2025-01-01', end: '2030-12-31' }])
    const contest = taskSaying('dang-uy-phuong', 'Phát động phong trào thi đua thiết thực')
    expect(contest.deadline.items).toMatchObject([{ type: 'recurring', anchored: false }])
  })

  test('003: the campaign runs from 30/9 to 30/10/2025, and all are asked to strive for it', () => {
    const { registry } = laidOutPlan('phuong-dak-cam')
    const task = registry.tasks.find(({ id }) => id === 'chien-dich-30-ngay')
    expect(task?.deadline.items).toEqual([{ type: 'window', start: '2025-09-30', end: '2025-10-30' }])
    expect(task?.result.measures).toMatchObject([{ operator: '=', value: 100, unit: '%', aspirational: true }])
  })

  test('003: the report on it is wanted before 20/10/2025', () => {
    const { registry } = laidOutPlan('phuong-dak-cam')
    expect(registry.reports.flatMap(({ deadline }) => deadline.items)).toContainEqual({
      type: 'by',
      day: '2025-10-20',
      bound: 'before',
    })
  })

  test('004: the digital learning day is 10 October of every year', () => {
    const task = taskSaying('xa-thuan-chau', '“Ngày hội toàn dân học tập số” vào ngày 10/10 hàng năm')
    expect(task.deadline.items).toMatchObject([
      { type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10', anchored: true },
    ])
  })

  test('004: reports before 8 June and 8 December, and on demand', () => {
    const { registry } = laidOutPlan('xa-thuan-chau')
    const report = registry.reports.find(({ deadline }) => deadline.words.startsWith('Định kỳ 06 tháng'))
    expect(report?.deadline.items).toEqual([
      { type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=8', anchored: true, bound: 'before' },
      { type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8', anchored: true, bound: 'before' },
      { type: 'on-demand' },
    ])
  })

  test.each<[Slug, readonly number[]]>([
    ['so-noi-vu-cao-bang', [80, 70, 100, 90]],
    ['xa-thuan-chau', [80, 100, 80, 50, 80, 100, 100, 100, 60, 100]],
  ])('%s: the percentages of the targets, in their order', (slug, percentages) => {
    const { registry } = laidOutPlan(slug)
    expect(registry.targets.map(({ measures }) => measures.map(({ value, unit }) => `${value}${unit}`))).toEqual(
      percentages.map((value) => [`${value}%`]),
    )
  })

  test.each<[Slug, Partial<Registry['documents'][number]>]>([
    ['dang-uy-phuong', { CodeNumber: '03', CodeNotation: 'KH/ĐU', IssuedDate: '2025-07-15', regime: 'đảng' }],
    ['so-noi-vu-cao-bang', { SignerInfo: { Position: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC', FullName: 'Lý Đức Bằng' } }],
    ['xa-bo-y', { SignerInfo: { Position: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH', FullName: 'Trần Thị Huyện' } }],
    ['xa-thuan-chau', { SignerInfo: { Position: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH', FullName: 'Đỗ Ngọc Quang' } }],
    ['phuong-dak-cam', { OrganName: 'Ủy ban nhân dân phường Đăk Cấm', CodeNotation: 'KH-UBND' }],
  ])('%s: the header', (slug, facts) => {
    expect(laidOutPlan(slug).registry.documents).toMatchObject([facts])
  })
})

/** Ids by the kind of block they are typed in, from the lines of the file alone. */
const idsInFile = (text: string): Record<'nhiệm vụ' | 'chỉ tiêu' | 'báo cáo', string[]> => {
  const ids: Record<string, string[]> = { 'nhiệm vụ': [], 'chỉ tiêu': [], 'báo cáo': [] }
  let kind = ''
  for (const line of text.split('\n')) {
    const fence = /^\s*```(?:yaml (.*))?$/.exec(line)
    if (fence) kind = fence[1] ?? ''
    const id = /^\s*- mã: (\S+)/.exec(line)?.[1]
    if (id) ids[kind]?.push(id)
  }
  return ids as ReturnType<typeof idsInFile>
}

const taskSaying = (slug: Slug, words: string): RegistryTask => {
  const { registry } = laidOutPlan(slug)
  const found = registry.tasks.filter(({ content }) => content.includes(words))
  const [task] = found
  if (!task || found.length > 1) throw new Error(`${found.length} tasks of ${slug} say “${words}”`)
  return task
}
