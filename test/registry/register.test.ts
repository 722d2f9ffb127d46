import { expect, test } from 'vitest'
import { register } from '../../src/registry/register.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { assignment, CULTURE, checkedPlan, PEOPLES_COMMITTEE, sourced } from './plan-support.ts'

const sha256 = 'a'.repeat(64)
const facts = deepFreeze({ toolVersion: '0.1.0', inputs: [{ path: 'p/ke-hoach.md', sha256 }] })
const { source } = checkedPlan('p/ke-hoach.md')
const SIGNING = { issuer: PEOPLES_COMMITTEE, span: PEOPLES_COMMITTEE.span }

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
