import type { LayoutDocument } from '../../layout/layout-document.ts'
import { emphasisStyles } from './emphasis.ts'
import { BASE_STYLE, builtIn, builtInDefault, custom, hidden, onlyIf, size, spacing, value } from './style-xml.ts'
import { tableStyles } from './table-styles.ts'
import type { UsualLook } from './usual-look.ts'
import { element } from './xml.ts'

/** Styles of the writer's own paragraphs: they carry no words, only space, a line or a picture. */
export const GAP_STYLE = 'TableGap'
export const RULE_STYLE = 'RuleLine'
export const PICTURE_STYLE = 'Picture'
/** The line in the top margin; its size is that of the page number. */
export const HEADER_STYLE = 'Header'
/** The same with a mark at its right: number and mark hang on tabs. */
export const MARKED_HEADER_STYLE = 'MarkedHeader'

/** Every style that is not the layout's: Word's defaults, what programs look for by name, and the writer's own. */
export const ownStyles = (document: LayoutDocument, usual: UsualLook): string[] => [
  ...defaults,
  ...headings(document),
  headerStyle(usual.headerSizePt),
  ...onlyIf(
    document.sections.some(({ pageMark }) => pageMark !== undefined),
    markedHeaderStyle,
  ),
  ...footnoteStyles(document),
  ...emphasisStyles(),
  ...tableStyles(usual),
  wordless(GAP_STYLE, 'KH Khoảng cách', spacing(0, 0, 1)),
  wordless(RULE_STYLE, 'KH Nét kẻ', element('w:keepLines', {}), spacing(0, 0, 1)),
  // Not an exact pitch: Word cuts a picture off at the height of an exact line.
  wordless(PICTURE_STYLE, 'KH Hình ảnh', value('w:jc', 'center')),
]

const noMargin = { 'w:w': 0, 'w:type': 'dxa' }

const defaults: readonly string[] = [
  builtInDefault('paragraph', BASE_STYLE, 'Normal', value('w:uiPriority', 0), element('w:qFormat', {})),
  builtInDefault('character', 'DefaultParagraphFont', 'Default Paragraph Font', ...hidden),
  builtInDefault(
    'table',
    'TableNormal',
    'Normal Table',
    ...hidden,
    element(
      'w:tblPr',
      {},
      element('w:tblInd', noMargin),
      element(
        'w:tblCellMar',
        {},
        element('w:top', noMargin),
        element('w:left', noMargin),
        element('w:bottom', noMargin),
        element('w:right', noMargin),
      ),
    ),
  ),
  builtInDefault('numbering', 'NoList', 'No List', ...hidden),
]

/**
 * Word's "heading 1" … under the headings of the layout, which state their own look: programs that know headings only
 * by these names (Google Docs, pandoc, screen readers' lists) follow `w:basedOn` to them.
 */
const headings = ({ styles }: LayoutDocument): string[] =>
  [...new Set(styles.map(({ outlineLevel }) => outlineLevel))]
    .filter((level) => level > 0)
    .sort((a, b) => a - b)
    .map((level) =>
      builtIn(
        'paragraph',
        `Heading${level}`,
        `heading ${level}`,
        value('w:basedOn', BASE_STYLE),
        ...hidden,
        element('w:pPr', {}, value('w:outlineLvl', level - 1)),
      ),
    )

const headerStyle = (sizePt: number | undefined): string =>
  builtIn(
    'paragraph',
    HEADER_STYLE,
    'header',
    value('w:basedOn', BASE_STYLE),
    ...hidden,
    element('w:pPr', {}, value('w:jc', 'center')),
    ...onlyIf(sizePt !== undefined, element('w:rPr', {}, ...size(sizePt ?? 0))),
  )

const markedHeaderStyle = custom(
  'paragraph',
  MARKED_HEADER_STYLE,
  'KH Đầu trang có dấu',
  value('w:basedOn', HEADER_STYLE),
  ...hidden,
  element('w:pPr', {}, value('w:jc', 'left')),
)

const footnoteStyles = ({ footnotes: [first] }: LayoutDocument): string[] => [
  noteMark('FootnoteReference', 'footnote reference'),
  // docx writes an endnotes part whether or not there are endnotes; its separators refer to this style.
  noteMark('EndnoteReference', 'endnote reference'),
  // The style Word gives to a footnote a clerk adds: it looks like the ones already there.
  ...(first ? [builtIn('paragraph', 'FootnoteText', 'footnote text', value('w:basedOn', first.style), ...hidden)] : []),
]

const noteMark = (id: string, name: string): string =>
  builtIn(
    'character',
    id,
    name,
    value('w:basedOn', 'DefaultParagraphFont'),
    ...hidden,
    element('w:rPr', {}, value('w:vertAlign', 'superscript')),
  )

const wordless = (id: string, name: string, ...properties: string[]): string =>
  custom(
    'paragraph',
    id,
    name,
    value('w:basedOn', BASE_STYLE),
    ...hidden,
    element('w:pPr', {}, ...properties),
    element('w:rPr', {}, ...size(1)),
  )
