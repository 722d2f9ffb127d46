import type { Registry, RegistryDocument, RegistryOrgan, RegistrySigner } from '../registry/registry.ts'
import type { Template } from '../template/template.ts'
import { type CheckItem, failed, item, passed, type Verdict, words } from './checklist.ts'
import { bare, quoted } from './words.ts'

/** What a document shows where its components stand, whichever format it is in. Lines from top to bottom. */
export type DocumentView = {
  /** Above the type: the issuer's column and the nation's. */
  readonly headLeft: readonly string[]
  readonly headRight: readonly string[]
  /** The document is an appendix that is a file of its own: this is its first line. */
  readonly appendix: string | undefined
  /** The line that is the type, and what follows it. */
  readonly type: string | undefined
  readonly afterType: readonly string[]
  /** Below the text: the recipients' column and the signer's. */
  readonly closingLeft: readonly string[]
  readonly closingRight: readonly string[]
  /** Both, line by line. */
  readonly closing: readonly string[]
  /** The text's last line before that; undefined when there is no closing. */
  readonly lastOfText: string | undefined
  /** All words of the document, for what may stand only once. */
  readonly whole: string
}

/** What the components have to say: from the template, and from the registry where there is one. */
export type Expected = { readonly template: Template; readonly document: RegistryDocument | undefined }

export const expectedOf = (template: Template, registry: Registry | undefined): Expected => ({
  template,
  document: registry?.documents[0],
})

/** The components of the decree's cells 1–9, each in its place. */
export const componentItems = (view: DocumentView, expected: Expected): CheckItem[] => {
  if (view.appendix !== undefined) return appendixItems(view, expected)
  const { texts, styles } = expected.template
  const { document } = expected
  return [
    item(
      'nation',
      { vi: `${nationName(expected)} ở trên cùng bên phải, trên một dòng`, en: 'nation at the top right, on one line' },
      texts.nation.source,
      stands(view.headRight[0], texts.nation.use),
    ),
    ...(texts.motto.use === ''
      ? []
      : [
          item(
            'motto',
            { vi: 'Tiêu ngữ dưới Quốc hiệu', en: 'motto under the nation' },
            texts.motto.source,
            stands(
              view.headRight.slice(0, 3).find((line) => bare(line) === bare(texts.motto.use)) ?? view.headRight[1],
              texts.motto.use,
            ),
          ),
        ]),
    item(
      'issuer',
      { vi: 'tên cơ quan ban hành ở trên cùng bên trái', en: 'issuing body at the top left' },
      styles.issuer.sizePt.source,
      issuerVerdict(view, expected),
    ),
    ...(document?.coIssuers
      ? [item('co-issuers', CO_ISSUERS, styles.issuer.sizePt.source, coIssuersVerdict(view, document.coIssuers))]
      : []),
    item(
      'number',
      { vi: 'số và ký hiệu dưới tên cơ quan', en: 'number and symbol under the issuer' },
      texts.number.source,
      matches(view.headLeft, numberPattern(expected), numberShown(expected)),
    ),
    item(
      'place-and-date',
      { vi: 'địa danh và thời gian dưới Quốc hiệu, bên phải', en: 'place and date at the right' },
      texts.placeAndDate.source,
      matches(view.headRight, datePattern(document), dateShown(document)),
    ),
    item(
      'type',
      { vi: 'tên loại văn bản giữa trang', en: 'type of the document in the middle' },
      texts.documentType.source,
      stands(view.type, texts.documentType.use),
    ),
    ...(document ? [item('title', TITLE, styles.title.sizePt.source, titleVerdict(view, document))] : []),
    ...(document?.SignerInfo
      ? [item('signature', SIGNATURE, styles.signatureName.sizePt.source, signatureVerdict(view, document))]
      : []),
    item('recipients', RECIPIENTS, texts.recipientsHeading.source, recipientsVerdict(view, expected)),
    item('end-mark', END_MARK, texts.endMark.source, endMarkVerdict(view, texts.endMark.use)),
  ]
}

/** An appendix in a file of its own has a number, a title and the words that tie it to its plan. */
const appendixItems = ({ afterType }: DocumentView, { template, document }: Expected): CheckItem[] => {
  const { texts } = template
  const symbol = bare(document?.CodeNotation ?? '')
  const tie = afterType.find((line) => line.startsWith('(Kèm theo'))
  const whole =
    tie === undefined ? '' : bare(afterType.slice(afterType.indexOf(tie), afterType.indexOf(tie) + 3).join(' '))
  return [
    item(
      'appendix',
      { vi: 'phụ lục kèm theo kế hoạch nào', en: 'what the appendix belongs to' },
      texts.appendixReference.source,
      tie !== undefined && whole.includes(symbol)
        ? passed(tie, tie)
        : failed(quoted(tie), { vi: '“(Kèm theo Kế hoạch số …)”', en: '“(Kèm theo Kế hoạch số …)”' }),
    ),
  ]
}

