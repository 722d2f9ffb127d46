import type { Section, Sheet } from './sheet.ts'

/** The footnotes of an amendment go by labels of their own: those of the plan may say something else. */
export const relabelled = (sheet: Sheet): Sheet => {
  // What looks like a label of no note is words, also where the plan has such a note.
  const renamed = (text: string): string =>
    eachLabel(text, (label, typed) => (sheet.notes.has(label) ? `[^${PREFIX}${label}]` : `\\${typed}`))
  return {
    ...sheet,
    sections: sheet.sections.map(
      (section): Section => ({
        ...section,
        title: renamed(section.title),
        content: { ...section.content, text: renamed(section.content.text) },
      }),
    ),
    notes: new Map([...sheet.notes].map(([label, words]) => [PREFIX + label, words])),
  }
}

const PREFIX = 'sua-doi-'

/** The labels that a text cites. */
export const labelsIn = (text: string): ReadonlySet<string> => {
  const labels = new Set<string>()
  eachLabel(text, (label, typed) => {
    labels.add(label)
    return typed
  })
  return labels
}

const eachLabel = (text: string, change: (label: string, typed: string) => string): string =>
  text.replace(/(?<!\\)\[\^([^\]\s]+)\]/g, (typed, label: string) =>
    change(label.normalize('NFC').toLowerCase(), typed),
  )
