import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Conversion = {
  /** Where it works; the converted files stand in `folder/<to>`. */
  readonly folder: string
  readonly files: readonly string[]
  readonly to: 'pdf' | 'docx'
}

/** One call for all files: starting LibreOffice costs more than ten documents. Returns where the files stand. */
export const convertWithLibreOffice = ({ folder, files, to }: Conversion): string => {
  const outFolder = join(folder, to)
  // Its own profile: another LibreOffice that is open would take the order and answer nothing.
  const profile = join(folder, 'profile')
  for (const made of [outFolder, profile]) if (!existsSync(made)) mkdirSync(made)
  const args = ['--headless', `-env:UserInstallation=${pathToFileURL(profile)}`, '--convert-to', to]
  const env = { ...process.env, FONTCONFIG_FILE: ownFonts(folder) }
  execFileSync('soffice', [...args, '--outdir', outFolder, ...files], { stdio: 'pipe', timeout: 150_000, env })
  return outFolder
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
