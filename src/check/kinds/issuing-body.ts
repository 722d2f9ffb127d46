import type { Header, Regime } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { comparable } from '../../text/vietnamese.ts'

/**
 * Whether a body decides together (its documents are signed TM.) or has one head who signs in his own name; undefined
 * where the name alone does not tell ("Ban Quản lý dự án", "Đảng ủy").
 */
export const workingMode = ({ name, kind }: Unit): 'collective' | 'one head' | undefined => {
  if (kind !== 'cơ quan') return undefined
  const words = comparable(name)
  const begins = (first: string): boolean => words === first || words.startsWith(`${first} `)
  if (COLLECTIVE.some(begins)) return 'collective'
  return ONE_HEAD.some(begins) ? 'one head' : undefined
}

/** The bodies that issue a plan, the leading one first. */
export const issuingBodies = ({ issuer, coIssuers }: Header): readonly Unit[] => [
  issuer,
  ...coIssuers.map(({ unit }) => unit),
]

/**
 * Whose abbreviations a signer writes (TM. or T/M): those of the document, in a joint plan those of the signer's own body.
 * The Front and mass organisations are under neither regime: undefined.
 */
export const signingForm = ({ regime, coIssuers }: Header, { kind }: Unit): Regime | undefined => {
  if (coIssuers.length === 0) return regime
  return kind === 'đảng' ? 'đảng' : kind === 'cơ quan' ? 'nghị định 30' : undefined
}

/**
 * Bodies of the armed forces, of education, of health and of science: their own ministries may let a rank or an academic
 * title stand before the signer's name. Source: Nghị định 30/2020, PL I, II.7.c.
 */
export const maySignWithTitle = ({ name }: Unit): boolean => {
  const words = comparable(name)
  return WITH_TITLE.some((first) => words.startsWith(first))
}

const COLLECTIVE = ['Ủy ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Ban Chỉ đạo'].map(comparable)
const ONE_HEAD = [
  ...['Sở', 'Phòng', 'Chủ tịch', 'Cục', 'Chi cục', 'Vụ', 'Trường', 'Công an', 'Bệnh viện', 'Trạm', 'Viện', 'Bộ'],
  ...['Trung tâm', 'Văn phòng'],
].map(comparable)
const WITH_TITLE = [
  ...['Công an', 'Bộ Chỉ huy', 'Ban Chỉ huy', 'Bộ Tư lệnh', 'Đồn Biên phòng', 'Bộ Quốc phòng', 'Bộ Công an'],
  ...['Trường', 'Học viện', 'Đại học', 'Viện', 'Bệnh viện', 'Trung tâm Y tế', 'Trạm Y tế', 'Sở Y tế'],
  ...['Sở Giáo dục', 'Sở Khoa học'],
].map(comparable)
