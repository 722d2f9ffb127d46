import { describe, expect, test } from 'vitest'
import { laidOutPlan, SLUGS } from '../support/compiled-plans.ts'
import { acceptedIn, wrongByName, wrongIn } from './wrong-in.ts'

describe('registry.schema.json', () => {
  test('refuses a task without a lead unit, a deadline or a measurable result', () => {
    const { registry } = laidOutPlan('xa-bo-y')
    const [task] = registry.tasks
    if (!task) throw new Error('the plan has no task')
    const none = { measures: [], deliverables: [], serves: [] }
    const due = (...items: unknown[]) => ({ ...task, deadline: { words: 'Thường xuyên', items } })
    const { lead: _lead, ...leadless } = task
    const { deadline: _deadline, ...endless } = task
    const { result: _result, ...resultless } = task
    const wrong = wrongByName(
      {
        'no lead': leadless,
        'no lead unit': { ...task, lead: { ...task.lead, units: [] } },
        'a lead unit without an id': { ...task, lead: { ...task.lead, units: [{ name: 'Phòng' }] } },
        'no lead words': { ...task, lead: { ...task.lead, words: '' } },
        'no deadline': endless,
        'no deadline item': due(),
        'a standing task with neither end nor report': due({ type: 'ongoing' }),
        'a relative one without its last day': due({ type: 'relative', event: 'kế hoạch của tỉnh' }),
        'a window without an end': due({ type: 'window', start: '2025-10-01' }),
        'a day that is none': due({ type: 'by', day: '31/12/2025', bound: 'through' }),
        'an unknown kind of deadline': due({ type: 'soon' }),
        'no result': resultless,
        'nothing to measure': { ...task, result: { words: 'Tăng cường', ...none } },
        'a measure without a unit': {
          ...task,
          result: { words: '80', ...none, measures: [{ operator: '=', value: 80 }] },
        },
        'blank lead words': { ...task, lead: { ...task.lead, words: ' ' } },
        'a blank unit id': { ...task, lead: { ...task.lead, units: [{ id: ' ', name: 'Phòng' }] } },
        'a blank unit name': { ...task, lead: { ...task.lead, units: [{ id: 'vhxh', name: ' ' }] } },
        'blank content': { ...task, content: ' ' },
        'a blank kind': { ...task, result: { words: 'x', ...none, deliverables: [{ kind: ' ', name: 'Kế hoạch' }] } },
        'a blank name': { ...task, result: { words: 'x', ...none, deliverables: [{ kind: 'kế hoạch', name: ' ' }] } },
        'month 13': due({ type: 'by', day: '2025-13-01', bound: 'through' }),
        'day 32': due({ type: 'by', day: '2025-12-32', bound: 'through' }),
        'a report that is no id': due({ type: 'ongoing', report: 'Báo cáo quý' }),
        'a range without its upper end': {
          ...task,
          result: { words: 'x', ...none, measures: [{ operator: 'range', value: 80, unit: '%' }] },
        },
        'half a line': { ...task, source: { ...task.source, line: 1.5 } },
        'unknown key': { ...task, colour: 'red' },
        'a bad id': { ...task, id: 'Nhiệm vụ 1' },
        'line 0': { ...task, source: { ...task.source, line: 0 } },
      },
      'registry',
      'RegistryTask',
    )
    expect(acceptedIn(wrong)).toEqual([])
  })

  test('refuses a target without a measure or deliverable, and ids that are none', () => {
    const plans = SLUGS.map(laidOutPlan)
    const target = plans.flatMap(({ registry }) => registry.targets)[0]
    const report = plans.flatMap(({ registry }) => registry.reports)[0]
    expect([target, report]).not.toContain(undefined)
    const targets = {
      unmeasured: { ...target, measures: [], deliverables: [] },
      'a bad id': { ...target, id: 'Chỉ tiêu 1' },
    }
    expect(acceptedIn(wrongByName(targets, 'registry', 'RegistryTarget'))).toEqual([])
    expect(acceptedIn(wrongByName({ 'a bad id': { ...report, id: 'Báo cáo' } }, 'registry', 'RegistryReport'))).toEqual(
      [],
    )
  })

  test('accepts the rows of the five plans, and each kind of measurable result alone', () => {
    const plans = SLUGS.map(laidOutPlan)
    const [task] = plans[0]?.registry.tasks ?? []
    const none = { measures: [], deliverables: [], serves: [] }
    const results = [
      { ...none, measures: [{ operator: '>=', value: 80, unit: '%' }] },
      { ...none, deliverables: [{ kind: 'kế hoạch', name: 'Kế hoạch' }] },
      { ...none, serves: ['can-bo-2025'] },
    ]
    const cases = results.map((result) => ({
      file: 'registry',
      part: 'RegistryTask',
      data: { ...task, result: { words: 'x', ...result } },
    }))
    const registries = plans.map(({ registry }) => ({ file: 'registry', data: registry as unknown }))
    expect(wrongIn([...cases, ...registries]).flat()).toEqual([])
  })
})
