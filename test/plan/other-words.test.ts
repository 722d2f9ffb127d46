import { expect, test } from 'vitest'
import { planWith, REGISTER, taskBlock } from '../../src/check/example-plan.ts'
import { meantKey } from '../../src/plan/meant-key.ts'
import { findingsOf } from '../support/example-plan.ts'

const told = (plan: string, register?: string) =>
  findingsOf({ plan, ...(register ? { register } : {}) }).map(({ rule, fix }) => [rule, fix?.text ?? ''])

test.each([
  ['chủ trì', 'đơn vị chủ trì', 'vhxh'],
  ['chủ trì', 'cơ quan chủ trì', 'vhxh'],
  ['chủ trì', 'cơ quan thực hiện', 'vhxh'],
  ['phối hợp', 'đơn vị phối hợp', 'cong-an-xa'],
  ['thời gian', 'thời gian hoàn thành', 'Năm 2025'],
  ['thời gian', 'thời hạn hoàn thành', 'Năm 2025'],
  ['kết quả', 'sản phẩm', '02 lớp tập huấn'],
])('`%s` typed as `%s` is one finding with its mend', (key, typed, value) => {
  expect(told(taskBlock({ [key]: undefined, [typed]: value }))).toEqual([['unknown-key', key]])
})

test.each([
  ['ký', 'người ký', '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}'],
  ['nơi nhận', 'Nơi nhận', '["Các phòng, cơ quan thuộc xã", Các thôn]'],
  ['trích yếu', 'tên kế hoạch', 'Thực hiện Phong trào'],
])('`%s` of the front matter typed as `%s` is not told as missing', (key, typed, value) => {
  expect(told(planWith({ [key]: undefined, [typed]: value }))).toEqual([['unknown-key', key]])
})

test('a key with words that change its meaning is no other key', () => {
  expect(meantKey('kết quả năm trước', ['kết quả', 'thời gian'])).toBeUndefined()
  expect(meantKey('thời gian bắt đầu', ['kết quả', 'thời gian'])).toBeUndefined()
})

test('a key that is there already is not written twice', () => {
  expect(told(taskBlock({ 'đơn vị chủ trì': 'cong-an-xa' }))).toEqual([['unknown-key', '']])
})

test.each([
  ['cong-an-xa, cac-thon', '[cong-an-xa, cac-thon]'],
  ['cong-an-xa; Các thôn', '[cong-an-xa, Các thôn]'],
  ['"cong-an-xa; cac-thon"', '[cong-an-xa, cac-thon]'],
])('codes on one line become a list: %s', (typed, mended) => {
  expect(told(taskBlock({ 'phối hợp': typed }))).toEqual([['bad-value', mended]])
  expect(told(taskBlock({ 'phối hợp': mended }))).toEqual([])
})

test('codes of several leads are one error', () => {
  expect(told(taskBlock({ 'chủ trì': 'vhxh, cong-an-xa' }))).toEqual([['bad-value', '']])
})

test.each([';', ',', ' và'])('a registered name may hold “và”: cut at “%s”', (mark) => {
  const register = `${REGISTER}- mã: van-phong\n  tên: Văn phòng HĐND và UBND xã\n`
  const lead = `Văn phòng HĐND và UBND xã${mark} Công an xã`
  expect(told(taskBlock({ 'chủ trì': lead }), register)).toEqual([['two-leads', '']])
})

test('of several bodies the unknown ones stay as words', () => {
  const [finding, ...others] = findingsOf({ plan: taskBlock({ 'phối hợp': 'Các thôn; mặt trận; công an' }) })
  expect(others).toEqual([])
  expect(finding?.help?.vi).toBe('gõ `[Các thôn, {ghi: mặt trận}, {ghi: công an}]`')
})
