import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { compiledPlan, SLUGS, type Slug } from '../support/compiled-plans.ts'
import { flowing, type SortedPage, sortedPages } from '../support/printed-text.ts'
import { readPdf } from '../support/read-pdf.ts'
import { needTools } from '../support/tool-on-path.ts'
import { letters } from '../support/trace.ts'

/**
 * Pages that do not hold the same lines in both. Each is a decision that was looked at: a page that begins to differ
 * fails, and so does one that no longer does.
 */
const DIFFERENT_PAGES: Partial<Record<Slug, { readonly pages: readonly number[]; readonly reason: string }>> = {
  'so-noi-vu-cao-bang': {
    pages: [2, 3, 4],
    reason:
      'LibreOffice keeps less room than our 10 pt for the rule above footnotes: a heading and three lines that fill ' +
      'page 2 to its foot in the DOCX go to page 3 in the PDF, and end before the signature page',
  },
  'xa-bo-y': {
    pages: [3, 4, 5],
    reason:
      'Word and LibreOffice may break “02/2025/TT-BGDĐT” after its hyphen, which we do not: one line less on page 3, ' +
      'and the lines after it move up to the signature',
  },
}

/** LibreOffice sets the DOCX as a clerk's program would: the same pages with the same words as our PDF. */
test('LibreOffice prints the five DOCX on the same pages as our PDF', async (context) => {
  needTools(['soffice'], context)
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-libreoffice-'))
  try {
    const plans = await Promise.all(SLUGS.map(compiledPlan))
    for (const { slug, docx } of plans) writeFileSync(join(folder, `${slug}.docx`), docx)
    convert(folder)
    for (const { slug, printed, document } of plans) {
      const bytes = new Uint8Array(readFileSync(join(folder, `${slug}.pdf`)))
      const [ours, theirs] = [sortedPages(printed, document), sortedPages(await readPdf(bytes), document)]
      expect(theirs.length, `pages of ${slug}`).toBe(ours.length)
      const different = ours.filter((page, i) => pageLetters(page) !== pageLetters(theirs[i]))
      expect(
        different.map(({ number }) => number),
        `pages of ${slug} with other lines`,
      ).toEqual(DIFFERENT_PAGES[slug]?.pages ?? [])
      expect(theirs.map(textLetters).join('')).toBe(ours.map(textLetters).join(''))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)

/** Text, notes and page number of a page, in the order they are drawn. */
const pageLetters = (page: SortedPage | undefined): string =>
  page === undefined ? '' : letters([page.margin, page.text, page.notes].map(flowing).join('\n'))

const textLetters = ({ text }: SortedPage): string => letters(flowing(text))

/** Its own profile: another LibreOffice that is open would take the order and answer nothing. */
const convert = (folder: string): void => {
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const files = SLUGS.map((slug) => join(folder, `${slug}.docx`))
  const args = ['--headless', `-env:UserInstallation=${pathToFileURL(profile)}`, '--convert-to', 'pdf']
  const env = { ...process.env, FONTCONFIG_FILE: ownFonts(folder) }
  execFileSync('soffice', [...args, '--outdir', folder, ...files], { stdio: 'pipe', timeout: 100_000, env })
}

/**
 * Times New Roman is not free: the shipped fonts, which have its metrics, stand for it whatever the machine has. Debian's
 * LibreOffice brings no font of these metrics by itself.
 */
const ownFonts = (folder: string): string => {
  const file = join(folder, 'fonts.conf')
  const alias = '<family>Times New Roman</family><prefer><family>Tinos</family></prefer>'
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${resolve('templates/fonts')}</dir>` +
      `<cachedir>${join(folder, 'font-cache')}</cachedir><alias binding="same">${alias}</alias></fontconfig>`,
  )
  return file
}
