import type { WordPackage } from './read-docx.ts'
import { all, child, elementsOf, has, type XmlElement } from './xml.ts'

/** What a reader does with all changes at once. */
export type Answer = 'accept' | 'reject'

/**
 * The text of a DOCX after all its tracked changes were accepted or rejected, by the letter of ECMA-376 part 1, 17.13.5:
 * runs go with what holds them, a paragraph whose end goes runs into the next one, a row goes whole. One line a paragraph
 * with its style and the look of its words, rows and cells with their spans, the paper of each section and what stands in
 * the margins of its first page, notes where they are cited. Comments, the mark and number in the top margin of each page,
 * and paragraphs that are only space between tables are left out. Throws where Word would have to guess.
 */
export const answered = (word: WordPackage, answer: Answer): readonly string[] => {
  assertMoves(word.body)
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
  return described(settled(elementsOf(word.body), answer), {
    notes,
    sectionOf: (own) => sectionLines(own, word, answer),
  })
}

type Told = {
  /** Words of a footnote by its id. */
  readonly notes: ReadonlyMap<string, string>
  readonly sectionOf: (sectPr: XmlElement) => readonly string[]
}

/** The change of a section's properties holds them as they were (17.13.5.32). */
const sectionLines = (sectPr: XmlElement, word: WordPackage, answer: Answer): readonly string[] => {
  const [change] = elementsOf(sectPr).filter(({ name }) => name === 'w:sectPrChange')
  const valid = change && answer === 'reject' ? child(change, 'w:sectPr') : sectPr
  const facts = ['w:pgSz', 'w:pgMar', 'w:pgNumType', 'w:titlePg'].flatMap((name) =>
    elementsOf(valid)
      .filter((own) => own.name === name)
      .map(({ attributes }) => `${name} ${Object.values(attributes).join(' ')}`),
  )
  return [`=== section ${facts.join(', ')}`, ...(has(valid, 'w:titlePg') ? marginLines(sectPr, word, answer) : [])]
}

/** What a section's first page shows above and below its text. */
const marginLines = (sectPr: XmlElement, word: WordPackage, answer: Answer): readonly string[] => {
  const targets = new Map(
    all(word.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  )
  return elementsOf(sectPr)
    .filter(({ name, attributes }) => /^w:(?:header|footer)Reference$/.test(name) && attributes['w:type'] === 'first')
    .flatMap(({ attributes }) =>
      described(settled(elementsOf(word.part(`word/${targets.get(attributes['r:id'])}`)), answer), {
        notes: new Map(),
        sectionOf: () => [],
      }),
    )
    .filter((line) => !/^\[(?:Marked)?Header\]|\] $/.test(line))
    .map((line) => `margin ${line}`)
}

const GOING: Readonly<Record<Answer, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
}
const STAYING: Readonly<Record<Answer, readonly string[]>> = { accept: GOING.reject, reject: GOING.accept }

/**
 * Each move begins and ends under one id of its own, has its name once where it left and once where it came, and takes
 * the same words to both; nothing moves outside of one (17.13.5.21 to 28).
 */
