import { describe, expect, test } from 'vitest'
import type { DeadlineItem } from '../../src/plan/deadline/deadline.ts'
import { register } from '../../src/registry/register.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { assignment, CULTURE, checkedPlan, PEOPLES_COMMITTEE, sourced, type TaskParts, unit } from './plan-support.ts'

const sha256 = 'a'.repeat(64)
const facts = deepFreeze({ toolVersion: '0.1.0', inputs: [{ path: 'p/ke-hoach.md', sha256 }] })
const { source } = checkedPlan('p/ke-hoach.md')
const SIGNING = { issuer: PEOPLES_COMMITTEE, span: PEOPLES_COMMITTEE.span }
const taskRow = (parts: Partial<TaskParts>) =>
  register(checkedPlan('p/ke-hoach.md', { tasks: [{ id: 'mot', ...parts }] }), facts).tasks[0]
const documentRow = (header: NonNullable<Parameters<typeof checkedPlan>[1]>['header']) =>
  register(checkedPlan('p/ke-hoach.md', header ? { header } : {}), facts).documents[0]

test('a plan as its registry file', () => {
  const plan = checkedPlan('p/ke-hoach.md', {
    text: '---\n---\r\n- mã: le-phat-dong\n- mã: ct-ho\n- mã: bao-cao\n',
    header: {
      issuer: { ...PEOPLES_COMMITTEE, nationalCode: 'H34.55' },
      number: sourced(source, '05'),
      issued: { day: '2025-08-21', year: 2025 },
      period: { ...sourced(source, 'Năm 2025'), days: { start: '2025-01-01', end: '2025-12-31' } },
      signatures: [
        {
          ...SIGNING,
          authority: sourced(source, 'TM. ỦY BAN NHÂN DÂN XÃ'),
          offices: [sourced(source, 'KT. CHỦ TỊCH'), sourced(source, 'PHÓ CHỦ TỊCH')],
          name: sourced(source, 'Trần Thị Huyện'),
        },
      ],
      recipients: [sourced(source, 'Sở Khoa học và Công nghệ (b/c)'), sourced(source, 'Các thôn, TDP')],
    },
    tasks: [
      {
        id: 'le-phat-dong',
        group: 'nhom-mot',
        support: [assignment('các thôn, tổ dân phố'), assignment('VHXH', [CULTURE])],
        result: {
          words: '01 Lễ phát động; ít nhất 80% hộ gia đình',
          items: [
            { type: 'measure', operator: '>=', value: 80, unit: '%', base: 'hộ gia đình', by: '2025-12-31' },
            { type: 'deliverable', kind: 'lễ', count: 1, name: 'Lễ phát động' },
          ],
          serves: ['ct-ho'],
        },
        note: 'Vào Ngày Chuyển đổi số quốc gia',
      },
    ],
    targets: [
      {
        id: 'ct-ho',
        measures: [{ type: 'measure', operator: 'range', value: 80, high: 90, unit: '%', aspirational: true }],
        owner: CULTURE,
      },
    ],
    reports: [{ id: 'bao-cao', words: 'Báo cáo hằng tháng', through: CULTURE }],
  })
  expect(new TextDecoder().decode(writeRegistryJson(register(plan, facts)))).toMatchInlineSnapshot(`
    "{
      "schemaVersion": "1",
      "tool": {
        "name": "kehoach",
        "version": "0.1.0"
      },
      "inputs": [
        {
          "path": "p/ke-hoach.md",
          "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        }
      ],
      "documents": [
        {
          "plan": "p/ke-hoach.md",
          "OrganId": "H34.55",
          "OrganName": "Ủy ban nhân dân xã Bờ Y",
          "TypeName": "Kế hoạch",
          "CodeNumber": "05",
          "CodeNotation": "KH-UBND",
          "IssuedDate": "2025-08-21",
          "Subject": "Thực hiện Phong trào “Bình dân học vụ số”",
          "Language": "vi",
          "SignerInfo": {
            "Position": "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
            "FullName": "Trần Thị Huyện"
          },
          "To": [
            "Sở Khoa học và Công nghệ (b/c)",
            "Các thôn, TDP"
          ],
          "status": "dự thảo",
          "regime": "nghị định 30",
          "period": {
            "words": "Năm 2025",
            "start": "2025-01-01",
            "end": "2025-12-31"
          }
        }
      ],
      "tasks": [
        {
          "plan": "p/ke-hoach.md",
          "id": "le-phat-dong",
          "group": "nhom-mot",
          "section": {
            "number": "II.1",
            "titles": [
              "Nội dung thực hiện",
              "Lễ phát động"
            ]
          },
          "content": "Tổ chức Lễ phát động",
          "lead": {
            "words": "Phòng Văn hoá - Xã hội xã",
            "units": [
              {
                "id": "vhxh",
                "name": "Phòng Văn hóa - Xã hội"
              }
            ]
          },
          "support": [
            {
              "words": "các thôn, tổ dân phố",
              "units": []
            },
            {
              "words": "VHXH",
              "units": [
                {
                  "id": "vhxh",
                  "name": "Phòng Văn hóa - Xã hội"
                }
              ]
            }
          ],
          "deadline": {
            "words": "Tháng 10/2025",
            "due": "2025-10-31",
            "items": [
              {
                "type": "window",
                "start": "2025-10-01",
                "end": "2025-10-31"
              }
            ]
          },
          "result": {
            "words": "01 Lễ phát động; ít nhất 80% hộ gia đình",
            "measures": [
              {
                "operator": ">=",
                "value": 80,
                "unit": "%",
                "base": "hộ gia đình",
                "by": "2025-12-31"
              }
            ],
            "deliverables": [
              {
                "kind": "lễ",
                "count": 1,
                "name": "Lễ phát động"
              }
            ],
            "serves": [
              "ct-ho"
            ]
          },
          "note": "Vào Ngày Chuyển đổi số quốc gia",
          "source": {
            "file": "p/ke-hoach.md",
            "line": 3
          }
        }
      ],
      "targets": [
        {
          "plan": "p/ke-hoach.md",
          "id": "ct-ho",
          "section": {
            "number": "I.2",
            "titles": [
              "Mục tiêu"
            ]
          },
          "words": "Ít nhất 80% hộ gia đình được phổ biến",
          "measures": [
            {
              "operator": "range",
              "value": 80,
              "high": 90,
              "unit": "%",
              "aspirational": true
            }
          ],
          "deliverables": [],
          "deadline": {
            "words": "Năm 2025",
            "due": "2025-12-31",
            "items": [
              {
                "type": "by",
                "day": "2025-12-31",
                "bound": "through"
              }
            ]
          },
          "owner": {
            "words": "Phòng Văn hóa - Xã hội",
            "units": [
              {
                "id": "vhxh",
                "name": "Phòng Văn hóa - Xã hội"
              }
            ]
          },
          "source": {
            "file": "p/ke-hoach.md",
            "line": 4
          }
        }
      ],
      "reports": [
        {
          "plan": "p/ke-hoach.md",
          "id": "bao-cao",
          "section": {
            "number": "III",
            "titles": [
              "Tổ chức thực hiện"
            ]
          },
          "words": "Báo cáo hằng tháng",
          "reporter": {
            "words": "các thôn, tổ dân phố",
            "units": []
          },
          "recipient": {
            "words": "UBND xã",
            "units": [
              {
                "id": "ubnd-xa-bo-y",
                "name": "Ủy ban nhân dân xã Bờ Y"
              }
            ]
          },
          "through": {
            "words": "Phòng Văn hóa - Xã hội",
            "units": [
              {
                "id": "vhxh",
                "name": "Phòng Văn hóa - Xã hội"
              }
            ]
          },
          "deadline": {
            "words": "Hằng tháng, trước ngày 20",
            "items": [
              {
                "type": "recurring",
                "rrule": "FREQ=MONTHLY;BYMONTHDAY=20",
                "anchored": true,
                "bound": "before"
              }
            ]
          },
          "source": {
            "file": "p/ke-hoach.md",
            "line": 5
          }
        }
      ]
    }
    "
  `)
})

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
