import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ChangeOptions } from '../../src/report/changes/change-options.ts'
import { CHANGE_REPORTERS } from '../../src/report/changes/index.ts'
import { comparison, HOSTILE, manyChanges } from './html-comparison.ts'

const VI: ChangeOptions = { lang: 'vi', colour: false, toolVersion: '1.2.3', gate: 'weakens' }
const page = CHANGE_REPORTERS.html.report(comparison, VI)
/** Without the style and script, which are ours and the same in every page. */
const markup = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
const changes = comparison.plans.flatMap((plan) => plan.changes)

test('the verdict is the first line of the page, and every change stands in it', () => {
  const verdict = CHANGE_REPORTERS.text.report(comparison, VI).split('\n')[0] ?? ''
  expect(verdict).toMatch(/^Bị chặn: \d+ nghiêm trọng, /)
  expect(/<h1>(.*?) trong 3 kế hoạch:/.exec(markup)?.[1]).toBe(verdict.split(' trong 3')[0])
  expect([...markup.matchAll(/<code>([0-9a-f]{16})<\/code>/g)].map(([, print]) => print)).toEqual(
    changes.map(({ fingerprint }) => fingerprint),
  )
})

test('hostile words are words: no element, attribute or address comes of them', () => {
  const elements = new Set([...markup.matchAll(/<([a-z0-9]+)/gi)].map(([, name = '']) => name))
  for (const forbidden of ['script', 'style', 'img', 'svg', 'iframe', 'link', 'object', 'base']) {
    expect(elements).not.toContain(forbidden)
  }
  const attributes = new Set(
    [...markup.matchAll(/<[a-z0-9]+((?: [a-z-]+(?:="[^"]*")?)+)>/gi)].flatMap(([, all = '']) =>
      [...all.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name),
    ),
  )
  expect([...attributes].filter((name) => /^on|^style$|^src$/.test(name))).toEqual([])
  expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['#thay-doi'])
  expect(page.match(/<script>/g)).toHaveLength(1)
  // Told, though: what the drafter typed is there to be read.
  expect(markup).toContain('&lt;script&gt;window.hacked = 1&lt;/script&gt;')
  expect(page).not.toMatch(/[\u202E\u200B]/)
  expect(HOSTILE.length).toBe(changes.filter(({ subject }) => subject.id.startsWith('doc-')).length)
})

test('the policy names exactly this script and this style, and nothing else may load', () => {
  const hashOf = (tag: string): string => {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? ''
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  }
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
  expect(policy).toBe(
    `default-src 'none'; script-src ${hashOf('script')}; style-src ${hashOf('style')}; base-uri 'none'; form-action 'none'`,
  )
  expect(page).not.toMatch(/\beval\b|\bFunction\(|https?:\/\/(?!example\.com)|url\(|@import/)
})

test('the same comparison gives the same bytes; 500 changes stay below 1 MB', () => {
  expect(CHANGE_REPORTERS.html.report(comparison, VI)).toBe(page)
  const many = manyChanges(500)
  expect(many.plans[0]?.changes).toHaveLength(500)
  expect(new TextEncoder().encode(CHANGE_REPORTERS.html.report(many, VI)).length).toBeLessThan(1_000_000)
})

test('no change is a page that says so and has no script', () => {
  const none = CHANGE_REPORTERS.html.report({ old: 'main', new: 'HEAD', plans: [] }, VI)
  expect(none).toContain('<h1>Không có thay đổi: main → HEAD</h1>')
  expect(none).not.toContain('<script')
})

test('a change by someone who may not make it says on its card who did, in which commit, and who may', () => {
  const [plan] = comparison.plans
  const [change] = plan?.changes ?? []
  if (!plan || !change) throw new Error('the plan changed')
  const maker = {
    sha: '0123456789abcdef0123456789abcdef01234567',
    path: plan.path,
    author: { name: `Dũng ${HOSTILE[0]}`, email: 'dung@example.com' },
    date: '2026-03-01T10:00:00+07:00',
    subject: 'Lùi hạn',
  }
  const judged = { ...change, violation: { makers: [maker], allowed: ['văn thư'] } }
  const report = (policyChanged: boolean): string =>
    CHANGE_REPORTERS.html.report({ ...comparison, plans: [{ ...plan, changes: [judged] }], policyChanged }, VI)
  const [card = ''] = /<div class="change [\s\S]*$/.exec(report(true)) ?? []
  expect(/<span class="violation">(.*?)<\/span>/.exec(card)?.[1]).toBe(
    `sai thẩm quyền: Dũng &lt;script&gt;window.hacked = 1&lt;/script&gt; &lt;dung@example.com&gt; (012345678) sửa “${change.field}”; được sửa: văn thư`,
  )
  expect(report(true)).toContain('<p class="policy">phan-quyen.yaml cũng thay đổi')
  expect(markup).not.toContain('class="policy"')
  expect(markup.match(/class="violation"/g)).toHaveLength(changes.filter(({ violation }) => violation).length)
})

test('an English page says which of its words are Vietnamese', () => {
  const english = CHANGE_REPORTERS.html.report(comparison, { ...VI, lang: 'en' })
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('<b lang="vi">thời gian</b>: deadline later')
  expect(english).toContain('lead: <span lang="vi">Phòng Văn hóa - Xã hội</span>')
  expect(page).not.toContain(' lang="en"')
})
