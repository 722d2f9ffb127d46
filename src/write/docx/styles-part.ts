import type { LayoutDocument, ParagraphStyle } from '../../layout/layout-document.ts'
import { halfPoints, twips } from './units.ts'
import { element } from './xml.ts'

/** Styles of the writer's own paragraphs: they carry no words, only space, a line or a picture. */
export const GAP_STYLE = 'TableGap'
export const RULE_STYLE = 'RuleLine'
export const PICTURE_STYLE = 'Picture'
export const HEADER_STYLE = 'Header'
/** What the document's styles are based on. */
export const BASE_STYLE = 'Normal'

/**
 * `word/styles.xml`, whole. Written here because docx 9.15.2 always adds its own defaults (blue Heading 1–6, Title,
 * TOC 1–9), which a clerk would find in the gallery, refers to a DefaultParagraphFont it does not define, and has no
 * way to mark a style as custom, to define latent styles or to write `w:pPrDefault`.
 */
export const stylesPart = ({ styles, footnotes }: LayoutDocument): string => {
  const own = [...baseStyles, ...(footnotes[0] === undefined ? [] : [newFootnoteStyle(footnotes[0].style)])]
  const taken = styles.find(({ id }) => own.some((style) => style.includes(`w:styleId="${id}"`)))
  if (taken !== undefined) throw new Error(`the layout leaves the style id ${taken.id} to the DOCX writer`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(
    'w:styles',
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    documentDefaults,
    latentStyles,
    ...own,
    ...styles.map(customStyle),
  )}`
}

const customStyle = (style: ParagraphStyle, index: number): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': style.id },
    value('w:name', style.name),
    value('w:basedOn', BASE_STYLE),
    // Word lists styles by priority: the order of the layout, after Normal.
    value('w:uiPriority', index + 1),
    element('w:qFormat', {}),
    element('w:pPr', {}, ...paragraphProperties(style)),
    element('w:rPr', {}, ...runProperties(style)),
  )

const paragraphProperties = (style: ParagraphStyle): string[] => [
  ...onlyIf(style.keepWithNext, element('w:keepNext', {})),
  ...onlyIf(style.keepLines, element('w:keepLines', {})),
  element('w:widowControl', {}),
  spacing(style.spaceBeforePt, style.spaceAfterPt, style.linePitchPt),
  element('w:ind', {
    'w:left': twips(style.indentLeftPt),
    'w:right': twips(style.indentRightPt),
    ...(style.firstLinePt < 0
      ? { 'w:hanging': twips(-style.firstLinePt) }
      : { 'w:firstLine': twips(style.firstLinePt) }),
  }),
  value('w:jc', style.align === 'justify' ? 'both' : style.align),
  ...onlyIf(style.outlineLevel > 0, value('w:outlineLvl', style.outlineLevel - 1)),
]

const runProperties = ({ bold, italic, underline, sizePt, colour }: ParagraphStyle): string[] => [
  ...onlyIf(bold, element('w:b', {}), element('w:bCs', {})),
  ...onlyIf(italic, element('w:i', {}), element('w:iCs', {})),
  ...onlyIf(colour === 'red', value('w:color', RED)),
  ...size(sizePt),
  ...onlyIf(underline, value('w:u', 'single')),
]

/** The red of signal colours in Word's own palette. */
export const RED = 'FF0000'

const value = (name: string, val: string | number): string => element(name, { 'w:val': val })
const size = (pt: number): string[] => [value('w:sz', halfPoints(pt)), value('w:szCs', halfPoints(pt))]
const onlyIf = (condition: boolean, ...xml: string[]): string[] => (condition ? xml : [])

const spacing = (beforePt: number, afterPt: number, pitchPt: number): string =>
  element('w:spacing', {
    'w:before': twips(beforePt),
    'w:after': twips(afterPt),
    'w:line': twips(pitchPt),
    'w:lineRule': 'exact',
  })

/** 14 pt is the lawful size of body text under both regimes; every style of the layout states its own. */
const BASE_SIZE_PT = 14

const FONT = 'Times New Roman'

/**
 * `w:pPrDefault` states a zero: where it is missing Word falls back to its built-in Normal with 8 pt after each
 * paragraph (developer0hye/office2pdf #1133, measured with Word).
 */
const documentDefaults = element(
  'w:docDefaults',
  {},
  element(
    'w:rPrDefault',
    {},
    element(
      'w:rPr',
      {},
      element('w:rFonts', { 'w:ascii': FONT, 'w:eastAsia': FONT, 'w:hAnsi': FONT, 'w:cs': FONT }),
      ...size(BASE_SIZE_PT),
      element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'vi-VN' }),
    ),
  ),
  element(
    'w:pPrDefault',
    {},
    element(
      'w:pPr',
      {},
      element('w:widowControl', {}),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
    ),
  ),
)

/** Word's built-in styles stay out of the gallery until someone uses one. */
const latentStyles = element('w:latentStyles', {
  'w:defLockedState': 0,
  'w:defUIPriority': 99,
  'w:defSemiHidden': 1,
  'w:defUnhideWhenUsed': 1,
  'w:defQFormat': 0,
  'w:count': 376,
})

const hidden = [value('w:uiPriority', 99), element('w:semiHidden', {}), element('w:unhideWhenUsed', {})]

const builtIn = (type: string, id: string, name: string, ...content: string[]): string =>
  element('w:style', { 'w:type': type, 'w:styleId': id }, value('w:name', name), ...content)

const builtInDefault = (type: string, id: string, name: string, ...content: string[]): string =>
  element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, value('w:name', name), ...content)

const wordless = (id: string, name: string, ...properties: string[]): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', BASE_STYLE),
    ...hidden,
    element('w:pPr', {}, ...properties),
    element('w:rPr', {}, ...size(1)),
  )

const noMargin = { 'w:w': 0, 'w:type': 'dxa' }

const superscript = element('w:rPr', {}, value('w:vertAlign', 'superscript'))

const baseStyles = [
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
  builtIn(
    'paragraph',
    HEADER_STYLE,
    'header',
    value('w:basedOn', BASE_STYLE),
    ...hidden,
    element('w:pPr', {}, value('w:jc', 'center')),
  ),
  builtIn(
    'character',
    'FootnoteReference',
    'footnote reference',
    value('w:basedOn', 'DefaultParagraphFont'),
    ...hidden,
    superscript,
  ),
  // docx writes an endnotes part whether or not there are endnotes; its separators refer to this style.
  builtIn(
    'character',
    'EndnoteReference',
    'endnote reference',
    value('w:basedOn', 'DefaultParagraphFont'),
    ...hidden,
    superscript,
  ),
  wordless(GAP_STYLE, 'Khoảng cách bảng', spacing(0, 0, 1)),
  wordless(RULE_STYLE, 'Nét kẻ', element('w:keepLines', {}), spacing(0, 0, 1)),
  // Not an exact pitch: Word cuts a picture off at the height of an exact line.
  wordless(PICTURE_STYLE, 'Hình ảnh', value('w:jc', 'center')),
]

/** The style Word gives to a footnote a clerk adds: it looks like the ones already there. */
const newFootnoteStyle = (basedOn: string): string =>
  builtIn('paragraph', 'FootnoteText', 'footnote text', value('w:basedOn', basedOn), ...hidden)
