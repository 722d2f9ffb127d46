import { expect, test } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

test('an answer is kept while it is among the latest asked for, and never that to a long question', () => {
  const asked: string[] = []
  const answer = remembered(
    (words) => {
      asked.push(words)
      return { words }
    },
    { most: 2, longest: 3 },
  )
  for (const words of ['a', 'b', 'a', 'c', 'a', 'b', 'dài', 'dài quá', 'dài quá', 'dài'])
    expect(answer(words)).toEqual({ words })
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'dài', 'dài quá', 'dài quá'])
})
