import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { run } from '../../src/cli/run.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { textOf } from '../support/disk.ts'

/** Every file that a file loads before it runs. */
const loadedWith = (path: string, seen: Set<string> = new Set()): readonly string[] => {
  if (seen.has(path)) return [...seen]
  seen.add(path)
  for (const [, from = ''] of textOf(path).matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+\.ts)'/gm))
    loadedWith(join(dirname(path), from), seen)
  return [...seen]
}

/** Runs a command line in this process; what it prints on either stream. */
const tell = async (args: readonly string[], language: Terminal['language'] = 'vi') => {
  const printed = { out: '', err: '' }
  const channel = (name: 'out' | 'err') => ({
    write: (text: string) => {
      printed[name] += text
    },
    colour: false,
    isTerminal: false,
  })
  const terminal: Terminal = {
    language,
    cwd: import.meta.dirname,
    env: {},
    output: channel('out'),
    errors: channel('err'),
    onInterrupt: () => {},
  }
  return { code: await run(args, terminal), ...printed }
}

const SILENT: Terminal = {
  language: 'vi',
  cwd: import.meta.dirname,
  env: {},
  output: { write: () => {}, colour: false, isTerminal: false },
  errors: { write: () => {}, colour: false, isTerminal: false },
  onInterrupt: () => {},
}

describe('wrong usage', () => {
  const cases: readonly [args: string, said: string][] = [
    ['bild', 'không có lệnh bild; có phải là build?'],
    ['build --drft', 'không có tùy chọn --drft; có phải là --draft?'],
    ['build --out', 'tùy chọn --out thiếu giá trị'],
    ['build --format pdf,xls', '--format không nhận “xls”; các giá trị: pdf, docx, json, csv'],
    ['build --format ,', '--format cần ít nhất một định dạng'],
    ['check --format xml', '--format không nhận “xml”; các giá trị: text, json'],
    ['new', 'thiếu <loại>'],
    ['new xa', 'thiếu <thư mục>'],
    ['new huyen x', 'new không nhận “huyen”; các giá trị: xa, phuong, so, dang-uy'],
    ['new xa a b', 'thừa đối số: lệnh nhận 2, nhận được 3'],
    ['explain khong-co-quy-tac-nay', 'không có quy tắc “khong-co-quy-tac-nay”'],
    ['check --lang fr', '--lang không nhận “fr”; các giá trị: vi, en'],
  ]
  it.each(cases)('kehoach %s', async (args, said) => {
    const { code, out, err } = await tell(args.split(' '))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`lỗi: ${said}`)
    expect(err).not.toMatch(/error|unknown|missing|argument/)
  })

  it('that lacks an argument shows the whole line', async () => {
    expect((await tell(['new', 'xa'])).err).toBe(
      'lỗi: thiếu <thư mục>\nXem cách dùng: kehoach new --help\nVí dụ: kehoach new xa plans/2026/cai-cach-hanh-chinh\n',
    )
  })

  it('is told in English with the same code', async () => {
    const { code, err } = await tell(['bild'], 'en')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: there is no command bild; did you mean build?\nFor help: kehoach --help\n',
    })
  })

  it('without any command shows the help', async () => {
    const { code, err } = await tell([])
    expect(code).toBe(2)
    expect(err).toContain('Cách dùng: kehoach <lệnh>')
  })
})

describe('help', () => {
  const rows = COMMANDS.map((row) => [row.name, row] as const)
  it.each(rows)('of %s is Vietnamese, with its examples and exit codes', async (name, row) => {
    const { code, out } = await tell([name, '--help'])
    expect(code).toBe(0)
    expect(out).not.toMatch(/Usage|Options|Arguments|Examples|display help|\[options\]/)
    for (const exit of row.exits) {
      const { code: number, summary } = EXIT_CODES[exit]
      expect(out).toMatch(new RegExp(`^  ${number} +${summary.vi.replace(/[()]/g, '.')}$`, 'm'))
    }
    for (const { typed } of row.examples) expect(out).toContain(`kehoach ${typed}`)
  })

  it.each(rows)('of %s has the usage that the list of commands shows', async (name, row) => {
    expect((await tell([name, '--help'])).out).toContain(`Cách dùng: kehoach ${name} ${row.usage.vi}\n`)
    expect((await tell([name, '--help'], 'en')).out).toContain(`Usage: kehoach ${name} ${row.usage.en}\n`)
    const made = (await row.load())(new Command(name), { terminal: SILENT, finish: () => {}, text: ({ vi }) => vi })
    if (made.commands.length > 0) {
      const names = made.commands.map((command) => command.name())
      expect(names).toEqual(expect.arrayContaining(row.usage.vi.replace(/[<>]/g, '').split(' | ')))
      return
    }
    const shown = made.registeredArguments.map((one) => `${one.name()}${one.variadic ? '…' : ''}`)
    const typed = made.registeredArguments.map(({ required }, i) => (required ? `<${shown[i]}>` : `[${shown[i]}]`))
    expect(row.usage.vi).toBe([...(made.options.length > 0 ? ['[tùy chọn]'] : []), ...typed].join(' '))
  })

  it('and the version load nothing of what the commands run', () => {
    const heavy = loadedWith('src/cli/main.ts').filter((path) =>
      /^src\/(?:check|compare|font|layout|plan|registry|syntax|template|write)\/|^src\/compile/.test(path),
    )
    expect(heavy).toEqual([])
  })

  it('in English names every command', async () => {
    const { out } = await tell(['--help'], 'en')
    for (const { name, summary } of COMMANDS) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
      expect(out.replace(/\s+/g, ' ')).toContain(summary.en)
    }
  })

  it('prints the version alone', async () => {
    expect(await tell(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    })
  })
})

describe('a fault of the program', () => {
  it('has its own code and says whose it is', async () => {
    let err = ''
    const broken = {
      write: () => {
        throw new Error('a pipe that nobody foresaw')
      },
      colour: false,
      isTerminal: false,
    }
    const errors = {
      ...broken,
      write: (text: string) => {
        err += text
      },
    }
    const terminal = { cwd: '/', env: { KEHOACH_DEBUG: '1' }, output: broken, errors, onInterrupt: () => {} }
    expect(await run(['--version'], { ...terminal, language: 'vi' })).toBe(70)
    expect(err).toContain('lỗi của chương trình: a pipe that nobody foresaw\nĐây không phải lỗi của kế hoạch.')
    expect(err).toContain('usage.test.ts')
  })
})
