/** Questions put to a page in the browser: each gives a list of what is wrong. Text, because they run over there. */

/** Controls a screen reader would have no name for. */
export const UNNAMED_CONTROLS = `[...document.querySelectorAll('a, button, input, select, summary, [tabindex]')]
  .filter((node) => node.tagName !== 'MAIN' && node.tagName !== 'PRE')
  .filter((node) => {
    const labels = [...(node.labels ?? [])].map((label) => label.textContent).join('')
    return (node.getAttribute('aria-label') ?? (labels || node.textContent)).trim() === ''
  })
  .map((node) => node.outerHTML)`

/** Words with less contrast than WCAG 2.2 asks for (1.4.3, level AA), against the nearest colour behind them. */
export const LOW_CONTRAST = `(() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (node) => {
    const colour = getComputedStyle(node).backgroundColor
    if (numbers(colour)[3] !== 0) return colour
    return node.parentElement ? behind(node.parentElement) : 'rgb(255, 255, 255)'
  }
  for (const expander of document.querySelectorAll('details')) expander.open = true
  const own = [...document.body.querySelectorAll('*')].filter((node) =>
    node.tagName !== 'SCRIPT' && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ''))
  return own.flatMap((node) => {
    const [ink, page] = [light(getComputedStyle(node).color), light(behind(node))]
    const ratio = (Math.max(ink, page) + 0.05) / (Math.min(ink, page) + 0.05)
    return ratio < 4.5 ? [ratio.toFixed(2) + ' ' + node.outerHTML.slice(0, 80)] : []
  })
})()`
