import { getDocumentProxy } from 'unpdf'

/** The fields of a PDF as pdf.js, the reader of Firefox, sees them, page by page. */
export type SeenField = {
  readonly name: string
  readonly kind: 'text' | 'signature'
  readonly label: string
  readonly value: string
  readonly page: number
  /** From the page's bottom left corner: left, bottom, right, top. */
  readonly rect: readonly number[]
}

export const fieldsIn = async (bytes: Uint8Array): Promise<readonly SeenField[]> => {
  const proxy = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const fields: SeenField[] = []
  for (let page = 1; page <= proxy.numPages; page++) {
    for (const widget of await (await proxy.getPage(page)).getAnnotations()) {
      if (widget.subtype !== 'Widget') continue
      const kind = widget.fieldType === 'Sig' ? 'signature' : 'text'
      fields.push({
        name: widget.fieldName,
        kind,
        label: widget.alternativeText,
        value: widget.fieldValue ?? '',
        page,
        rect: widget.rect,
      })
    }
  }
  return fields
}

/** Fills text fields as a clerk does in Firefox and saves: pdf.js appends to the file. */
export const filled = async (bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  forOldNode()
  const proxy = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  for (let page = 1; page <= proxy.numPages; page++) {
    for (const widget of await (await proxy.getPage(page)).getAnnotations()) {
      const value = widget.subtype === 'Widget' ? values[widget.fieldName] : undefined
      if (value !== undefined) proxy.annotationStorage.setValue(widget.id, { value })
    }
  }
  return proxy.saveDocument()
}

/** What pdf.js 5 asks of the language when it saves and Node 20 does not have; goes with Node 20. */
const forOldNode = (): void => {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf(new Map().values())) as object
  if (!('some' in iterators)) {
    Object.defineProperty(iterators, 'some', {
      configurable: true,
      value(this: Iterable<unknown>, holds: (item: unknown) => boolean) {
        return [...this].some(holds)
      },
    })
  }
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      value(this: ArrayBuffer, length = this.byteLength) {
        return this.slice(0, length)
      },
    })
  }
}
