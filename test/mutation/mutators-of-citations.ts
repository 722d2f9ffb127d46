import { type Mutator, replace } from './mutator.ts'

/** Faults of how other documents are cited. */
export const CITATION_MUTATORS: readonly Mutator[] = [
  {
    name: 'a document cited with another date',
    rule: 'citation-date',
    places: again((type, symbol) => `Theo ${type} số ${symbol} ngày 01/02/2020, các đơn vị tự học.`, '01/02/2020'),
  },
  {
    name: 'a document cited with another type',
    rule: 'citation-date',
    // A symbol that does not tell its type: else it is for `citation-type` to say.
    places: replace(
      /(?<=\n\n)(?=Trên đây là)/g,
      () =>
        'Theo Công văn số 7777/UBND-VX ngày 15/4/2025 của UBND tỉnh về kỹ năng số và Kế hoạch số 7777/UBND-VX, các đơn vị tự học.\n\n',
      () => 'Theo Công văn số 7777/UBND-VX ngày 15/4/2025 của UBND tỉnh về kỹ năng số và '.length,
    ),
  },
  {
    name: 'a document cited by its symbol alone',
    rule: 'citation-first-mention',
    places: replace(
      /(?<=\n\n)(?=Trên đây là)/g,
      () => 'Theo Quyết định số 7777/QĐ-TTg, các đơn vị tự học.\n\n',
      () => 'Theo '.length,
    ),
  },
  {
    name: 'a document of a later year',
    rule: 'citation-after-plan',
    places: later('Theo Quyết định số 7777/QĐ-TTg ngày 15/8/2031 của Thủ tướng Chính phủ về kỹ năng số', '15/8/2031'),
  },
  {
    name: 'two years in one citation',
    rule: 'citation-year',
    places: later('Theo Nghị định số 77/2023/NĐ-CP ngày 15/8/2024 của Chính phủ về kỹ năng số', '15/8/2024'),
  },
  {
    name: 'a number without its mark',
    rule: 'document-symbol',
    places: later('Theo Quyết định số 7777QĐ-TTg ngày 15/8/2024 của Thủ tướng Chính phủ về kỹ năng số', '7777QĐ'),
  },
  {
    name: 'a number with blanks',
    rule: 'document-symbol',
    places: later('Theo Quyết định số 7777/ QĐ-TTg ngày 15/8/2024 của Thủ tướng Chính phủ về kỹ năng số', '7777/ QĐ'),
  },
  {
    name: 'a citation with a bare day',
    rule: 'citation-date-form',
    also: ['citation-first-mention'],
    // Beside no other date in figures it is no fault.
    places: (plan) =>
      DATE_IN_FIGURES.test(plan)
        ? replace(
            /(?<=\n\n)(?=Trên đây là)/g,
            () =>
              'Theo Quyết định số 7777/QĐ-TTg ngày 1/2/2025 của Thủ tướng Chính phủ về kỹ năng số, các đơn vị tự học.\n\n',
            () => 'Theo Quyết định số 7777/QĐ-TTg ngày '.length,
          )(plan)
        : [],
  },
  {
    name: 'the plan cites itself',
    rule: 'self-reference',
    also: ['issued-without-day'],
    places: (plan) => {
      const symbol = /^ký hiệu: (\S+)/m.exec(plan)?.[1]
      if (!/^thể thức: nghị định 30/m.test(plan) || !symbol) return []
      return replace(
        /^số:.*\n([\s\S]*?)(?=^Trên đây là)/m,
        (found) => `${found.replace(/^số:.*/, 'số: 77')}Thực hiện Kế hoạch số 77/${symbol}, các đơn vị tự học.\n\n`,
        (found) => found.replace(/^số:.*/, 'số: 77').length + 'Thực hiện '.length,
      )(plan)
    },
  },
]

const DATE_IN_FIGURES = /số\s+\d\S+,?\s+ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4}/

/** One more paragraph before the last. */
function later(words: string, from: string): Mutator['places'] {
  return replace(
    /(?<=\n\n)(?=Trên đây là)/g,
    () => `${words}, các đơn vị tự học.\n\n`,
    () => words.indexOf(from),
  )
}

/** One more paragraph before the last, which cites the first document that is cited with a date. */
function again(say: (type: string, symbol: string) => string, from = ''): Mutator['places'] {
  return (plan) => {
    const [, type = '', symbol = ''] =
      /(Kế hoạch|Quyết định|Công văn)\s+số\s+(\d+[-/][\p{L}\d&/-]+),?\s+ngày\s+\d/u.exec(plan) ?? []
    const words = say(type, symbol)
    return symbol === ''
      ? []
      : replace(
          /(?<=\n\n)(?=Trên đây là)/g,
          () => `${words}\n\n`,
          () => (from === '' ? 'Theo '.length : words.indexOf(from)),
        )(plan)
  }
}