const assertMoves = (body: XmlElement): void => {
  const places: { readonly kind: string; readonly name: string; readonly id: string; words: string }[] = []
  let open: (typeof places)[number] | undefined
  for (const block of elementsOf(body)) {
    const [, kind = '', edge = ''] = /^w:(move(?:From|To))Range(Start|End)$/.exec(block.name) ?? []
    const { 'w:id': id = '', 'w:name': name = '' } = block.attributes
    if (edge === 'Start') {
      if (open) throw new Error('a move stands in another')
      open = { kind, name, id, words: '' }
      places.push(open)
      continue
    }
    if (edge === 'End') {
      if (open?.id !== id || open.kind !== kind) throw new Error('a move ends that did not begin')
      open = undefined
      continue
    }
    for (const one of ['moveFrom', 'moveTo']) {
      const marked = all(block, `w:${one}`)
      if (marked.length > 0 && (block.name !== 'w:p' || open?.kind !== one))
        throw new Error(`a ${one} without its range`)
      if (open?.kind !== one) continue
      if (!all(block, 'w:rPr').some((own) => has(own, `w:${one}`))) throw new Error('a moved paragraph whose end stays')
      open.words += `${marked.flatMap((run) => all(run, 'w:t').flatMap(({ children }) => children)).join('')}\n`
    }
  }
  if (open) throw new Error('a move does not end')
  const ids = all(body, 'w:ins').concat(...['del', 'moveFrom', 'moveTo'].map((kind) => all(body, `w:${kind}`)))
  const used = [...ids.map(({ attributes }) => attributes['w:id']), ...places.map(({ id }) => id)]
  if (new Set(used).size !== used.length) throw new Error('two changes have one id')
  for (const { name } of places) {
    const [from, to, ...others] = places
      .filter((one) => one.name === name)
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    if (from?.kind !== 'moveFrom' || to?.kind !== 'moveTo' || others.length > 0) throw new Error(`half a move: ${name}`)
    if (lettersOf(from.words) !== lettersOf(to.words)) throw new Error(`what moved is not the same: ${name}`)
  }
}

/** Numbers in front, and where lines end, are the layout's. */
const lettersOf = (words: string): string =>
  words.replace(/^(?:(?:[IVXL]+|\d+(?:\.\d+)*|[a-zđ])[.)]|[-+])\s/gmu, '').replace(/[^\S\n]/g, '')

/** The blocks of a body, cell or note. */
const settled = (blocks: readonly XmlElement[], answer: Answer): readonly XmlElement[] => {
  const out: XmlElement[] = []
  let open: readonly XmlElement[] | undefined
  for (const block of blocks) {
    // Where a move begins or ends is nothing by itself.
    if (block.name.includes('Range')) continue
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
  elementsOf(properties).some((own) => own.name === 'w:rPr' && GOING[answer].some((mark) => has(own, mark)))

const settledTable = (table: XmlElement, answer: Answer): XmlElement[] => {
  const rows = elementsOf(table)
    .filter(({ name }) => name === 'w:tr')
    .filter((row) => {
      const own = elementsOf(row).filter(({ name }) => name === 'w:trPr')
      for (const mark of ['w:ins', 'w:del']) if (own.some((one) => has(one, mark))) assertWhole(row, mark)
      return !own.some((one) => GOING[answer].some((mark) => has(one, mark)))
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
    if (GOING[answer].includes(one.name)) return []
    if (STAYING[answer].includes(one.name)) return settledRuns(elementsOf(one), answer)
    if (one.name === 'w:sdt') return settledRuns(elementsOf(child(one, 'w:sdtContent')), answer)
    if (one.name === 'w:hyperlink') return settledRuns(elementsOf(one), answer)
    return one.name === 'w:r' && !has(one, 'w:commentReference') ? [one] : []
  })

const described = (blocks: readonly XmlElement[], told: Told): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.name === 'w:tbl') return describedTable(block, told)
    if (block.name === 'w:sectPr') return told.sectionOf(block)
    const properties = elementsOf(block).filter(({ name }) => name === 'w:pPr')
    const style = properties.flatMap((own) => all(own, 'w:pStyle'))[0]?.attributes['w:val'] ?? ''
    const words = wordsOf(block, told.notes)
    const line = style === 'TableGap' && words === '' ? [] : [`[${style}] ${words}`]
    return [...line, ...properties.flatMap((own) => all(own, 'w:sectPr').slice(0, 1).flatMap(told.sectionOf))]
  })

const describedTable = (table: XmlElement, told: Told): readonly string[] => [
  '<table>',
  ...elementsOf(table).flatMap((row) => [
    elementsOf(row).some((own) => own.name === 'w:trPr' && has(own, 'w:tblHeader')) ? '- header row' : '- row',
    ...elementsOf(row)
      .filter(({ name }) => name === 'w:tc')
      .flatMap((cell) => [
        `-- cell ${all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1}`,
        ...described(
          elementsOf(cell).filter(({ name }) => name !== 'w:tcPr'),
          told,
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