/** "Phụ lục", "PHỤ LỤC II": the first words of an appendix. */
export const isAppendixLine = (line: string | undefined, { texts }: Template): boolean =>
  line !== undefined &&
  new RegExp(`^${escaped(bare(texts.appendix.use.replace('{số}', '')).toLowerCase())}[ivxl]*$`, 'u').test(
    bare(line).toLowerCase(),
  )

const CO_ISSUERS = { vi: 'tên các cơ quan cùng ban hành', en: 'the bodies that issue with it' }
const TITLE = { vi: 'trích yếu dưới tên loại', en: 'subject under the type' }
const SIGNATURE = { vi: 'chức vụ và họ tên người ký ở nửa phải', en: "signer's office and name in the right half" }
const RECIPIENTS = { vi: 'nơi nhận ở bên trái, ngang phần ký', en: 'recipients at the left of the signature' }
const END_MARK = { vi: 'dấu kết thúc một lần ở cuối văn bản', en: 'end mark once at the end of the text' }

const nationName = ({ template }: Expected): string => (template.regime === 'đảng' ? 'Tiêu đề Đảng' : 'Quốc hiệu')

const stands = (seen: string | undefined, wanted: string): Verdict =>
  seen !== undefined && bare(seen) === bare(wanted)
    ? passed(wanted, wanted)
    : failed(quoted(seen), words(`“${wanted}”`))

const matches = (lines: readonly string[], pattern: RegExp, wanted: string): Verdict => {
  const found = lines.find((line) => pattern.test(bare(line)))
  return found === undefined ? failed(quoted(lines.join(' | ')), words(`“${wanted}”`)) : passed(found, found)
}

/** A register may break and shorten a name for the header: most of its words must be there. */
const issuerVerdict = (view: DocumentView, { document, template }: Expected): Verdict => {
  const shown = issuersShown(view)
    .filter((line) => line !== template.texts.issuerMark.use)
    .join(' ')
  if (!document)
    return shown === '' ? failed(quoted(undefined), { vi: 'tên cơ quan', en: 'a name' }) : passed(shown, shown)
  const wanted = document.OrganName.toUpperCase()
  return isNamed(shown, wanted) ? passed(shown, shown) : failed(quoted(shown), words(`“${wanted}”`))
}

const coIssuersVerdict = (view: DocumentView, others: readonly RegistryOrgan[]): Verdict => {
  const shown = issuersShown(view).join(' ')
  const names = others.map(({ OrganName }) => OrganName)
  const missing = names.filter((name) => !isNamed(shown, name.toUpperCase()))
  if (missing.length === 0) return passed(names.join('; '), names.join('; '))
  return failed({ vi: `thiếu ${missing.join('; ')}`, en: `missing ${missing.join('; ')}` }, words(names.join('; ')))
}

const issuersShown = ({ headLeft }: DocumentView): readonly string[] => {
  const numbered = headLeft.findIndex((line) => /^Số/.test(line))
  return headLeft.slice(0, numbered < 0 ? undefined : numbered)
}

const isNamed = (shown: string, wanted: string): boolean => {
  const [there, parts] = [shown.split(/\s+/), wanted.split(/\s+/)]
  return parts.filter((part) => there.includes(part)).length >= parts.length * 0.6
}

const numberPattern = ({ template, document }: Expected): RegExp => {
  const [before = '', after = ''] = bare(template.texts.number.use).split('{số}')
  const number = document?.CodeNumber?.padStart(2, '0')
  const symbol = document ? escaped(bare(document.CodeNotation)) : '.+'
  return new RegExp(`^${escaped(before)}${number ?? '(?:\\d{2,})?'}${escaped(after).replace(SYMBOL, symbol)}$`, 'u')
}

/** `{kýhiệu}` as it stands in a pattern: white space is gone and braces are escaped. */
const SYMBOL = '\\{kýhiệu\\}'

const numberShown = ({ template, document }: Expected): string =>
  template.texts.number.use
    .replace('{số}', document?.CodeNumber?.padStart(2, '0') ?? '…')
    .replace('{ký hiệu}', document?.CodeNotation ?? '…')

