import type { YamlNode } from '../syntax/syntax-tree.ts'
import type { SectionContent } from './section-content.ts'
import type { Section } from './sheet.ts'
import type { TypedItem } from './typed-items.ts'

/**
 * One thing that an amendment does. Sections go by the name they have in the plan as it stands (`plan-names.ts`), those
 * that are added by the name they get; items go by id, those that stand by the id they have.
 */
export type Order =
  /** A key of the front matter; without a value it is abolished. */
  | { readonly type: 'front'; readonly key: string; readonly value?: YamlNode }
  /** The register gives a unit another name, which rows that are not typed anew print. */
  | {
      readonly type: 'rename-unit'
      readonly old: string
      readonly new: string
      readonly items: readonly string[]
    }
  | { readonly type: 'change-id'; readonly id: string; readonly newId: string }
  | { readonly type: 'amend-item'; readonly id: string; readonly item: TypedItem; readonly fromAbove: boolean }
  | {
      readonly type: 'add-item'
      readonly item: TypedItem
      readonly fromAbove: boolean
      readonly place: ItemPlace
    }
  | { readonly type: 'abolish-item'; readonly id: string }
  | { readonly type: 'move-item'; readonly id: string; readonly place: ItemPlace }
  | {
      readonly type: 'add-section'
      readonly name: string
      /** "mục III.2", "Phụ lục II": its number in the newer text; empty where it has none. */
      readonly head: string
      readonly section: Pick<Section, 'appendix' | 'title' | 'titleWords' | 'content'>
      /** Items typed here, by id, and those of them whose content is the title. */
      readonly items: ReadonlyMap<string, TypedItem>
      readonly titled: readonly string[]
      readonly place: SectionPlace
    }
  | { readonly type: 'abolish-section'; readonly section: string }
  | { readonly type: 'move-section'; readonly section: string; readonly place: SectionPlace }
  | { readonly type: 'retitle'; readonly section: string; readonly title: string }
  /** Its own words, whole; where items stand among them the text says so. */
  | { readonly type: 'prose'; readonly section: string; readonly content: SectionContent }

export type ItemPlace =
  | { readonly type: 'after' | 'before'; readonly id: string }
  /** Where the words of the section say, else at its end. */
  | { readonly type: 'in'; readonly section: string }

/** Behind a section and all that stands below it, or before all that stands below it. */
export type SectionPlace = {
  readonly type: 'after' | 'first in'
  readonly section: string
  /** Of the heading, where it is not the depth of the one before it, or one below the one above it. */
  readonly depth?: number
}
