import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { planPath, SLUGS } from '../support/compiled-plans.ts'
import { namesIn, textOf } from '../support/disk.ts'
import { acceptedIn, type Case, refusedIn, wrongByName, wrongIn } from './wrong-in.ts'

/** The committed schemas refuse what they must without any code of ours. */
describe('plan.schema.json: a task', () => {
  const task = {
    mã: 'tuyen-truyen',
    'nội dung': 'Tuyên truyền về kỹ năng số',
    'chủ trì': 'vhxh',
    'thời gian': 'Tháng 10/2025',
    'kết quả': '80% hộ gia đình được phổ biến',
  }
  const without = (key: string) => Object.fromEntries(Object.entries(task).filter(([name]) => name !== key))

  test('is refused when something is missing, empty, unmeasurable or unknown', () => {
    const wrong = wrongByName(
      {
        'no lead': without('chủ trì'),
        'no deadline': without('thời gian'),
        'no result': without('kết quả'),
        'no id': without('mã'),
        'empty lead': { ...task, 'chủ trì': '' },
        'empty deadline': { ...task, 'thời gian': '' },
        'empty result': { ...task, 'kết quả': '' },
        'empty content': { ...task, 'nội dung': '' },
        'blank lead': { ...task, 'chủ trì': ' ' },
        'lead without a unit': { ...task, 'chủ trì': { ghi: 'Các đơn vị liên quan' } },
        'lead with no unit in its list': { ...task, 'chủ trì': { ghi: 'Các đơn vị liên quan', là: [] } },
        'blank deadline': { ...task, 'thời gian': '  ' },
        'standing work alone': { ...task, 'thời gian': 'Thường xuyên' },
        'standing work in a long form without parts': { ...task, 'thời gian': { ghi: 'Thường xuyên' } },
        'a plan not named': { ...task, 'thời gian': 'Theo kế hoạch mở lớp của tỉnh' },
        'a filler as deliverable': {
          ...task,
          'kết quả': { ghi: 'Tuyên truyền', 'sản phẩm': ['Tăng cường tuyên truyền'] },
        },
        'a blank deliverable': { ...task, 'kết quả': { ghi: 'Tuyên truyền', 'sản phẩm': [' '] } },
        'lead without words': { ...task, 'chủ trì': { là: 'vhxh' } },
        'deadline without words': { ...task, 'thời gian': { 'chậm nhất': '2025-12-31' } },
        'a filler as result': { ...task, 'kết quả': 'Tăng cường công tác tuyên truyền' },
        'another filler': { ...task, 'kết quả': 'Bảo đảm hiệu quả, tạo chuyển biến mạnh mẽ' },
        'a filler in the long form': { ...task, 'kết quả': { ghi: 'Tăng cường công tác tuyên truyền' } },
        'no measure in the list': { ...task, 'kết quả': { ghi: 'Đẩy mạnh tuyên truyền', 'chỉ số': [] } },
        'no deliverable in the list': { ...task, 'kết quả': { ghi: 'Đẩy mạnh tuyên truyền', 'sản phẩm': [] } },
        'no target in the list': { ...task, 'kết quả': { ghi: 'Đẩy mạnh tuyên truyền', 'phục vụ': [] } },
        'an empty deliverable': { ...task, 'kết quả': { ghi: 'Đẩy mạnh tuyên truyền', 'sản phẩm': [''] } },
        'a measure without a number': { ...task, 'kết quả': { ghi: 'Đẩy mạnh', 'chỉ số': [{ bằng: 'nhiều' }] } },
        'a measure of two operators': {
          ...task,
          'kết quả': { ghi: 'Đẩy mạnh', 'chỉ số': [{ bằng: '80%', 'ít nhất': '70%' }] },
        },
        'a measure without an operator': {
          ...task,
          'kết quả': { ghi: 'Đẩy mạnh', 'chỉ số': [{ của: 'hộ gia đình' }] },
        },
        'a measure by no day': {
          ...task,
          'kết quả': { ghi: 'Đẩy mạnh', 'chỉ số': [{ bằng: '80%', đến: 'cuối năm' }] },
        },
        'a result without words': { ...task, 'kết quả': { 'chỉ số': [{ bằng: '80%' }] } },
        'an end that is no day': { ...task, 'thời gian': { ghi: 'Theo kế hoạch', 'chậm nhất': 'cuối năm' } },
        'a rule of recurrence that is none': { ...task, 'thời gian': { ghi: 'Hằng tháng', 'lặp lại': 'hằng tháng' } },
        ...Object.fromEntries(
          [
            'Tăng cường chuyển đổi số năm 2025',
            'Tăng cường tuyên truyền giai đoạn 2025 - 2030',
            'Tăng cường tuyên truyền từ tháng 10/2025',
            'Tăng cường một bước nhận thức',
            'Báo cáo kết quả thực hiện',
            'Báo cáo',
            'Đẩy mạnh tuyên truyền theo Kế hoạch',
          ].map((words) => [`result: ${words}`, { ...task, 'kết quả': words }]),
        ),
        ...Object.fromEntries(
          ['5', 'Kịp thời 100%', 'trong những năm qua', '30 ngày'].map((words) => [
            `deadline: ${words}`,
            { ...task, 'thời gian': words },
          ]),
        ),
        ...Object.fromEntries(
          ['80', '80,', '1.000', '% hộ'].map((typed) => [
            `quantity: ${typed}`,
            { ...task, 'kết quả': { ghi: 'Hộ dân', 'chỉ số': [{ 'ít nhất': typed }] } },
          ]),
        ),
        ...Object.fromEntries(
          ['2025-13-01', '2025-12-32', '2025-00-10', '32/12/2025', '10/13/2025', '0/1/2025'].map((typed) => [
            `day: ${typed}`,
            { ...task, 'thời gian': { ghi: 'Theo kế hoạch', 'chậm nhất': typed } },
          ]),
        ),
        'unknown key': { ...task, 'cơ quan': 'vhxh' },
        'unknown key in the deadline': { ...task, 'thời gian': { ghi: 'Năm 2025', 'hạn cuối': '2025-12-31' } },
        'an id with capitals': { ...task, mã: 'Tuyen-Truyen' },
        'an id with tone marks': { ...task, mã: 'tuyên-truyền' },
        'an id that is a number': { ...task, mã: '12' },
        'an id with blanks': { ...task, mã: 'tuyen truyen' },
        'a number where text belongs': { ...task, 'chủ trì': 12 },
        'a list where a task belongs': [task],
      },
      'plan',
      'AuthoredTask',
    )
    expect(acceptedIn(wrong)).toEqual([])
  })

  test('is refused for the reason, and no other', () => {
    const wrong = wrongByName(
      { lead: without('chủ trì'), deadline: without('thời gian'), result: without('kết quả') },
      'plan',
      'AuthoredTask',
    )
    expect(wrong).toEqual({
      lead: [' required {"missingProperty":"chủ trì"}'],
      deadline: [' required {"missingProperty":"thời gian"}'],
      result: [' required {"missingProperty":"kết quả"}'],
    })
  })

  test('is accepted with each kind of measurable result and each form of deadline', () => {
    const wrong = wrongByName(
      {
        'words with a share': task,
        'words with a count': { ...task, 'kết quả': 'Có 01 chuyên mục “Bình dân học vụ số”' },
        'words with a numeral': { ...task, 'kết quả': 'Mỗi hộ gia đình có ít nhất một thành viên tham gia' },
        'a named deliverable': { ...task, 'kết quả': 'Kế hoạch tuyên truyền được ban hành' },
        'typed measures': {
          ...task,
          'kết quả': {
            ghi: 'Người dân được phổ biến',
            'chỉ số': [{ 'ít nhất': '80%', của: 'hộ gia đình', đến: '2025-12-31' }],
          },
        },
        'words after a filler with a share': { ...task, 'kết quả': 'Nâng cao nhận thức, 100% cán bộ được tập huấn' },
        'a report that is named': { ...task, 'kết quả': 'Báo cáo tổng kết Phong trào' },
        'a report as deliverable': { ...task, 'kết quả': { ghi: 'Tổng kết', 'sản phẩm': ['Báo cáo tổng kết'] } },
        'a deliverable of other words': { ...task, 'kết quả': { ghi: 'Học', 'sản phẩm': ['Tạo sự thay đổi'] } },
        'typed deliverables': { ...task, 'kết quả': { ghi: 'Tổ chức Ngày hội', 'sản phẩm': ['01 hội nghị'] } },
        'targets served': { ...task, 'kết quả': { ghi: 'Nâng cao kỹ năng số', 'phục vụ': ['can-bo-2025'] } },
        'content from the heading': without('nội dung'),
        'a standing task with its report': { ...task, 'thời gian': { ghi: 'Thường xuyên', 'báo cáo': 'bao-cao-quy' } },
        'a standing task with an end': { ...task, 'thời gian': { ghi: 'Thường xuyên', đến: '31/12/2025' } },
        'a last day': { ...task, 'thời gian': { ghi: 'Theo kế hoạch của tỉnh', 'chậm nhất': '2025-12-31' } },
        'a recurrence': { ...task, 'thời gian': { ghi: 'Hằng tháng', 'lặp lại': 'FREQ=MONTHLY;BYMONTHDAY=15' } },
        'lead in other words': { ...task, 'chủ trì': { ghi: 'Phòng VH-XH xã', là: ['vhxh', 'cong-an-xa'] } },
        'support of several kinds': { ...task, 'phối hợp': ['cong-an-xa', { ghi: 'các cơ quan có liên quan' }] },
      },
      'plan',
      'AuthoredTask',
    )
    expect(refusedIn(wrong)).toEqual([])
  })
})

