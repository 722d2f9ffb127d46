import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JudgedChange } from '../../src/compare/judge-changes.ts'
import type { ChangeOptions } from '../../src/report/changes/change-options.ts'
import { CHANGE_REPORTERS } from '../../src/report/changes/index.ts'
import { printable } from '../../src/report/printable.ts'
import { missingTools, pathOf } from '../support/tool-on-path.ts'
import { LOW_CONTRAST, UNNAMED_CONTROLS } from './browser-questions.ts'
import { comparison } from './html-comparison.ts'

/** The page as a person opens it: from the disk, in Chromium, without a network. */

const VI: ChangeOptions = { lang: 'vi', colour: false, toolVersion: '1.2.3', gate: 'weakens' }
const folder = mkdtempSync(join(tmpdir(), 'kehoach-page-'))
const pageUrl = pathToFileURL(join(folder, 'so-sanh.html')).href
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const missing = missingTools(['chromium'])
let browser: Browser | undefined

beforeAll(async () => {
  const executablePath = pathOf('chromium')
  if (executablePath === undefined) return
  writeFileSync(join(folder, 'so-sanh.html'), CHANGE_REPORTERS.html.report(comparison, VI))
  // Playwright gives each launch a profile of its own and takes it away.
  browser = await chromium.launch({ executablePath, args: FLAGS })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the page, lets a test look at it and holds that it stayed quiet: no word of an error, dialog or request. */
const look = async (
  asked: (page: Page) => Promise<void>,
  { hash = '', ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<void> => {
  if (!browser) throw new Error('Chromium runs')
  const context = await browser.newContext({ offline: true, ...options })
  const heard: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(pageUrl)) heard.push(`asks for ${request.url()}`)
  })
  context.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => heard.push(error.error().message))
  const page = await context.newPage()
  await page.goto(`${pageUrl}${hash}`)
  await asked(page)
  expect(await page.evaluate('window.hacked')).toBeUndefined()
  expect(heard).toEqual([])
  await context.close()
}

const inBrowser = (name: string, run: () => Promise<void>): void => {
  test(name, async (context) => {
    missing?.(context)
    await run()
  })
}

const all = comparison.plans.flatMap(({ path, changes }) => changes.map((change) => ({ path, change })))
type Row = (typeof all)[number]
const printsOf = (rows: readonly Row[]): string[] => rows.map(({ change }) => change.fingerprint)
const statesOf = ({ approval, violation, class: own }: JudgedChange): string[] => [
  approval ? 'approved' : own,
  ...(violation ? ['violation'] : []),
]
const STATES = ['violation', 'weakens', 'undecided', 'neutral', 'approved']
/** Shown when any of what a change counts as is asked for. */
const shownWithout =
  (state: string) =>
  ({ change }: Row): boolean =>
    statesOf(change).some((own) => own !== state)
const rolesOf = ({ subject }: JudgedChange, name: string): string[] =>
  (subject.units ?? []).filter((unit) => unit.name === name).map(({ role }) => role)

const SHOWN = `[...document.querySelectorAll('.change')].filter((row) => row.checkVisibility())
  .map((row) => row.querySelector('.more > span code').textContent)`
const shown = (page: Page): Promise<string[]> => page.evaluate(SHOWN)
const countLine = (page: Page): Promise<string | null> => page.locator('#dem').textContent()

