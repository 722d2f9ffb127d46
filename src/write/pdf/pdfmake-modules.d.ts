// pdfmake 0.3.11 ships no types for the modules it is made of; `pdfmake.ts` gives each the part of its shape we use.
declare module 'pdfmake/js/PDFDocument.js' {
  const module: unknown
  export default module
}
declare module 'pdfmake/js/Renderer.js' {
  const module: unknown
  export default module
}
declare module 'pdfmake/js/TextBreaker.js' {
  const module: unknown
  export default module
}
