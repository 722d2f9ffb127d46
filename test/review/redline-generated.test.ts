import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { readDocx } from '../support/read-docx.ts'
import { answered } from '../support/track-changes.ts'
import { changed, drawDraft, drawFrom, typedDraft } from './generated-documents.ts'
import { redlineOf, revisedFrom, saidBy } from './redline-support.ts'

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
  'note inserted': /<w:ins [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteReference/,
  'note deleted': /<w:del [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteReference/,
  'field beside changed words': /<w:sdt>/,
  comment: /<w:commentReference/,
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
