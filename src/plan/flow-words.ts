/** Words as they can be typed within `{…}`: quoted when they hold a mark of YAML. */
export const flowWords = (words: string): string =>
  /[,:#{}[\]"'&*!|>%@`]|^[-?]/.test(words) ? JSON.stringify(words) : words
