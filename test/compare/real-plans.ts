import { bindPlan } from '../../src/plan/bind.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { EMPTY_REGISTER, readUnits, type UnitRegister } from '../../src/plan/units.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { planPath, type Slug } from '../support/compiled-plans.ts'
import { textOf } from '../support/disk.ts'
import type { Names } from './reformat.ts'

export const planText = (slug: Slug): string => textOf(planPath(slug))

export const registerText = (slug: Slug): string => textOf(`plans/2025/${slug}/don-vi.yaml`)

/** One of the five plans in other words: read, not checked. */
export const realPlan = (slug: Slug, text: string): Plan => {
  const units = registers.get(slug) ?? unitsOf(slug)
  registers.set(slug, units)
  const tree = parsePlan(sourceFile(planPath(slug), text)).value
  const plan = tree && bindPlan(tree, units).value
  if (!plan) throw new Error(`${slug} can be read`)
  return plan
}

const registers = new Map<Slug, UnitRegister>()

const unitsOf = (slug: Slug): UnitRegister =>
  readUnits([sourceFile('don-vi.yaml', registerText(slug))]).value ?? EMPTY_REGISTER

/** The names by their codes, as a reader of the register finds them. */
export const namesIn = (register: string): Names =>
  new Map([...register.matchAll(/^- mã: (\S+)\n {2}tên: (.+)$/gm)].map(([, code = '', name = '']) => [code, name]))
