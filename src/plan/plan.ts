import type { Inline } from '../syntax/syntax-tree.ts'
import type { Day } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Sourced, Span } from '../text/span.ts'
import type { TaskField } from './authored.ts'
import type { Circulation, NumberingStyle, Secrecy, Urgency } from './authored-front-matter.ts'
import type { DeadlineItem } from './deadline/deadline.ts'
import type { ResultItem } from './measure/measure.ts'
import type { Unit, UnitRegister } from './units.ts'

/** What a plan says, with every reference resolved and every value beside its place. */
export type Plan = {
  readonly source: SourceFile
  readonly header: Header
  readonly units: UnitRegister
  readonly body: readonly Content[]
  readonly appendices: readonly Appendix[]
  /** In the order they are cited, numbered from 1. */
  readonly footnotes: readonly Footnote[]
  /** All tasks of the file in document order; the same objects stand in the content. */
  readonly tasks: readonly Task[]
  readonly targets: readonly Target[]
  readonly reports: readonly Report[]
  /** Ids of the `nhóm` blocks. */
  readonly groupIds: readonly Sourced<string>[]
}

export type Regime = 'nghị định 30' | 'đảng'
export type Status = 'dự thảo' | 'trình ký' | 'đã ban hành'

export type Header = {
  readonly span: Span
  readonly regime: Regime
  /** An appendix file carries only the appendices of a plan issued elsewhere: no header block, no signature. */
  readonly kind: 'plan' | 'appendix'
  /** The issuing body; of a joint plan the one that leads. */
  readonly issuer: Unit
  readonly issuerSpan: Span
  /** The other issuing bodies of a joint plan (liên tịch), as typed; else empty. */
  readonly coIssuers: readonly { readonly unit: Unit; readonly span: Span }[]
  readonly place: Sourced<string>
  /** Digits as typed; absent until the registry office numbers the document. */
  readonly number?: Sourced<string>
  readonly symbol: Sourced<string>
  readonly issued: Issued
  readonly title: Sourced<string>
  readonly status: Status
  readonly statusSpan: Span
  readonly period: Sourced<string> & { readonly days?: { readonly start: Day; readonly end: Day } }
  readonly bases: readonly Sourced<string>[]
  /** One for each issuing body, left to right as typed; empty when nobody signs yet. */
  readonly signatures: readonly Signature[]
  readonly recipients: readonly Sourced<string>[]
  /** Where each issuing body files it. */
  readonly filings: readonly Sourced<string>[]
  readonly secrecy?: Sourced<Secrecy>
  readonly urgency?: Sourced<Urgency>
  readonly circulation?: Sourced<Circulation>
  /** Digits: the how-many-th draft it is. */
  readonly draftRound?: Sourced<string>
  /** Who wrote it, abbreviated, and how many copies. */
  readonly drafter?: { readonly code: Sourced<string>; readonly copies: Sourced<string> }
  /** Address, e-mail, site, telephone of the issuer: one line each. */
  readonly contact: readonly Sourced<string>[]
  /** Every appendix is printed in a file of its own. */
  readonly separateAppendices: boolean
  /** Values of the form that the plan sets, by key ("lề trái"). */
  readonly formValues: readonly (Sourced<string> & { readonly key: string })[]
  readonly rendering: Rendering
  readonly numbering: readonly NumberingStyle[]
}

/** The date line: a day, or only a year when day and month are left blank, or nothing. */
export type Issued = { readonly day?: Day; readonly year?: number; readonly span?: Span }

export type Signature = {
  readonly span: Span
  /** The body it is signed for. */
  readonly issuer: Unit
  readonly authority?: Sourced<string>
  readonly offices: readonly Sourced<string>[]
  readonly name: Sourced<string>
}

export type Appendix = {
  readonly title: readonly Inline[]
  readonly span: Span
  readonly content: readonly Content[]
  /** Printed in a file of its own. */
  readonly separate: boolean
  /** Asked for on its heading; a wide table lies across whatever is asked. */
  readonly landscape: boolean
}
export type Footnote = {
  readonly number: number
  readonly label: string
  readonly inlines: readonly Inline[]
  readonly span: Span
}

