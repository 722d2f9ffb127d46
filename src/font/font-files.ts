/** The four faces that documents use, as file contents. */
export type FontFiles = {
  /** Family name for people: "Times New Roman" or "Tinos". */
  readonly family: string
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
  readonly boldItalic: Uint8Array
}
