import type { ParagraphStyle, TextRun } from '../../layout/layout-document.ts'
import { custom, hidden, onlyIf, value } from './style-xml.ts'
import { element } from './xml.ts'

/** What a run adds to the look of its paragraph. */
type Emphasis = { readonly bold: boolean; readonly italic: boolean; readonly underline: boolean }

/**
 * The character style of a run that adds something to its paragraph; none for one that only takes something away: in a
 * style Word turns bold and italic over (ECMA-376 part 1, 17.7.3), so "not bold" can only stand on the run itself.
 */
export const emphasisStyle = (style: ParagraphStyle, run: TextRun): string | undefined => {
  const added = (look: keyof Emphasis): boolean => run[look] === true && !style[look]
  const id = emphasisId({ bold: added('bold'), italic: added('italic'), underline: added('underline') })
  return id === '' ? undefined : id
}

const emphasisId = ({ bold, italic, underline }: Emphasis): string =>
  [...onlyIf(bold, 'Bold'), ...onlyIf(italic, 'Italic'), ...onlyIf(underline, 'Underline')].join('')

const emphasisName = ({ bold, italic, underline }: Emphasis): string =>
  ['KH Chữ', ...onlyIf(bold, 'đậm'), ...onlyIf(italic, 'nghiêng'), ...onlyIf(underline, 'gạch chân')].join(' ')

/** One style for each of the seven emphases: a run has room for only one. */
export const emphasisStyles = (): string[] =>
  [false, true].flatMap((underline) =>
    [false, true].flatMap((italic) =>
      [false, true].flatMap((bold) => onlyIf(bold || italic || underline, emphasisXml({ bold, italic, underline }))),
    ),
  )

const emphasisXml = (emphasis: Emphasis): string =>
  custom(
    'character',
    emphasisId(emphasis),
    emphasisName(emphasis),
    value('w:basedOn', 'DefaultParagraphFont'),
    ...hidden,
    element(
      'w:rPr',
      {},
      ...onlyIf(emphasis.bold, element('w:b', {}), element('w:bCs', {})),
      ...onlyIf(emphasis.italic, element('w:i', {}), element('w:iCs', {})),
      ...onlyIf(emphasis.underline, value('w:u', 'single')),
    ),
  )