export type Content = Heading | Paragraph | List | ProseTable | Picture | TaskBlock | TargetBlock | ReportBlock

export type Heading = {
  readonly type: 'heading'
  /** 1 for `#`. */
  readonly depth: number
  /** The compiler's number, e.g. "II.", "1.1.", "đ)". */
  readonly label: string
  readonly inlines: readonly Inline[]
  readonly span: Span
}
export type Paragraph = { readonly type: 'paragraph'; readonly inlines: readonly Inline[]; readonly span: Span }
export type List = { readonly type: 'list'; readonly items: readonly ListItem[]; readonly span: Span }
/** `label` is "-", "+" or a number; the first paragraph follows it on its line. */
export type ListItem = { readonly label: string; readonly content: readonly Content[]; readonly span: Span }
export type ProseTable = {
  readonly type: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
  readonly span: Span
}
export type Picture = { readonly type: 'picture'; readonly path: string; readonly alt: string; readonly span: Span }
export type TaskBlock = {
  readonly type: 'tasks'
  readonly tasks: readonly Task[]
  readonly rendering: Rendering
  /** Numbers of the tasks when the rendering numbers them, else empty. */
  readonly labels: readonly string[]
  /** "-" at the level of prose, "+" inside a list item. */
  readonly mark: '-' | '+'
  readonly span: Span
}
export type TargetBlock = {
  readonly type: 'targets'
  readonly targets: readonly Target[]
  readonly mark: '-' | '+'
  readonly span: Span
}
export type ReportBlock = {
  readonly type: 'reports'
  readonly reports: readonly Report[]
  readonly mark: '-' | '+'
  readonly span: Span
}

export type Rendering = {
  readonly kind: 'table' | 'labels' | 'sentence' | 'byUnit' | 'content'
  readonly columns: readonly Column[]
  readonly labels: readonly { readonly field: TaskField; readonly name: string }[]
  /** With `{chủ trì}` and `{phối hợp}`. */
  readonly sentence: string
  readonly countAcrossGroups: boolean
  readonly groupHeadingsInTable: boolean
  readonly landscape: boolean
  readonly numbered: boolean
}
/** `weight` is relative; absent when the layout may choose. */
export type Column = { readonly field: TaskField | 'stt'; readonly name: string; readonly weight?: number }

/** Units as worded in the document and as registered. `span` is the words' place. */
export type Assignment = { readonly words: string; readonly units: readonly Unit[]; readonly span: Span }

export type Deadline = { readonly words: string; readonly items: readonly DeadlineItem[]; readonly span: Span }

export type Result = {
  readonly words: string
  readonly items: readonly ResultItem[]
  /** Ids of the targets it serves. */
  readonly serves: readonly string[]
  readonly span: Span
}

/** Where something stands in the document: the numbers and titles of the headings above it. */
export type Section = { readonly number: string; readonly titles: readonly string[] }

export type Task = {
  readonly id: string
  readonly span: Span
  readonly idSpan: Span
  readonly section: Section
  /** Id of the nearest `nhóm` block that lent it something. */
  readonly group?: string
  readonly content: {
    readonly words: string
    readonly span: Span /** Typed in the block, so printed with it. */
    readonly typed: boolean
  }
  readonly lead: Assignment
  /** The lead comes from a `nhóm`: the heading above already names it. */
  readonly leadInherited: boolean
  readonly support: readonly Assignment[]
  /** Who decides or approves, the sixth “rõ”. */
  readonly authority?: Assignment
  readonly deadline: Deadline
  readonly result: Result
  readonly note?: Sourced<string>
}

export type Target = {
  readonly id: string
  readonly span: Span
  readonly idSpan: Span
  readonly section: Section
  readonly words: Sourced<string>
  readonly measures: readonly ResultItem[]
  readonly deadline: Deadline
  readonly owner?: Assignment
}

export type Report = {
  readonly id: string
  readonly span: Span
  readonly idSpan: Span
  readonly section: Section
  readonly words?: Sourced<string>
  readonly reporter: Assignment
  readonly recipient: Assignment
  readonly through?: Assignment
  readonly deadline: Deadline
}
