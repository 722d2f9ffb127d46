import type { Diagnostic } from './diagnostic.ts'

/** What a stage gives back: a value when there is one, and every finding either way. No stage throws for bad input. */
export type Outcome<T> = { readonly value?: T; readonly diagnostics: readonly Diagnostic[] }