describe('filters', () => {
  inBrowser('each unit, in each role, gives the rows that concern it and no others', () =>
    look(async (page) => {
      expect(await shown(page)).toEqual(printsOf(all))
      const names = [...new Set(all.flatMap(({ change }) => (change.subject.units ?? []).map(({ name }) => name)))]
      expect(names.length).toBeGreaterThan(20)
      const asked = names.flatMap((name) =>
        ['', 'lead', 'support'].map((role) => ({ name, option: printable(name), role })),
      )
      const found = await page.evaluate<string[][]>(`${JSON.stringify(asked)}.map(({ option, role }) => {
        document.querySelector('[name=don-vi]').value = option
        document.querySelector('[name=vai]').value = role
        document.getElementById('loc').dispatchEvent(new Event('input'))
        return ${SHOWN}
      })`)
      for (const [i, { name, role }] of asked.entries()) {
        const wanted = all.filter(({ change }) => rolesOf(change, name).some((own) => role === '' || own === role))
        expect([name, role, found[i]]).toEqual([name, role, printsOf(wanted)])
      }
      await page.selectOption('[name=vai]', '')
      await page.selectOption('[name=don-vi]', '-')
      expect(await shown(page)).toEqual(printsOf(all.filter(({ change }) => !change.subject.units)))
    }),
  )

  inBrowser('each class, and approved apart; the counts are those of the other filters', () =>
    look(async (page) => {
      for (const state of STATES) {
        await page.uncheck(`[value=${state}]`)
        expect(await shown(page)).toEqual(printsOf(all.filter(shownWithout(state))))
        await page.check(`[value=${state}]`)
      }
      await page.selectOption('[name=don-vi]', 'Công an xã')
      const own = all.filter(({ change }) => rolesOf(change, 'Công an xã').length > 0)
      for (const state of STATES) {
        const wanted = own.filter(({ change }) => statesOf(change).includes(state)).length
        expect([state, await page.locator(`[data-count=${state}]`).textContent()]).toEqual([state, `${wanted}`])
      }
      await page.uncheck('[value=weakens]')
      const left = own.filter(shownWithout('weakens')).length
      expect(await countLine(page)).toBe(
        `Đang hiện ${left} trong ${all.length} thay đổi (sai thẩm quyền, cần xem, thông tin, đã duyệt; đơn vị: Công an xã)`,
      )
    }),
  )

  inBrowser('an approved change by someone who may not make it is found as either', () =>
    look(async (page) => {
      const both = printsOf(all.filter(({ change }) => change.approval && change.violation))
      expect(both.length).toBeGreaterThan(0)
      for (const state of ['approved', 'violation']) {
        for (const other of STATES) await page.setChecked(`[value=${other}]`, other === state)
        expect(await shown(page)).toEqual(printsOf(all.filter(({ change }) => statesOf(change).includes(state))))
        expect(await shown(page)).toEqual(expect.arrayContaining(both))
      }
    }),
  )

  inBrowser('plan and words, typed with or without marks; nothing found is said', () =>
    look(async (page) => {
      await page.selectOption('[name=ke-hoach]', 'plans/2025/y/ke-hoach.md')
      expect(await shown(page)).toEqual(printsOf(all.filter(({ path }) => path === 'plans/2025/y/ke-hoach.md')))
      await page.click('#bo-loc')
      expect(await shown(page)).toEqual(printsOf(all))
      const withWords = printsOf(all.filter(({ change }) => change.new?.words.includes('30/9/2025')))
      for (const typed of ['hạn 30/9/2025', 'HAN  30/9/2025']) {
        await page.fill('[name=tim]', typed)
        expect(await shown(page)).toEqual(withWords)
      }
      await page.fill('[name=tim]', 'hản 30/9/2025')
      expect(await shown(page)).toEqual([])
      expect(await page.locator('#trong').isVisible()).toBe(true)
    }),
  )

  inBrowser(
    'the address keeps them: opened anew it shows the same; a place or nonsense in it harms nothing',
    async () => {
      let kept = { hash: '', rows: [] as string[] }
      await look(async (page) => {
        await page.selectOption('[name=don-vi]', 'Phòng Văn hóa - Xã hội')
        await page.selectOption('[name=vai]', 'lead')
        await page.uncheck('[value=neutral]')
        await page.fill('[name=tim]', 'lớp')
        kept = { hash: await page.evaluate('location.hash'), rows: await shown(page) }
      })
      expect(kept.rows.length).toBeGreaterThan(0)
      expect(kept.rows.length).toBeLessThan(all.length)
      await look(
        async (page) => {
          expect(await shown(page)).toEqual(kept.rows)
          expect(await page.inputValue('[name=tim]')).toBe('lớp')
          await page.evaluate("location.hash = ''")
          await expect.poll(() => shown(page)).toEqual(printsOf(all))
        },
        { hash: kept.hash },
      )
      const nonsense = '#don-vi=%3Cimg src=x onerror=alert(1)%3E&muc=weakens,x&vai=%27&tim='
      await look(
        async (page) =>
          expect(await shown(page)).toEqual(printsOf(all.filter(({ change }) => statesOf(change).includes('weakens')))),
        { hash: nonsense },
      )
      await look(async (page) => expect(await shown(page)).toEqual(printsOf(all)), { hash: '#thay-doi' })
    },
  )
})

