import type { Unit, UnitRegister } from '../../plan/units.ts'

/**
 * Whether a unit stands under another by `thuộc`: itself or any body above it. `unknown` when the register does not say
 * to whom the unit belongs.
 */
export const isUnder = (unit: Unit, above: Unit, { byId }: UnitRegister): boolean | 'unknown' => {
  if (unit.id === above.id) return true
  const seen = new Set<string>()
  for (let at: Unit | undefined = unit; at && !seen.has(at.id); at = at.parent ? byId.get(at.parent) : undefined) {
    if (at.id === above.id) return true
    seen.add(at.id)
  }
  return unit.parent ? false : 'unknown'
}
