/** `[a b c d e f]` of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

/** First `left`, then `right`. */
export const multiplied = ([a, b, c, d, e, f]: Matrix, right: Matrix): Matrix => {
  const [p, q, r, s, t, u] = right
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/** Moved in the matrix's own units. */
export const moved = (matrix: Matrix, x: number, y: number): Matrix => multiplied([1, 0, 0, 1, x, y], matrix)