describe('plan.schema.json: the five plans', () => {
  test('their front matter and blocks are accepted', () => {
    const cases = SLUGS.flatMap((slug) => casesInPlan(textOf(planPath(slug))))
    expect(cases.length).toBeGreaterThan(126)
    expect(wrongIn(cases).flat()).toEqual([])
  })

  test('their front matter is refused without what every plan must have', () => {
    const [front] = casesInPlan(textOf(planPath('xa-bo-y')))
    const data = front?.data as Record<string, unknown>
    const needed = ['thể thức', 'cơ quan ban hành', 'địa danh', 'ký hiệu', 'trích yếu', 'trạng thái', 'thời kỳ']
    const cases = Object.fromEntries(needed.map((key) => [key, { ...data, [key]: undefined }]))
    expect(acceptedIn(wrongByName(cases, 'plan', 'AuthoredFrontMatter'))).toEqual([])
  })
})

describe('don-vi.schema.json', () => {
  test('accepts the registers of the five plans', () => {
    const registers = SLUGS.map((slug) => readYaml(textOf(planPath(slug).replace('ke-hoach.md', 'don-vi.yaml'))))
    expect(wrongIn(registers.map((data) => ({ file: 'don-vi', data }))).flat()).toEqual([])
  })

  test('refuses broken registers', () => {
    const unit = { mã: 'vhxh', tên: 'Phòng Văn hóa - Xã hội' }
    const wrong = wrongByName(
      {
        'no list': unit,
        'no id': [{ tên: unit.tên }],
        'no name': [{ mã: unit.mã }],
        'empty name': [{ ...unit, tên: '' }],
        'bad id': [{ ...unit, mã: 'VHXH' }],
        'unknown key': [{ ...unit, 'địa chỉ': 'Bờ Y' }],
        'unknown kind': [{ ...unit, loại: 'hội' }],
        'a day that is none': [{ ...unit, 'hiệu lực': { từ: 'tháng 7' } }],
      },
      'don-vi',
    )
    expect(acceptedIn(wrong)).toEqual([])
  })
})

