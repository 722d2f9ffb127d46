import type { Unit, UnitRegister } from '../../plan/units.ts'

/**
 * Whether a unit stands under another by `thuộc`: itself or any body above it. `unknown` when the register does not say
 * to whom the unit belongs, or says it in a circle or by a code that it does not have: that has told its own cause.
 */
export const isUnder = (unit: Unit, above: Unit, { byId }: UnitRegister): boolean | 'unknown' => {
  const seen = new Set<string>()
  let at = unit
  while (at.id !== above.id) {
    seen.add(at.id)
    if (!at.parent) return at === unit ? 'unknown' : false
    const next = byId.get(at.parent)
    if (!next || seen.has(next.id)) return 'unknown'
    at = next
  }
  return true
}
