/**
 * How many letters regular expressions pass over while a deed is done: work that is the same on every machine, however
 * busy. A match counts from where it was looked for to its end, a failure to the end of the text.
 */
export const lettersPassed = (deed: () => void): number => {
  const { exec } = RegExp.prototype
  let letters = 0
  // `test`, `matchAll`, `replace` and `split` all look with this method.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    letters += Math.max(1, (found ? found.index + found[0].length : this.sticky ? from + 1 : text.length) - from)
    return found
  }
  try {
    deed()
  } finally {
    RegExp.prototype.exec = exec
  }
  return letters
}
