import type { WordPackage } from './read-docx.ts'
import { all, child, elementsOf, has, type XmlElement } from './xml.ts'

/** What a reader does with all changes at once. */
export type Answer = 'accept' | 'reject'

/**
 * The text of a DOCX after all its tracked changes were accepted or rejected, by the letter of ECMA-376 part 1, 17.13.5:
 * runs go with what holds them, a paragraph whose end goes runs into the next one, a row goes whole. One line a paragraph
 * with its style and the look of its words, rows and cells with their spans, breaks of sections, notes where they are
 * cited. Comments and paragraphs that are only space between tables are left out. Throws where Word would have to guess.
 */
export const answered = (word: WordPackage, answer: Answer): readonly string[] => {
  const notes = new Map(
    word.parts['word/footnotes.xml'] === undefined
      ? []
      : elementsOf(word.part('word/footnotes.xml')).map((note) => [
          note.attributes['w:id'] ?? '',
          settled(elementsOf(note), answer)
            .map((paragraph) => wordsOf(paragraph, new Map()))
            .join(' ')
            .trim(),
        ]),
  )
  return described(settled(elementsOf(word.body), answer), notes)
}

const GOING: Readonly<Record<Answer, string>> = { accept: 'w:del', reject: 'w:ins' }
const STAYING: Readonly<Record<Answer, string>> = { accept: 'w:ins', reject: 'w:del' }

/** The blocks of a body, cell or note. */
const settled = (blocks: readonly XmlElement[], answer: Answer): readonly XmlElement[] => {
  const out: XmlElement[] = []
  let open: readonly XmlElement[] | undefined
  for (const block of blocks) {
    if (block.name === 'w:p') {
      const words = [...(open ?? []), ...settledRuns(elementsOf(block), answer)]
      const properties = elementsOf(block).filter(({ name }) => name === 'w:pPr')
      open = properties.some((own) => endGoes(own, answer)) ? words : undefined
      if (!open) out.push({ ...block, children: [...properties, ...words] })
      continue
    }
    if (open && open.length > 0) throw new Error('words of a paragraph whose end goes would run into a table')
    if (block.name === 'w:tbl') out.push(...settledTable(block, answer))
    else if (block.name === 'w:sectPr') {
      if (open) throw new Error('the last paragraph cannot go')
      out.push(block)
    }
    if (block.name === 'w:tbl') open = undefined
  }
  if (open) throw new Error('the last paragraph of what holds it cannot go')
  return out
}

const endGoes = (properties: XmlElement, answer: Answer): boolean =>
  elementsOf(properties).some((own) => own.name === 'w:rPr' && has(own, GOING[answer]))

const settledTable = (table: XmlElement, answer: Answer): XmlElement[] => {
  const rows = elementsOf(table)
    .filter(({ name }) => name === 'w:tr')
    .filter((row) => {
      const own = elementsOf(row).filter(({ name }) => name === 'w:trPr')
      for (const mark of ['w:ins', 'w:del']) if (own.some((one) => has(one, mark))) assertWhole(row, mark)
      return !own.some((one) => has(one, GOING[answer]))
    })
    .map((row) => ({
      ...row,
      children: elementsOf(row).map((cell) =>
        cell.name === 'w:tc'
          ? {
              ...cell,
              children: [
                ...elementsOf(cell).filter(({ name }) => name === 'w:tcPr'),
                ...settled(
                  elementsOf(cell).filter(({ name }) => name === 'w:p' || name === 'w:tbl'),
                  answer,
                ),
              ],
            }
          : cell,
      ),
    }))
  return rows.length === 0 ? [] : [{ ...table, children: rows }]
}

/** Word shows a row as changed only where all in it is. */
const assertWhole = (row: XmlElement, mark: string): void => {
  for (const paragraph of all(row, 'w:p')) {
    const ends = all(paragraph, 'w:pPr').flatMap((own) => all(own, mark))
    const loose = elementsOf(paragraph).filter(({ name }) => name === 'w:r' && name !== mark)
    const words = loose.filter((run) => has(run, 'w:t'))
    if (ends.length === 0 || words.length > 0) throw new Error(`a row marked ${mark} holds what is not`)
  }
}

