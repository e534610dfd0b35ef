import { type NumberScheme, numbersOf } from '#core/document/numbering'
import type { Block } from '#core/document/schema'
import { body, h, numbered, p } from '../../support/build'

const numberEnd = { part: '', A: '.', I: '.', '1': '.', '1.1': '.', a: ')' }
const scheme: NumberScheme = { partNumber: 'ordinal', numberEnd }

function numbers(blocks: readonly Block[], by: NumberScheme = scheme): readonly (string | undefined)[] {
  const placed = body(...blocks)
  const found = numbersOf(placed, by)
  return placed.map(({ id }) => found.get(id))
}

it('numbers every level, and no block without one', () => {
  const blocks = [h('part'), p(), h('A'), h('I'), h('1'), h('1.1'), h('a'), p(), h('a'), h('1.1'), h('1'), h('1.1')]
  expect(numbers(blocks)).toEqual([
    'Phần thứ nhất',
    undefined,
    'A.',
    'I.',
    '1.',
    '1.1.',
    'a)',
    undefined,
    'b)',
    '1.2.',
    '2.',
    '2.1.',
  ])
})

it('counts headings and run-in paragraphs of one level together', () => {
  expect(numbers([h('1'), numbered('1'), h('1'), numbered('1.1')])).toEqual(['1.', '2.', '3.', '3.1.'])
})

it('begins a level anew under each higher one, whichever it is', () => {
  const blocks = [h('I'), h('1'), h('a'), h('1'), h('a'), h('I'), h('a'), h('part'), h('I'), h('1')]
  expect(numbers(blocks)).toEqual(['I.', '1.', 'a)', '2.', 'a)', 'II.', 'a)', 'Phần thứ nhất', 'I.', '1.'])
})

it('numbers a 1.1 without a 1 above it as if under the first', () => {
  expect(numbers([h('I'), h('1.1'), h('1.1'), h('1')])).toEqual(['I.', '1.1.', '1.2.', '1.'])
})

it('counts A. and a) in the order of the Vietnamese alphabet', () => {
  expect(numbers(Array.from({ length: 6 }, () => h('A')))).toEqual(['A.', 'B.', 'C.', 'D.', 'Đ.', 'E.'])
  expect(numbers(Array.from({ length: 6 }, () => h('a')))).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'])
})

it('writes parts and the ends of numbers as the scheme says', () => {
  const roman: NumberScheme = { partNumber: 'roman', numberEnd: { ...numberEnd, I: '-', a: '.' } }
  expect(numbers([h('part'), h('I'), h('a'), h('part')], roman)).toEqual(['Phần I', 'I-', 'a.', 'Phần II'])
})