/** Days under 10 and months 1 and 2 with a leading 0; blanks until the registry office fills them. */
const datePattern = (document: RegistryDocument | undefined): RegExp => {
  const [year, month, day] = document?.IssuedDate?.split('-') ?? []
  if (!year || !month || !day) return /^.+,ngày(?:\d{2})?tháng(?:0[12]|[3-9]|1[0-2])?năm(?:\d{4})?$/u
  return new RegExp(`^.+,ngày${day}tháng${monthShown(month)}năm${year}$`, 'u')
}

const dateShown = (document: RegistryDocument | undefined): string => {
  const [year, month, day] = document?.IssuedDate?.split('-') ?? []
  return `…, ngày ${day ?? '…'} tháng ${month ? monthShown(month) : '…'} năm ${year ?? '…'}`
}

const monthShown = (month: string): string => (Number(month) < 3 ? month : String(Number(month)))

const titleVerdict = ({ type, afterType }: DocumentView, { Subject }: RegistryDocument): Verdict => {
  // Without the type above it, the title may begin anywhere.
  const starts = type === undefined ? afterType.map((_, index) => index) : [0]
  const found = starts.some((start) => joinedUpTo(afterType.slice(start), bare(Subject).length) === bare(Subject))
  if (found) return passed(Subject, Subject)
  return failed(quoted(afterType.slice(0, 6).join(' ')), words(`“${Subject}”`))
}

const joinedUpTo = (lines: readonly string[], length: number): string => {
  let joined = ''
  for (const line of lines) {
    if (joined.length >= length) break
    joined += bare(line)
  }
  return joined
}

const signatureVerdict = (view: DocumentView, { SignerInfo, coSigners = [] }: RegistryDocument): Verdict => {
  if (coSigners.length > 0) return jointVerdict(view, [...(SignerInfo ? [SignerInfo] : []), ...coSigners])
  const { closingRight } = view
  const name = SignerInfo?.FullName ?? ''
  const office = (SignerInfo?.Position ?? '').split(', ').at(-1) ?? ''
  const at = closingRight.findIndex((line) => bare(line) === bare(name))
  const before = bare(closingRight.slice(0, Math.max(0, at)).join(''))
  if (at > 0 && before.includes(bare(office))) return passed(`${office}, ${name}`, `${office}, ${name}`)
  return failed(quoted(closingRight.join(' | ')), words(`“${office}” … “${name}”`))
}

/** The signers of a joint plan stand side by side over the whole width. */
const jointVerdict = ({ closing }: DocumentView, signers: readonly RegistrySigner[]): Verdict => {
  const shown = bare(closing.join(''))
  const names = signers.map(({ FullName }) => FullName)
  const missing = names.filter((name) => !shown.includes(bare(name)))
  if (missing.length === 0) return passed(names.join('; '), names.join('; '))
  return failed({ vi: `thiếu ${missing.join('; ')}`, en: `missing ${missing.join('; ')}` }, words(names.join('; ')))
}

const recipientsVerdict = ({ closingLeft }: DocumentView, { template, document }: Expected): Verdict => {
  const heading = template.texts.recipientsHeading.use
  const shown = bare(closingLeft.join(''))
  const wanted = document?.To ?? []
  if (document && wanted.length === 0 && closingLeft.length === 0) return passed('không có', 'none')
  if (!closingLeft.some((line) => bare(line) === bare(heading)))
    return failed(quoted(closingLeft[0]), words(`“${heading}”`))
  const missing = wanted.filter((one) => !shown.includes(bare(one.replace(/[;,.]\s*$/, ''))))
  if (missing.length === 0) return passed(`${wanted.length} nơi nhận`, `${wanted.length} recipients`)
  return failed({ vi: `thiếu ${missing.join('; ')}`, en: `missing ${missing.join('; ')}` }, words(wanted.join('; ')))
}

const endMarkVerdict = ({ lastOfText, whole }: DocumentView, mark: string): Verdict => {
  const times = mark === '.' ? 1 : whole.split(mark).length - 1
  const last = lastOfText?.replace(/[\d\s]+$/, '') ?? ''
  if (last.endsWith(mark) && times === 1) return passed(`“${mark}”`, `“${mark}”`)
  const seen = {
    vi: `“…${lastOfText?.slice(-30) ?? ''}”, ${times} lần`,
    en: `“…${lastOfText?.slice(-30) ?? ''}”, ${times} times`,
  }
  return failed(seen, { vi: `“${mark}” một lần, ở cuối`, en: `“${mark}” once, at the end` })
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
