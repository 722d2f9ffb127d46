import type { HeadingNode, Inline, SyntaxBlock } from '../syntax/syntax-tree.ts'
import type { Appendix } from './plan.ts'

type AppendixHeading = Pick<Appendix, 'title' | 'separate' | 'landscape'> & {
  /** The heading without its options. */
  readonly heading: HeadingNode
}

/**
 * "# Phụ lục: Tên" begins an appendix, "# Phụ lục (tệp riêng, khổ ngang): Tên" one in a file of its own, set across the
 * sheet; undefined for every other heading.
 */
export const appendixHeadingOf = (block: SyntaxBlock): AppendixHeading | undefined => {
  if (block.type !== 'heading' || block.depth !== 1) return undefined
  const [first, ...rest] = block.inlines
  if (first?.type !== 'text') return undefined
  const match = HEADING.exec(first.text)
  if (!match?.groups) return undefined
  const { name = '', options = '' } = match.groups
  const words = options.toLocaleLowerCase('vi')
  const after = first.text.slice(match[0].length)
  const title: Inline[] = [{ ...first, text: after }, ...rest]
  const whole: Inline = { ...first, text: after === '' ? name : `${name}: ${after}` }
  return {
    title,
    separate: words.includes('tệp riêng'),
    landscape: words.includes('khổ ngang'),
    heading: options === '' ? block : { ...block, inlines: [whole, ...rest] },
  }
}

/** Whatever stands in the brackets: an option that nobody knows is told (`appendix-option`), and the appendix begins. */
const HEADING = /^(?<name>phụ lục(?:\s+[IVX\d]+)?)\s*(?:\((?<options>[^()]*)\)\s*)?(?:[:.]\s*|$)/iu
