import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FontFiles } from '../font/font-files.ts'
import { openFonts } from '../font/font-metrics.ts'
import { Failure, systemCode, systemFailure } from './failure.ts'
import { packageRoot } from './project.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/**
 * Times New Roman from the folder that KEHOACH_FONTS names, else the shipped Tinos, whose letters have the same widths.
 * Microsoft's font may not be shipped; an office that has it embeds its own.
 */
export const loadFonts = (env: Terminal['env']): FontFiles =>
  env.KEHOACH_FONTS ? timesNewRoman(resolve(env.KEHOACH_FONTS)) : tinos()

const tinos = (): FontFiles => {
  const face = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(join(packageRoot(), 'templates', 'fonts', `Tinos-${name}.ttf`)))
  return {
    family: 'Tinos',
    regular: face('Regular'),
    bold: face('Bold'),
    italic: face('Italic'),
    boldItalic: face('BoldItalic'),
  }
}

const timesNewRoman = (folder: string): FontFiles => {
  const files: FontFiles = {
    family: 'Times New Roman',
    regular: readFace(folder, ['times.ttf', 'Times New Roman.ttf']),
    bold: readFace(folder, ['timesbd.ttf', 'Times New Roman Bold.ttf']),
    italic: readFace(folder, ['timesi.ttf', 'Times New Roman Italic.ttf']),
    boldItalic: readFace(folder, ['timesbi.ttf', 'Times New Roman Bold Italic.ttf']),
  }
  const missing = missingLetters(files, folder)
  if (missing.length > 0) {
    const letters = missing.slice(0, 10).join(' ') + (missing.length > 10 ? ' …' : '')
    throw new Failure('unreadable', CLI_WORDS.fontWithoutLetters, { path: folder, letters })
  }
  return files
}

/** File names as on Windows, then as on macOS. */
const readFace = (folder: string, names: readonly [string, ...string[]]): Uint8Array => {
  const path = names.map((name) => join(folder, name)).find((file) => existsSync(file))
  if (path === undefined) throw new Failure('unreadable', CLI_WORDS.noFontFile, { path: folder, file: names[0] })
  try {
    return new Uint8Array(readFileSync(path))
  } catch (thrown) {
    throw systemFailure('unreadable', CLI_WORDS.cannotRead, path, systemCode(thrown))
  }
}

/** Old fonts lack "ả", "ơ", "ư" and print an empty box for them without any warning. */
const missingLetters = (files: FontFiles, folder: string): string[] => {
  const { hasGlyph } = openOrFail(files, folder)
  return vietnameseLetters().filter((letter) => !hasGlyph(letter.codePointAt(0) ?? 0))
}

const openOrFail = (files: FontFiles, folder: string): ReturnType<typeof openFonts> => {
  try {
    return openFonts(files)
  } catch {
    throw new Failure('unreadable', CLI_WORDS.notFonts, { path: folder })
  }
}

/** Twelve vowels by six tones, and đ, in both cases: 146 letters. */
const vietnameseLetters = (): string[] => {
  const small = [...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  return [...small, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()])
}

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
