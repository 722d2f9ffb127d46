import type { Draw } from './generated-documents.ts'

/** What stands around the words of a plan: whose form it has, who signs, what is marked on its first page. */
export type DraftForm = {
  readonly party: boolean
  /** Two agencies, two signers; the State's only. */
  readonly joint: boolean
  readonly circulation: number
  readonly urgency: number
  readonly contact: readonly string[]
  readonly round: number
  readonly office: string
  readonly filing: string
}

const OFFICES = ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
const CIRCULATIONS = ['', 'lưu hành nội bộ', 'xem xong trả lại']
const URGENCIES = ['', 'khẩn', 'hỏa tốc']
const CONTACTS = ['Số 1, đường Hùng Vương', 'ĐT: 0260.3831234', 'xaboy@example.vn']

export const drawForm = (draw: Draw): DraftForm => {
  const party = draw(4) === 0
  return {
    party,
    joint: !party && draw(5) === 0,
    circulation: Math.max(0, draw(6) - 3),
    urgency: Math.max(0, draw(6) - 3),
    contact: draw(4) === 0 ? CONTACTS.slice(draw(3)) : [],
    round: draw(3),
    office: OFFICES[draw(2)] ?? '',
    filing: 'VT',
  }
}

export const changedForm = (old: DraftForm, draw: Draw): DraftForm => {
  const edits: (() => DraftForm)[] = [
    () => ({ ...old, circulation: draw(3) }),
    () => ({ ...old, urgency: draw(3) }),
    () => ({ ...old, contact: CONTACTS.slice(draw(4)) }),
    () => ({ ...old, round: draw(3) }),
    () => ({ ...old, joint: !old.party && !old.joint }),
    () => ({ ...old, office: OFFICES[draw(2)] ?? '' }),
    () => ({ ...old, filing: old.filing === '' ? 'VT' : draw(2) === 0 ? '' : 'VT, VP' }),
  ]
  return edits[draw(edits.length)]?.() ?? old
}

/** The lines of the front matter that say it, as typed. */
export const typedForm = (form: DraftForm): Readonly<Record<string, string>> => ({
  ...(form.party ? { 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU' } : {}),
  ...(form.party && form.round > 0 ? { 'lần dự thảo': String(form.round) } : {}),
  ...(form.circulation > 0 ? { 'phạm vi lưu hành': CIRCULATIONS[form.circulation] ?? '' } : {}),
  ...(form.urgency > 0 ? { 'mức độ khẩn': URGENCIES[form.urgency] ?? '' } : {}),
  ...(form.contact.length > 0
    ? { 'liên hệ': `[${form.contact.map((words) => JSON.stringify(words)).join(', ')}]` }
    : {}),
  ...(form.joint
    ? {
        'cơ quan ban hành': '[ubnd-xa, cong-an-xa]',
        lưu: '["VT", "VT, CA"]',
        ký: `[{chức vụ: TRƯỞNG CÔNG AN, họ tên: Trần Thị Bình}, {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: ${form.office}, họ tên: Nguyễn Văn An}]`,
      }
    : {
        lưu: form.filing,
        ký: `{quyền hạn: ${form.party ? 'T/M ĐẢNG ỦY' : 'TM. ỦY BAN NHÂN DÂN'}, chức vụ: ${form.office}, họ tên: Nguyễn Văn An}`,
      }),
})
