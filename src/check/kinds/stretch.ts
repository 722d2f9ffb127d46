import { stretchOf } from '../../plan/bind-parts.ts'
import type { Sourced, Span } from '../../text/span.ts'

/** Where the part of a value from `start` to `end` stands; the whole value when its letters have no places of their own. */
export const stretch = ({ value, span }: Sourced<string>, start: number, end: number): Span =>
  stretchOf(value, span, start, end - start)
