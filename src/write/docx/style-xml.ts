import { halfPoints, twips } from './units.ts'
import { element } from './xml.ts'

/** What the document's styles are based on. */
export const BASE_STYLE = 'Normal'

/** The red of signal colours in Word's own palette. */
export const RED = 'FF0000'

export const value = (name: string, val: string | number): string => element(name, { 'w:val': val })

export const size = (pt: number): string[] => [value('w:sz', halfPoints(pt)), value('w:szCs', halfPoints(pt))]

export const onlyIf = (condition: boolean, ...xml: string[]): string[] => (condition ? xml : [])

export const spacing = (beforePt: number, afterPt: number, pitchPt: number): string =>
  element('w:spacing', {
    'w:before': twips(beforePt),
    'w:after': twips(afterPt),
    'w:line': twips(pitchPt),
    'w:lineRule': 'exact',
  })

type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

/** A style that Word knows by this name. */
export const builtIn = (type: StyleType, id: string, name: string, ...content: string[]): string =>
  element('w:style', { 'w:type': type, 'w:styleId': id }, value('w:name', name), ...content)

export const builtInDefault = (type: StyleType, id: string, name: string, ...content: string[]): string =>
  element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, value('w:name', name), ...content)

export const custom = (type: StyleType, id: string, name: string, ...content: string[]): string =>
  element('w:style', { 'w:type': type, 'w:customStyle': 1, 'w:styleId': id }, value('w:name', name), ...content)

/** Not in the list a clerk chooses from until it is used. */
export const hidden: readonly string[] = [
  value('w:uiPriority', 99),
  element('w:semiHidden', {}),
  element('w:unhideWhenUsed', {}),
]
