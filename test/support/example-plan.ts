import { REGISTER } from '../../src/check/example-plan.ts'
import { examplePlan, otherPlans } from '../../src/check/example-text.ts'
import type { Example } from '../../src/check/rule.ts'
import { findingsAcross, type Reading, readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { Host } from '../../src/host.ts'
import { FONTS, TEMPLATES } from './disk.ts'

/** A host whose project is these files; templates and fonts are the shipped ones. */
export const hostOf = (files: Readonly<Record<string, string | Uint8Array>>, templates = TEMPLATES): Host => ({
  readFile: (path) => {
    const content = files[path]
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  },
  templates: () => templates,
  fonts: () => FONTS,
  toolVersion: '0.0.0',
})

/** Reads a plan file with the register of the examples beside it, or another. */
export const read = (plan: string | Uint8Array, register: string = REGISTER, templates = TEMPLATES): Reading => {
  const reading = readPlan(
    'plans/vi-du/ke-hoach.md',
    hostOf({ 'plans/vi-du/ke-hoach.md': plan, 'plans/vi-du/don-vi.yaml': register }, templates),
  )
  if (!reading) throw new Error('the plan is there, so it is read')
  return reading
}

/** The findings of an example of a rule, those across it and the earlier plans beside it last. */
export const findingsOf = (example: Example): readonly Diagnostic[] => {
  const { register = REGISTER, template } = example
  const reading = read(examplePlan(example), register, template ? templatesWith(template) : TEMPLATES)
  const others = otherPlans(example).map((plan, i) => readBeside(`plans/vi-du/ke-hoach-${i}.md`, plan, register))
  return [...reading.diagnostics, ...findingsAcross([...others, reading])]
}

/** A plan in a file of its own, under the same register. */
const readBeside = (path: string, plan: string, register: string): Reading => {
  const reading = readPlan(path, hostOf({ [path]: plan, 'plans/vi-du/don-vi.yaml': register }))
  if (!reading) throw new Error('the plan is there, so it is read')
  return reading
}

const templatesWith = ({ line, typed }: NonNullable<Example['template']>): typeof TEMPLATES =>
  TEMPLATES.map(({ path, bytes }) => {
    if (!path.endsWith('/nghi-dinh-30.yaml')) return { path, bytes }
    const text = new TextDecoder().decode(bytes)
    if (!text.includes(line)) throw new Error(`nghi-dinh-30.yaml has no line “${line}”`)
    return { path, bytes: new TextEncoder().encode(text.replace(line, typed)) }
  })