describe('hands and eyes', () => {
  inBrowser('the keyboard alone: skip link, boxes, expander, copying a fingerprint', () =>
    look(async (page) => {
      const focused = (): Promise<string> =>
        page.evaluate('document.activeElement.className || document.activeElement.value')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('skip')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('violation')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('weakens')
      await page.keyboard.press('Space')
      expect(await shown(page)).toEqual(printsOf(all.filter(shownWithout('weakens'))))
      await page.keyboard.press('Space')
      await page.locator('.more summary').first().focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.more details[open] p').first().isVisible()).toBe(true)
      const copy = page.locator('button.copy').first()
      await copy.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#chep').textContent()).toMatch(/^đã (?:chép|chọn)/)
      await page.fill('[name=tim]', '')
      await page.focus('[name=tim]')
      await page.keyboard.press('ControlOrMeta+V')
      expect(await page.inputValue('[name=tim]')).toBe(all[0]?.change.fingerprint)
    }),
  )

  inBrowser('every control has a name, and words stand out from what is behind them, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await look(
        async (page) => {
          expect(await page.evaluate(UNNAMED_CONTROLS)).toEqual([])
          expect(await page.evaluate(LOW_CONTRAST)).toEqual([])
        },
        { colorScheme },
      )
    }
  })

  inBrowser('a phone: nothing to scroll sideways, the new revision below the old', () =>
    look(
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
        const [old, next] = await Promise.all(
          ['.old', '.new'].map((side) => page.locator(`.sides ${side}`).first().boundingBox()),
        )
        expect(next?.y).toBeGreaterThanOrEqual((old?.y ?? 0) + (old?.height ?? 0))
      },
      { viewport: { width: 360, height: 740 } },
    ),
  )

  inBrowser('wide: both revisions side by side; on A4 too, without the filters', () =>
    look(async (page) => {
      const places = async (): Promise<readonly (number | undefined)[]> =>
        Promise.all(
          ['.old', '.new'].map(async (side) => (await page.locator(`.sides ${side}`).first().boundingBox())?.y),
        )
      const [old, next] = await places()
      expect(next).toBe(old)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('fieldset').isVisible()).toBe(false)
      expect(await page.locator('#dem').isVisible()).toBe(true)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/.test(pdf)).toBe(true)
    }),
  )

  inBrowser('without JavaScript every change is there, and no filter that would not answer', () =>
    look(
      async (page) => {
        expect(await page.locator('.change:visible').count()).toBe(all.length)
        expect(await page.locator('form:visible, button:visible').count()).toBe(0)
      },
      { javaScriptEnabled: false },
    ),
  )
})

inBrowser('a second wall: markup that came into the page all the same neither runs nor loads', async () => {
  if (!browser) throw new Error('Chromium runs')
  const injected = `<script>window.hacked = 1</script><img src="https://example.com/x.png" onerror="window.hacked = 2">`
  const text = CHANGE_REPORTERS.html.report(comparison, VI).replace('<main', `${injected}<main`)
  writeFileSync(join(folder, 'sua.html'), text)
  const page = await browser.newPage({ offline: true })
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(pathToFileURL(join(folder, 'sua.html')).href)
  expect(await page.evaluate('window.hacked')).toBeUndefined()
  expect(refused.filter((words) => words.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(3)
  await page.close()
})
