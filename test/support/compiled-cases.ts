import { appendixDocumentsOf, documentOf, draftOf, readPlan } from '../../src/compile.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { deepFreeze } from './deep-freeze.ts'
import { namesIn } from './disk.ts'
import { nodeHost } from './node-host.ts'

export type CompiledCase = {
  /** Folder of `test/cases/`, with the number of an appendix that is a file of its own. */
  readonly name: string
  readonly document: LayoutDocument
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
}

/** The cases that can be read, as a document to sign or, with errors, as a draft; then the appendices that are files. */
export const compiledCases = async (): Promise<CompiledCase[]> => {
  const host = nodeHost()
  const cases: CompiledCase[] = []
  for (const name of namesIn('test/cases')) {
    const reading = readPlan(`test/cases/${name}/ke-hoach.md`, host)
    const document = reading && (documentOf(reading) ?? draftOf(reading))
    if (!document) continue
    const files = [
      { name, document },
      ...appendixDocumentsOf(reading).map((appendix) => ({
        name: `${name}-${appendix.name}`,
        document: appendix.document,
      })),
    ]
    for (const file of files) {
      const frozen = deepFreeze(file.document)
      const [pdf, docx] = [await writePdf(frozen, host.fonts()), await writeDocx(frozen)]
      cases.push({ name: file.name, document: frozen, pdf, docx })
    }
  }
  return cases
}
