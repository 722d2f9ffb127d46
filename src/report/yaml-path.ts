/** A path that YAML may take for something else is quoted as JSON is, which YAML reads. */
export const quotedPath = (path: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u.test(path) ? path : JSON.stringify(path)
