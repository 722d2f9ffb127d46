import type { Plan } from '../plan/plan.ts'

/** A plan without errors. Only `check()` makes one, so only a checked plan can be laid out for signing or registered. */
export type CheckedPlan = Plan & { readonly [checked]: true }

declare const checked: unique symbol
