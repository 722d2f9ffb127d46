import { codeFence } from '../text/code-fence.ts'
import { SLOTS } from './section-content.ts'
import type { Section, Sheet } from './sheet.ts'
import { stretches } from './stretches.ts'
import { type ItemType, itemText, type TypedItem } from './typed-items.ts'
import { yamlEntryLines } from './yaml-text.ts'

const BLOCK_KINDS: Readonly<Record<ItemType, string>> = {
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  report: 'báo cáo',
}

/** The sheet as the file of a plan, which reads as that sheet. */
export const sheetText = ({ front, sections, items, notes }: Sheet): string => {
  const lines = front.flatMap(({ key, value }) => yamlEntryLines(key, value, ''))
  const cited = [...notes].map(([label, words]) => `[^${label}]: ${words}`)
  return [
    ['---', ...lines, '---'].join('\n'),
    ...sections.flatMap((section) => sectionTexts(section, items)),
    ...cited,
    '',
  ].join('\n\n')
}

const sectionTexts = ({ depth, appendix, title, content }: Section, items: Sheet['items']): string[] => {
  const heading = depth === 0 ? [] : [`${'#'.repeat(depth)} ${appendixMark(appendix, title)}${title}`]
  const text = filled(content.text, (run) => {
    const found = (content.runs[run] ?? []).flatMap((id) => items.get(id) ?? [])
    return blocksOf(found).join('\n\n')
  })
  return [...heading, ...(text.trim() === '' ? [] : [text])]
}

/** "Phụ lục" that got a title needs the colon before it. */
const appendixMark = (appendix: string, title: string): string =>
  appendix === '' || title === '' || /[:.]\s*$/.test(appendix) ? appendix : `${appendix.trimEnd()}: `

/** A text with something in place of its slots, indented as they are. */
export const filled = (text: string, fill: (run: number) => string): string =>
  text.replace(SLOTS, (_, before: string, run: string) => {
    const words = fill(Number(run))
    const indent = ' '.repeat(before.length)
    return before + words.replace(/\n(?=[^\n])/g, `\n${indent}`)
  })

/** Fenced blocks of items that follow each other, one for each run of one kind that prints in one way. */
const blocksOf = (items: readonly TypedItem[]): string[] =>
  stretches(items, ({ type, rendering }) => `${type} ${rendering}`).map(blockOf)

const blockOf = (items: readonly TypedItem[]): string => {
  const [first] = items
  const list = items.map((item) => itemText(item)).join('')
  const typed = first?.rendering ? `${first.rendering}\ndanh sách:\n${list.replace(/^(?=.)/gm, '  ')}` : list
  return fenced(first?.type ?? 'task', typed)
}

/** Words with a fence of their own cannot close the block. */
export const fenced = (type: ItemType, text: string): string => {
  const fence = codeFence(text, 3)
  return `${fence}yaml ${BLOCK_KINDS[type]}\n${text}${fence}`
}