const settledRuns = (children: readonly XmlElement[], answer: Answer): readonly XmlElement[] =>
  children.flatMap((one): readonly XmlElement[] => {
    if (one.name === GOING[answer]) return []
    if (one.name === STAYING[answer]) return settledRuns(elementsOf(one), answer)
    if (one.name === 'w:sdt') return settledRuns(elementsOf(child(one, 'w:sdtContent')), answer)
    if (one.name === 'w:hyperlink') return settledRuns(elementsOf(one), answer)
    return one.name === 'w:r' && !has(one, 'w:commentReference') ? [one] : []
  })

const described = (blocks: readonly XmlElement[], notes: ReadonlyMap<string, string>): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.name === 'w:tbl') return describedTable(block, notes)
    if (block.name === 'w:sectPr') return ['=== section']
    const properties = elementsOf(block).filter(({ name }) => name === 'w:pPr')
    const style = properties.flatMap((own) => all(own, 'w:pStyle'))[0]?.attributes['w:val'] ?? ''
    const words = wordsOf(block, notes)
    const line = style === 'TableGap' && words === '' ? [] : [`[${style}] ${words}`]
    return [...line, ...(properties.some((own) => has(own, 'w:sectPr')) ? ['=== section'] : [])]
  })

const describedTable = (table: XmlElement, notes: ReadonlyMap<string, string>): readonly string[] => [
  '<table>',
  ...elementsOf(table).flatMap((row) => [
    elementsOf(row).some((own) => own.name === 'w:trPr' && has(own, 'w:tblHeader')) ? '- header row' : '- row',
    ...elementsOf(row)
      .filter(({ name }) => name === 'w:tc')
      .flatMap((cell) => [
        `-- cell ${all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1}`,
        ...described(
          elementsOf(cell).filter(({ name }) => name !== 'w:tcPr'),
          notes,
        ),
      ]),
  ]),
  '</table>',
]

type Letter = { readonly letter: string; readonly look: string }

/** Words in their looks: `plain {Bold|: words}`. Every space is one space and has the look of what is before it. */
const wordsOf = (paragraph: XmlElement, notes: ReadonlyMap<string, string>): string => {
  const letters: Letter[] = elementsOf(paragraph)
    .filter(({ name }) => name === 'w:r')
    .flatMap((run) => [...contentOf(run, notes)].map((letter): Letter => ({ letter, look: lookOf(run) })))
  let words = ''
  let look = ''
  for (const one of letters) {
    const space = one.letter.trim() === ''
    if (space && (words === '' || words.endsWith(' '))) continue
    if (!space && one.look !== look) {
      words += `${look === '' ? '' : '}'}${one.look === '' ? '' : `{${one.look}: `}`
      look = one.look
    }
    words += space ? ' ' : one.letter
  }
  return (look === '' ? words : `${words.trimEnd()}}`).trim()
}

const contentOf = (run: XmlElement, notes: ReadonlyMap<string, string>): string =>
  elementsOf(run)
    .map((part) => {
      if (part.name === 'w:t' || part.name === 'w:delText') return part.children.join('')
      if (part.name === 'w:br') return ' '
      if (part.name === 'w:footnoteReference') return `‹${notes.get(part.attributes['w:id'] ?? '') ?? ''}›`
      if (part.name === 'w:drawing') return `‹${all(part, 'wp:docPr')[0]?.attributes.descr ?? ''}›`
      return ''
    })
    .join('')

const lookOf = (run: XmlElement): string =>
  elementsOf(run)
    .filter(({ name }) => name === 'w:rPr')
    .flatMap(elementsOf)
    .map(({ name, attributes }) => `${name}=${attributes['w:val'] ?? ''}`)
    .join('|')
