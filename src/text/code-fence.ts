/** Backticks that no run of them inside the text can close, at least so many. Source: CommonMark 0.31, code spans and fences. */
export const codeFence = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)))
