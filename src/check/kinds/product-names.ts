/** Names whose capitals are part of the name, and the wrong spellings met in plans; all capitals are a heading's. */
export const PRODUCT_NAMES: readonly { readonly name: string; readonly wrong: RegExp }[] = [
  { name: 'VNeID', wrong: /(?<![\p{L}\d/@.])V(?:neID|neid|NeId|neId|Neid|NeiD)(?![\p{L}\d]|\.\p{L})/gu },
]
