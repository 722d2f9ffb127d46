import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { type Asked, answerWithLibreOffice } from '../support/libreoffice-answers.ts'
import { openText } from '../support/open-text.ts'
import { isOnPath, needTools } from '../support/tool-on-path.ts'
import { parseXml } from '../support/xml.ts'
import { changed, drawDraft, drawFrom, typedDraft } from './generated-documents.ts'
import { editedPlan, movedPlan, type Revised, redlineOf, revisedFrom, turnedPlan } from './redline-support.ts'

/**
 * LibreOffice presses “accept all” and “reject all” itself: what it then holds is what it reads in the newer and in the
 * older document. It keeps no change of where pages break (they are properties of paragraphs to it), so those are left out;
 * `redline-proof.test.ts` looks at them in the file.
 */
const PAIRS = 20

/** Two revisions by their names; each revision is written and read once. */
type Pair = { readonly name: string; readonly old: string; readonly next: string }

const folder = mkdtempSync(join(tmpdir(), 'kehoach-answers-'))
const pathOf = (name: string, kind: string): string => join(folder, `${name}.${kind}`)
const pairs: Pair[] = []

beforeAll(async () => {
  if (!isOnPath('soffice')) return
  const revisions = new Set<string>()
  const pair = async (name: string, old: readonly [string, Revised], next: readonly [string, Revised]) => {
    for (const [revision, { document }] of [old, next]) {
      if (revisions.has(revision)) continue
      revisions.add(revision)
      writeFileSync(pathOf(revision, 'docx'), await writeDocx(document))
    }
    writeFileSync(pathOf(name, 'docx'), await writeDocx(redlineOf(old[1], next[1])))
    pairs.push({ name, old: old[0], next: next[0] })
  }
  for (const [name, { old, next }] of [
    ...SLUGS.map((slug) => [slug, editedPlan(slug)] as const),
    ['moved', movedPlan()] as const,
    ['turned', turnedPlan()] as const,
  ])
    await pair(name, [`${name}-old`, old], [`${name}-new`, next])
  const draw = drawFrom(20261122)
  let draft = drawDraft(draw)
  let old = revisedFrom(typedDraft(draft))
  for (let i = 0; i < PAIRS; i++) {
    const edits = 1 + draw(6)
    // A plan of the State does not become one of the Party: LibreOffice would keep the style of what it takes away again.
    draft =
      i % 8 === 7
        ? { ...drawDraft(draw), form: draft.form }
        : Array.from({ length: edits }).reduce((one: typeof draft) => changed(one, draw), draft)
    const next = revisedFrom(typedDraft(draft))
    await pair(`pair-${i}`, [`revision-${i}`, old], [`revision-${i + 1}`, next])
    old = next
  }
  const asked = pairs.flatMap(({ name }): Asked[] =>
    (['Accept', 'Reject'] as const).map((answer) => ({ file: pathOf(name, 'docx'), answer, to: pathOf(name, answer) })),
  )
  const plain = [...revisions].map((name): Asked => ({ file: pathOf(name, 'docx'), to: pathOf(name, 'plain') }))
  answerWithLibreOffice(folder, [...asked, ...plain])
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string, kind: string): readonly string[] =>
  openText(parseXml(readFileSync(pathOf(name, kind), 'utf8')))

test(`LibreOffice accepts all to the newer document, rejects all to the older: ${PAIRS} generated pairs, the plans, moves`, (context) => {
  needTools(['soffice'], context)
  expect(pairs).toHaveLength(PAIRS + SLUGS.length + 2)
  let different = 0
  for (const { name, old, next } of pairs) {
    const [accepted, rejected] = [read(name, 'Accept'), read(name, 'Reject')]
    expect(accepted, `${name} accepted`).toEqual(read(next, 'plain'))
    expect(rejected, `${name} rejected`).toEqual(read(old, 'plain'))
    if (String(accepted) !== String(rejected)) different++
  }
  // An edit may give a field the value that it has.
  expect(different).toBeGreaterThan(PAIRS)
})
