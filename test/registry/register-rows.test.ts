import { describe, expect, test } from 'vitest'
import type { DeadlineItem } from '../../src/plan/deadline/deadline.ts'
import { register } from '../../src/registry/register.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { CULTURE, checkedPlan, PEOPLES_COMMITTEE, sourced, type TaskParts, unit } from './plan-support.ts'

const sha256 = 'a'.repeat(64)
const facts = deepFreeze({ toolVersion: '0.1.0', inputs: [{ path: 'p/ke-hoach.md', sha256 }] })
const { source } = checkedPlan('p/ke-hoach.md')
const SIGNING = { issuer: PEOPLES_COMMITTEE, span: PEOPLES_COMMITTEE.span }
const taskRow = (parts: Partial<TaskParts>) =>
  register(checkedPlan('p/ke-hoach.md', { tasks: [{ id: 'mot', ...parts }] }), facts).tasks[0]
const documentRow = (header: NonNullable<Parameters<typeof checkedPlan>[1]>['header']) =>
  register(checkedPlan('p/ke-hoach.md', header ? { header } : {}), facts).documents[0]

describe('the document', () => {
  test('has no number, day or signer before it is numbered, dated and signed', () => {
    const row = documentRow({ number: sourced(source, ''), issued: { year: 2025 } })
    expect(row).not.toHaveProperty('CodeNumber')
    expect(row).not.toHaveProperty('IssuedDate')
    expect(row).not.toHaveProperty('SignerInfo')
  })

  test('is issued by its own id when the register has no national code', () => {
    expect(documentRow({})?.OrganId).toBe('ubnd-xa-bo-y')
  })

  test('of a head who signs alone has one office', () => {
    const signature = { ...SIGNING, offices: [sourced(source, 'GIÁM ĐỐC')], name: sourced(source, 'Lê A') }
    expect(documentRow({ signatures: [signature] })?.SignerInfo).toEqual({ Position: 'GIÁM ĐỐC', FullName: 'Lê A' })
  })

  test('of several bodies names them all, the leading one in the fields of the decree', () => {
    const signature = (office: string, name: string) => ({
      ...SIGNING,
      offices: [sourced(source, office)],
      name: sourced(source, name),
    })
    const row = documentRow({
      coIssuers: [{ unit: CULTURE, span: CULTURE.span }],
      signatures: [signature('CHỦ TỊCH', 'Lê A'), signature('TRƯỞNG PHÒNG', 'Lê B')],
      secrecy: { value: 'mật', span: CULTURE.span },
    })
    expect(row).toMatchObject({
      OrganId: 'ubnd-xa-bo-y',
      coIssuers: [{ OrganId: 'vhxh', OrganName: 'Phòng Văn hóa - Xã hội' }],
      SignerInfo: { Position: 'CHỦ TỊCH', FullName: 'Lê A' },
      coSigners: [{ Position: 'TRƯỞNG PHÒNG', FullName: 'Lê B' }],
      secrecy: 'mật',
    })
  })
})

describe('a task', () => {
  const one = (item: DeadlineItem) => taskRow({ deadline: { words: 'lời văn', items: [item] } })?.deadline

  test.each<[DeadlineItem, string | undefined]>([
    [{ type: 'by', day: '2025-10-20', bound: 'through', aspirational: true }, '2025-10-20'],
    [{ type: 'by', day: '2025-10-20', bound: 'before' }, '2025-10-19'],
    [{ type: 'window', start: '2025-10-01', end: '2025-10-31', aspirational: true }, '2025-10-31'],
    [{ type: 'on', day: '2025-10-10' }, '2025-10-10'],
    [{ type: 'recurring', rrule: 'FREQ=YEARLY', anchored: false, bound: 'on' }, undefined],
    [{ type: 'ongoing' }, undefined],
    [{ type: 'ongoing', until: '2025-12-31', report: 'bao-cao' }, '2025-12-31'],
    [{ type: 'relative', relation: 'under', event: 'kế hoạch của tỉnh', latest: '2025-12-31' }, '2025-12-31'],
    [{ type: 'on-demand' }, undefined],
  ])('with the deadline %o is due %s', (item, due) => {
    expect(one(item)?.items).toEqual([item])
    expect(one(item)?.due).toBe(due)
  })

  test('has no keys for what it does not say', () => {
    const row = taskRow({})
    expect(Object.keys(row ?? {})).toEqual([
      'plan',
      'id',
      'section',
      'content',
      'lead',
      'support',
      'deadline',
      'result',
      'source',
    ])
    expect(JSON.stringify(row)).not.toMatch(/null|""/)
  })

  test('copies only promised keys from a deadline and a result', () => {
    const more = { type: 'on', day: '2025-10-10', trace: 'x' } as const
    expect(one(more)?.items).toEqual([{ type: 'on', day: '2025-10-10' }])
  })

  test('of several lead units lists them in the order of the words', () => {
    const units = [unit('b-don-vi', 'B'), unit('a-don-vi', 'A')]
    expect(taskRow({ lead: units })?.lead.units.map(({ id }) => id)).toEqual(['b-don-vi', 'a-don-vi'])
  })

  test('that leans on an event has no last day of its own where another item has it', () => {
    const event = { type: 'relative', relation: 'under', event: 'kế hoạch của tỉnh' } as const
    expect(one(event)?.items).toEqual([event])
  })
})
