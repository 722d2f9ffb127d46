import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Host } from '../../src/host.ts'
import { FONTS, TEMPLATES } from './disk.ts'

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The project in a folder as tests see it: its plans from disk, the shipped templates and fonts. */
export const nodeHost = (root = PROJECT_ROOT): Host => ({
  readFile: (path) => {
    const file = join(root, path)
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
  },
  templates: () => TEMPLATES,
  fonts: () => FONTS,
  today: () => '2026-01-15',
  toolVersion: '0.0.0-test',
})
