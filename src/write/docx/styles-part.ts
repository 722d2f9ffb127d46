import type { LayoutDocument, ParagraphStyle } from '../../layout/layout-document.ts'
import { ownStyles } from './own-styles.ts'
import { BASE_STYLE, onlyIf, RED, size, spacing, value } from './style-xml.ts'
import { twips } from './units.ts'
import { usualLook } from './usual-look.ts'
import { element } from './xml.ts'

/**
 * `word/styles.xml`, whole. Written here because docx 9.15.2 always adds its own defaults (blue Heading 1–6, Title,
 * TOC 1–9), which a clerk would find in the gallery, refers to a DefaultParagraphFont it does not define, and has no
 * way to mark a style as custom, to define latent styles or to write `w:pPrDefault`.
 */
export const stylesPart = (document: LayoutDocument): string => {
  const { styles } = document
  const own = ownStyles(document, usualLook(document))
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
    value('w:basedOn', style.outlineLevel > 0 ? `Heading${style.outlineLevel}` : BASE_STYLE),
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
