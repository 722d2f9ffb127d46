import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A desk to sign at: a folder with a certificate that only this test trusts, poppler's `pdfsig` as the client. */
export type Desk = {
  readonly file: (name: string, bytes: Uint8Array) => string
  readonly read: (file: string) => Uint8Array
  /** Signs an empty field; the signed file stands beside. */
  readonly sign: (file: string, field: string) => string
  readonly signatures: (file: string) => readonly Signature[]
  /** What mutool says of each signature, in its words. */
  readonly secondOpinion: (file: string) => string
  /** Whether qpdf finds nothing wrong with the file. */
  readonly isSound: (file: string) => boolean
  readonly close: () => void
}

/** `whole`: it covers the file to its end. */
export type Signature = { readonly field: string; readonly valid: boolean; readonly whole: boolean }

export const openDesk = (): Desk => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const at = (name: string): string => join(folder, name)
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  run(
    'openssl',
    ...'req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 3650 -subj /CN=Test'.split(' '),
  )
  run('openssl', ...'pkcs12 -export -in cert.pem -inkey key.pem -name signer -out signer.p12 -passout pass:'.split(' '))
  mkdirSync(at('nss'))
  const database = ['-d', `sql:${at('nss')}`]
  run('certutil', '-N', ...database, '--empty-password')
  run('pk12util', '-i', 'signer.p12', ...database, '-W', '')
  run('certutil', '-M', ...database, '-n', 'signer', '-t', 'CT,C,C')
  const nss = ['-nssdir', `sql:${at('nss')}`]
  return {
    read: (file) => new Uint8Array(readFileSync(file)),
    file: (name, bytes) => {
      writeFileSync(at(name), bytes)
      return at(name)
    },
    sign: (file, field) => {
      const signed = file.replace(/\.pdf$/, `-${field}.pdf`)
      run('pdfsig', file, signed, '-sign', field, ...nss, '-nick', 'signer')
      return signed
    },
    signatures: (file) =>
      run('pdfsig', ...nss, file)
        .split(/Signature #\d+:/)
        .slice(1)
        .map((told) => ({
          field: /Signature Field Name: (\S+)/.exec(told)?.[1] ?? '',
          valid: told.includes('Signature is Valid.'),
          whole: told.includes('Total document signed'),
        })),
    secondOpinion: (file) => run('mutool', 'sign', '-v', file),
    isSound: (file) => run('qpdf', '--check', file).includes('No syntax or stream encoding errors found'),
    close: () => rmSync(folder, { recursive: true }),
  }
}