describe('template.schema.json', () => {
  const templates = namesIn('templates').filter((name) => name.endsWith('.yaml'))
  const template = parse(textOf('templates/nghi-dinh-30.yaml')) as Record<string, Record<string, unknown>>

  test('accepts the templates', () => {
    expect(templates.length).toBeGreaterThanOrEqual(2)
    const cases = templates.map((name) => ({ file: 'template', data: parse(textOf(`templates/${name}`)) as unknown }))
    expect(wrongIn(cases).flat()).toEqual([])
  })

  test('refuses a template without one of its parts, without a source, or with a part nobody knows', () => {
    const broken = Object.fromEntries(
      Object.keys(template).map((key) => [`without ${key}`, { ...template, [key]: undefined }]),
    )
    const number = { use: 20, allow: [20, 25], source: 'PL I' }
    const withMargin = (margin: unknown) => ({ ...template, page: { ...template.page, marginTopMm: margin } })
    const wrong = wrongByName(
      {
        ...broken,
        'no source': withMargin({ use: number.use, allow: number.allow }),
        'an empty source': withMargin({ ...number, source: '' }),
        'no range': withMargin({ use: number.use, source: number.source }),
        'half a range': withMargin({ ...number, allow: [20] }),
        'words for a number': withMargin({ ...number, use: 'hai mươi' }),
        'unknown key': { ...template, colour: 'red' },
        'unknown part': { ...template, parts: ['body', 'watermark'] },
        'unknown regime': { ...template, regime: 'quân đội' },
        'a day that is none': { ...template, effective: { from: '05/3/2020' } },
      },
      'template',
    )
    expect(acceptedIn(wrong)).toEqual([])
  })
})

const readYaml = (text: string): unknown => withoutEmpty(parse(text, { schema: 'failsafe' }))

/** An empty value is an absent one. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== null)
      .map(([key, inner]) => [key, withoutEmpty(inner)]),
  )
}

const PARTS: Record<string, string> = {
  'nhiệm vụ': 'AuthoredTask',
  'chỉ tiêu': 'AuthoredTarget',
  'báo cáo': 'AuthoredReport',
  nhóm: 'AuthoredGroup',
}

/** The front matter and every item of every block; what the `nhóm` blocks lend is taken from those above, the last first. */
const casesInPlan = (text: string): Case[] => {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''
  const cases: Case[] = [{ file: 'plan', part: 'AuthoredFrontMatter', data: readYaml(front) }]
  let lent: Record<string, unknown> = {}
  for (const [, indent = '', kind = '', body = ''] of text.matchAll(/^( *)```yaml (.+)\n([\s\S]*?)^ *```$/gm)) {
    const data = readYaml(body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')) as object
    const part = PARTS[kind] ?? ''
    if (kind === 'nhóm') {
      const { mã: _own, ...rest } = data as Record<string, unknown>
      lent = { ...lent, ...rest }
    }
    const items = Array.isArray(data) ? data : 'danh sách' in data ? (data['danh sách'] as object[]) : [data]
    const { 'thời gian': deadline } = lent
    const lends = kind === 'nhiệm vụ' ? lent : kind === 'chỉ tiêu' ? { 'thời gian': deadline } : {}
    cases.push(...items.map((item: object) => ({ file: 'plan', part, data: { ...lends, ...item } })))
  }
  return cases
}
