import { blockId } from '#core/document/schema'
import { isSameValue } from '#core/versions/same-value'
import { sectionsOf } from '#core/versions/sections'
import { inlines, p, smallReport } from '../../support/build'
import { nd30 } from '../../support/fake-bridge'

const then = smallReport()

it('lists the headings with their numbers, and what became of each', () => {
  const now = {
    ...then,
    body: then.body
      .filter(({ id }) => id !== 'b8')
      .map((block) =>
        block.id === 'b7' && block.type === 'paragraph' ? { ...block, children: inlines('Khác') } : block,
      ),
  }
  expect(sectionsOf(then, now, nd30)).toEqual([
    { id: 'b1', title: 'Phần thứ nhất TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020', depth: 0, state: 'changed' },
    { id: 'b3', title: 'A. KẾT QUẢ ĐẠT ĐƯỢC', depth: 1, state: 'changed' },
    { id: 'b4', title: 'I. Về kinh tế', depth: 2, state: 'changed' },
    { id: 'b8', title: 'II. Về xã hội', depth: 2, state: 'missing' },
  ])
  expect(sectionsOf(then, structuredClone(then), nd30).map(({ state }) => state)).toEqual([
    'same',
    'same',
    'same',
    'same',
  ])
})

it('has a section of what stands before the first heading', () => {
  const opening = { ...p('Kính gửi'), id: blockId.parse('mo-dau') }
  const [first] = sectionsOf({ ...then, body: [opening, ...then.body] }, then, nd30)
  expect(first).toEqual({ id: null, title: '', depth: 0, state: 'missing' })
})

it.each([
  [{ a: 1, b: [1, { c: 'x' }] }, { b: [1, { c: 'x' }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: '1' }, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
  [null, {}, false],
])('tells whether %j and %j say the same: %s', (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same)
})
