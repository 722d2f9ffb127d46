import type { Text } from '../diagnostic/diagnostic.ts'
import { type CheckItem, type Checklist, type FoundSignature, isConformant, isSound } from './checklist.ts'

export type TextOptions = {
  readonly language: keyof Text
  /** Paints a mark or word; the same text where there is no colour. */
  readonly paint: (text: string, colour: 'green' | 'red' | 'yellow' | 'dim' | 'bold') => string
}

/** The checklist for people: a mark, what must be, what was seen, the point it comes from. */
export const checklistText = (checklist: Checklist, options: TextOptions): string => {
  const { language, paint } = options
  const { items, signatures, file, edition } = checklist
  const [only] = items
  if (only && items.length === 1 && only.state === 'passed') return oneLine(file, only, options)
  const width = Math.max(0, ...items.map(({ title }) => cells(title[language])))
  const summary = summaryOf(checklist)
  return [
    paint(file, 'bold'),
    ...(edition === undefined ? [] : [`  ${paint(`${FORM[language]} ${edition}`, 'dim')}`]),
    ...items.flatMap((item) => itemLines(item, width, options)),
    ...signatures.flatMap((signature) => signatureLines(signature, options)),
    ...(signatures.length > 0 ? [`  ${paint(TRUST[language], 'dim')}`] : []),
    `  ${paint(summary[language], isConformant(checklist) ? 'green' : 'red')}`,
    '',
    '',
  ].join('\n')
}

/** A registry's own file: only its hash is known. */
const oneLine = (file: string, { state, seen }: CheckItem, options: TextOptions): string =>
  `${markOf(state, options)} ${options.paint(file, 'bold')}  ${seen[options.language]}\n`

const itemLines = (
  { state, title, seen, expected, source }: CheckItem,
  width: number,
  options: TextOptions,
): string[] => {
  const { language, paint } = options
  const name = title[language] + ' '.repeat(width - cells(title[language]))
  const point = source === 'house' ? '' : paint(`  [${source}]`, 'dim')
  const first = `  ${markOf(state, options)} ${name}  ${seen[language]}${point}`
  return expected ? [first, `${' '.repeat(width + 6)}${EXPECTED[language]} ${expected[language]}`] : [first]
}

const markOf = (state: CheckItem['state'], { paint }: TextOptions): string =>
  state === 'passed' ? paint('✓', 'green') : state === 'failed' ? paint('✗', 'red') : paint('–', 'yellow')

const signatureLines = (signature: FoundSignature, options: TextOptions): string[] => {
  const { language, paint } = options
  const { field, signer, time, fault, coversWholeFile, later } = signature
  const mark = isSound(signature) ? paint('✓', 'green') : paint('✗', 'red')
  const who = signer ?? UNKNOWN[language]
  const when = time === undefined ? '' : `, ${shownTime(time)}`
  const state = fault ? fault[language] : SIGNED[language]
  const covers = coversWholeFile
    ? COVERS[language]
    : `${EXTENDED[language]} ${later.map((one) => one[language]).join(', ')}`
  return [`  ${mark} ${SIGNATURE[language]} ${field}: ${who}${when}`, `      ${state}; ${covers}`]
}

/** `D:20260105093000+07'00'` as it is read; anything else as it stands. */
const shownTime = (time: string): string => {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'?(\d\d)|(Z))?/.exec(time)
  if (!match) return time
  const [, year, month, day, hour, minute, second, zone, minutes] = match
  return `${day}/${month}/${year} ${hour}:${minute}:${second} ${zone ? `${zone}:${minutes}` : 'Z'}`
}

const summaryOf = ({ items, signatures }: Checklist): Text => {
  const count = (state: CheckItem['state']): number => items.filter((item) => item.state === state).length
  const bad = signatures.filter((signature) => !isSound(signature)).length
  const [good, failed, open] = [count('passed'), count('failed') + bad, count('unknown')]
  return {
    vi: `${good} đạt, ${failed} không đạt${open > 0 ? `, ${open} chưa xét được` : ''}`,
    en: `${good} passed, ${failed} failed${open > 0 ? `, ${open} not judged` : ''}`,
  }
}

/** Every letter of Vietnamese in NFC takes one cell of a terminal. */
const cells = (text: string): number => [...text.normalize('NFC')].length

const FORM: Text = { vi: 'thể thức:', en: 'form:' }
const EXPECTED: Text = { vi: 'cần:', en: 'expected:' }
const SIGNATURE: Text = { vi: 'chữ ký số', en: 'signature' }
const UNKNOWN: Text = { vi: 'không rõ người ký', en: 'signer unknown' }
const SIGNED: Text = {
  vi: 'mã băm khớp, khóa của chứng thư đã ký',
  en: "digest matches, the certificate's key signed it",
}
const COVERS: Text = { vi: 'phủ cả tệp', en: 'covers the whole file' }
const EXTENDED: Text = { vi: 'sau đó tệp được ghi nối thêm:', en: 'the file was extended later by:' }
const TRUST: Text = {
  vi: 'Không xét chứng thư có được tin cậy hay không.',
  en: 'Whether the certificates are to be trusted is not judged here.',
}
