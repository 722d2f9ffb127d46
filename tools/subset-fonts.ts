import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Makes `templates/fonts/Tinos-*.ttf`: the four faces of Tinos cut down to what a Vietnamese plan can print, and beside
 * them the licence they are passed on under. Run from the package root; the same input fonts give the same bytes.
 *
 * Tinos has the metrics of Times New Roman and, unlike other OFL families, no Reserved Font Name: a subset may keep
 * the name (OFL 1.1, condition 3).
 */
const faces = {
  Regular: '400Regular/Tinos_400Regular.ttf',
  Bold: '700Bold/Tinos_700Bold.ttf',
  Italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  BoldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

/** First and last code point of each block kept. */
const kept: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x00ac], // Latin-1: «», non-breaking space; without the soft hyphen, which would print as a hyphen
  [0x00ae, 0x00ff], // Latin-1: À Á Â Ã, °, ±, ², ³, ×
  [0x0100, 0x017f], // Latin Extended-A: Ă, Đ, Ĩ, Ũ and the names of foreign partners
  [0x01a0, 0x01b0], // Ơ, Ư
  [0x0300, 0x0304], // combining marks, for text that has no precomposed form
  [0x0306, 0x0309],
  [0x030c, 0x030c],
  [0x031b, 0x031b],
  [0x0323, 0x0323],
  [0x1ea0, 0x1ef9], // Latin Extended Additional: every other Vietnamese letter
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201f], // quotation marks
  [0x2020, 0x2026], // daggers, bullet, ellipsis
  [0x202f, 0x2030], // narrow non-breaking space, per mille
  [0x2032, 0x2033], // minutes, seconds
  [0x2039, 0x203a],
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2116], // №
  [0x2122, 0x2122], // ™
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265], // ≤ ≥
  [0x25a0, 0x25a1],
  [0x25cb, 0x25cf],
]

const characters = kept
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)))
  .join('')

const require = createRequire(import.meta.url)
// The package has no types of its own.
const subsetFont: (
  font: Uint8Array,
  text: string,
  options: {
    readonly targetFormat: 'sfnt'
    readonly keepFeatures: readonly string[]
    readonly preserveNameIds: readonly number[]
    readonly noHinting: boolean
  },
) => Promise<Uint8Array> = require('subset-font')
const source = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
const target = join(process.cwd(), 'templates/fonts')

for (const [face, path] of Object.entries(faces)) {
  const subset = await subsetFont(await readFile(join(source, path)), characters, {
    targetFormat: 'sfnt',
    keepFeatures: ['kern', 'ccmp', 'mark', 'mkmk'],
    // Copyright, family, licence and its address travel with the font.
    preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 13, 14],
    noHinting: false,
  })
  const file = `Tinos-${face}.ttf`
  await writeFile(join(target, file), subset)
  process.stdout.write(`${file} ${subset.length} bytes\n`)
}
await writeFile(join(target, 'OFL.txt'), await readFile(join(source, 'LICENSE_FONT')))
