import type { Header } from '../../plan/plan.ts'

/** Front matter that is absent or not readable as YAML has told its own cause: what it lacks is not told again. */
export const isUnread = ({ span }: Header): boolean => span.start === span.end
