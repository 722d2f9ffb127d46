import type { WordPackage } from './read-docx.ts'
import { all, elementsOf } from './xml.ts'

/** What stands on a paragraph, run, table, row or cell itself, with no reason why a style could not say it. */
export const unexplainedFormatting = ({ part, parts }: WordPackage): string[] => {
  const roots = Object.keys(parts)
    .filter((path) => /^word\/(document|header\d+|footer\d+|footnotes)\.xml$/.test(path))
    .map(part)
  return Object.entries(DIRECT).flatMap(([holder, reasons]) => {
    const found = roots.flatMap((root) => all(root, holder).flatMap(elementsOf)).map(({ name }) => name)
    return [...new Set(found)].filter((name) => !(name in reasons)).map((name) => `${holder} ${name}`)
  })
}

/**
 * Everything that stands on a paragraph, run, table, row or cell itself and not in a style, with what no style of Word
 * can say in its place.
 */
const DIRECT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'w:pPr': {
    'w:pStyle': 'the style',
    'w:keepNext':
      'rows of a header or signature block, a list’s lead and the last lines of the text hold to what follows',
    'w:spacing': 'a gap and a rule are as high as the layout says; a footnote separator has no style',
    'w:ind': 'a rule is as long as its words (font metrics)',
    'w:pBdr': 'the rule itself',
    'w:tabs': 'the mark of a draft hangs at the right of the text, as wide as its section',
    'w:sectPr': 'the section ends here',
  },
  'w:rPr': { 'w:rStyle': 'the style' },
  'w:tblPr': {
    'w:tblStyle': 'the style',
    'w:tblW': 'columns are sized to their words',
    'w:tblLayout': 'Word may not size them again; a table style cannot say so',
  },
  'w:trPr': { 'w:tblHeader': 'of the row', 'w:cantSplit': 'of the row' },
  'w:tcPr': { 'w:tcW': 'of the column', 'w:gridSpan': 'of the row', 'w:vAlign': 'column headings stand in the middle' },
}
