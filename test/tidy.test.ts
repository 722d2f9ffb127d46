import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROJECT_ROOT } from './support/node-host.ts'

/** The house as it must stand. Each test lists what breaks its sentence: an empty list is a tidy house. */

/** Floors from the ground up. A folder imports only lower floors; folders of one floor do not see each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['text', 'font'],
  ['diagnostic'],
  ['syntax'],
  ['plan', 'template'],
  ['check'],
  ['layout', 'registry', 'compare', 'merge'],
  ['write', 'report', 'verify', 'review'],
  // The files that stand in src itself: the pipeline and its public names.
  ['.'],
  ['cli'],
]

/** The only places that may import a library. What is not listed may be imported nowhere. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  unified: ['src/syntax/'],
  'remark-parse': ['src/syntax/'],
  'remark-gfm': ['src/syntax/'],
  'remark-frontmatter': ['src/syntax/'],
  mdast: ['src/syntax/'],
  yaml: ['src/syntax/'],
  ajv: ['src/plan/shape.ts', 'src/plan/shape-findings.ts', 'src/template/load.ts', 'src/verify/'],
  pdfmake: ['src/write/pdf/'],
  docx: ['src/write/docx/'],
  fflate: ['src/write/docx/', 'src/verify/docx/'],
  fontkit: ['src/font/'],
  'csv-stringify': ['src/write/csv/'],
  picocolors: ['src/report/', 'src/cli/'],
  commander: ['src/cli/'],
  chokidar: ['src/cli/'],
  diff: ['src/cli/', 'src/compare/', 'src/merge/', 'src/review/'],
  tinyglobby: ['src/cli/'],
  'node:child_process': ['src/cli/git.ts'],
  'node:fs': ['src/cli/'],
  'node:path': ['src/cli/'],
  'node:url': ['src/cli/'],
  'node:timers': ['src/cli/'],
  'node:process': ['src/cli/'],
  'node:crypto': [
    'src/text/hash-of.ts',
    // The policy of the page of `diff` names its script and style by their hash.
    'src/report/changes/report-changes-html.ts',
    'src/verify/pdf/',
  ],
  // Colours have no width on a screen.
  'node:util': ['src/report/changes/wrap-line.ts'],
  // To see whether a picture's data is whole, and to unpack streams with a limit.
  'node:zlib': ['src/pictures.ts', 'src/verify/pdf/'],
  '@rgrove/parse-xml': ['src/verify/docx/'],
}

type SourceText = { readonly path: string; readonly text: string }
type Import = { readonly from: string; readonly target: string }

const filesBelow = (folder: string): string[] =>
  existsSync(join(PROJECT_ROOT, folder))
    ? readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(PROJECT_ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .toSorted()
    : []

const read = (path: string): SourceText => ({ path, text: readFileSync(join(PROJECT_ROOT, path), 'utf8') })

const codeIn = (...folders: string[]): SourceText[] =>
  folders.flatMap((folder) =>
    filesBelow(folder)
      .filter((path) => /\.(ts|mjs)$/.test(path))
      .map(read),
  )

const source = codeIn('src')
const code = codeIn('src', 'test', 'tools')
const pages = [
  ...['README.md', 'README.vi.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].filter((path) =>
    existsSync(join(PROJECT_ROOT, path)),
  ),
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
].map(read)
/** The same without their examples of code. */
const prose = pages.map(({ path, text }) => ({ path, text: text.replace(/^( *)(`{3,})[\s\S]*?^\1\2 *$/gm, '') }))

const IMPORT =
  /(?:^|\n)(?:import|export)\s[^;'"]*?\bfrom '([^']+)'|(?:^|\n)import '([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

const importsOf = ({ path, text }: SourceText): Import[] =>
  [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    return { from: path, target: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target }
  })

const imports = source.flatMap(importsOf)
const inside = imports.filter(({ target }) => target.startsWith('src/'))

const linesMatching = (files: readonly SourceText[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  )

describe('floors', () => {
  const folderOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '.'
  const floorOf = (path: string): number => FLOORS.findIndex((folders) => folders.includes(folderOf(path)))

  test('every folder of src stands on a floor', () => {
    expect(source.filter(({ path }) => floorOf(path) < 0).map(({ path }) => path)).toEqual([])
  })

  test('a folder imports only lower floors', () => {
    const wrong = inside.filter(
      ({ from, target }) => folderOf(from) !== folderOf(target) && floorOf(from) <= floorOf(target),
    )
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
  })

  test('what is imported is seen: the walk finds imports on every floor', () => {
    expect(new Set(inside.map(({ from }) => floorOf(from))).size).toBeGreaterThanOrEqual(FLOORS.length - 1)
  })
})

describe('libraries', () => {
  const library = (target: string): string => /^(?:@[^/]+\/[^/]+|[^/]+)/.exec(target)?.[0] ?? target
  const outside = imports.filter(({ target }) => !target.startsWith('src/') && !target.startsWith('schemas/'))

  test('each stands in its own place', () => {
    const wrong = outside.filter(
      ({ from, target }) => !PLACES[library(target)]?.some((place) => from === place || from.startsWith(place)),
    )
    expect(wrong.map(({ from, target }) => `${from} imports ${target}`)).toEqual([])
  })
})

describe('source', () => {
  const belowCli = source.filter(({ path }) => !path.startsWith('src/cli/'))

  test.each<[string, readonly SourceText[], RegExp]>([
    ['no default exports', code.filter(({ path }) => !path.endsWith('.d.ts')), /\bexport default\b|\bas default\b/],
    ['no re-exports but in index.ts', source.filter(({ path }) => !path.endsWith('index.ts')), /^export .*\bfrom '/],
    ['nothing of type any', code, /(?:[:<|&(]|\bas)\s*any\b(?! of)(?=\s*[,;)>=|&[\]}]|$)/],
    ['no compiler told to look away', code, /@ts-(?:ignore|nocheck|expect-error)/],
    ['nothing left to do', code, /\b(?:TO(?:DO)|FIX(?:ME)|X{3})\b/],
    ['no test left out or alone', code, /\b(?:test|it|describe|suite)\.(?:skip|only|todo|skipIf|runIf)\b/],
    ['no clock below cli', belowCli, /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\bDate\(\)/],
    ['no chance below cli', belowCli, /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/],
    ['no locale of the machine below cli', belowCli, /\.toLocale\w*\(\s*\)|\blocaleCompare\(|\bIntl\.\w+\(\s*\)/],
    ['no environment below cli', belowCli, /\bprocess\.\w|\bglobalThis\b|\bfetch\(|\bset(?:Timeout|Interval)\(/],
    ['nothing printed below cli', belowCli, /\bconsole\.\w/],
    ['no name that names nothing', source, /\b(?:class|const|type|interface)\s+\w*(?:Manager|Helper|Service|Utils?)\b/],
  ])('%s', (_name, files, pattern) => {
    expect(linesMatching(files, pattern)).toEqual([])
  })

  test('files are named in kebab-case, by what they hold', () => {
    const wrong = source.filter(({ path }) => !/^src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?:\.d)?\.ts$/.test(path))
    const vague = source.filter(({ path }) => /\b(?:util|utils|common|shared|helpers?|misc)\b/.test(path))
    expect([...wrong, ...vague].map(({ path }) => path)).toEqual([])
  })

  test('a file is at most 300 lines', () => {
    const long = codeIn('src', 'tools').filter(({ text }) => text.split('\n').length > 301)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('every file is imported by another of the program or its tools', () => {
    const entries = ['src/index.ts', 'src/cli/main.ts']
    const imported = new Set([...imports, ...codeIn('tools').flatMap(importsOf)].map(({ target }) => target))
    const alone = source.filter(({ path }) => !path.endsWith('.d.ts') && !entries.includes(path) && !imported.has(path))
    expect(alone.map(({ path }) => path)).toEqual([])
  })
})

describe('texts', () => {
  const withoutCode = (text: string): string => text.replace(/`[^`\n]*`/g, '')

  test('every file of text is NFC and has no carriage return', () => {
    const texts = ['src', 'test', 'tools', 'docs', 'plans', 'templates', 'schemas']
      .flatMap(filesBelow)
      .filter((path) => /\.(ts|mjs|md|ya?ml|json|txt)$/.test(path))
      // Cases are plans with faults, these among them.
      .filter((path) => !path.startsWith('test/cases/'))
      .map(read)
    const wrong = [...texts, ...pages].filter(({ text }) => text.normalize('NFC') !== text || text.includes('\r'))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('every link to a file of the project leads to one', () => {
    const dead = prose.flatMap(({ path, text }) =>
      [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((link) => !/^(?:[a-z]+:|#|\/\/)/.test(link))
        .filter((link) => !existsSync(join(PROJECT_ROOT, dirname(path), decodeURI(link.replace(/#.*$/, '')))))
        .map((link) => `${path}: ${link}`),
    )
    expect(dead).toEqual([])
  })

  test('every link to a heading of its page leads to one', () => {
    const dead = prose.flatMap(({ path, text }) => {
      const anchors = new Set(
        [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
          heading
            .toLowerCase()
            .replace(/[^\p{L}\p{M}\p{N}\- _]/gu, '')
            .replaceAll(' ', '-'),
        ),
      )
      return [...withoutCode(text).matchAll(/\]\(#([^)]+)\)/g)]
        .filter(([, anchor = '']) => !anchors.has(decodeURIComponent(anchor)))
        .map(([, anchor]) => `${path}: #${anchor}`)
    })
    expect(dead).toEqual([])
  })

  test('every path of the project that a page names exists', () => {
    const named = /`((?:src|test|tools|templates|schemas|plans|docs)\/[\p{L}\p{N}\-_./]*[\p{L}\p{N}/])`/gu
    const dead = prose.flatMap(({ path, text }) =>
      [...text.matchAll(named)]
        .filter(([, name = '']) => !existsSync(join(PROJECT_ROOT, name)))
        .map(([, name]) => `${path}: ${name}`),
    )
    expect(dead).toEqual([])
  })
})
