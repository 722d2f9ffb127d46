import { readdirSync, readFileSync } from 'node:fs'
import type { FontFiles } from '../../src/font/font-files.ts'
import { loadTemplate } from '../../src/template/load.ts'
import type { Template } from '../../src/template/template.ts'
import { sourceFile } from '../../src/text/source-file.ts'

/** What ships with the program, read once from the project's folders. */
const ROOT = new URL('../../', import.meta.url)

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, ROOT)))
export const textOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')
/** File names of a folder, in order. */
export const namesIn = (folder: string): string[] => readdirSync(new URL(folder, ROOT)).sort()

const face = (name: string): Uint8Array => bytesOf(`templates/fonts/Tinos-${name}.ttf`)

export const FONTS: FontFiles = {
  family: 'Tinos',
  regular: face('Regular'),
  bold: face('Bold'),
  italic: face('Italic'),
  boldItalic: face('BoldItalic'),
}

export const TEMPLATES: readonly { readonly path: string; readonly bytes: Uint8Array }[] = namesIn('templates')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ path: `templates/${name}`, bytes: bytesOf(`templates/${name}`) }))

export const STATE_TEMPLATE: Template = (() => {
  const file = TEMPLATES.find(({ path }) => path.endsWith('nghi-dinh-30.yaml'))
  const template = file && loadTemplate(sourceFile(file.path, new TextDecoder().decode(file.bytes))).value
  if (!template) throw new Error('the shipped template loads')
  return template
})()
