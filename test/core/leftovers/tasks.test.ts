import type { TextBlock } from '#core/document/schema'
import { tasksIn } from '#core/leftovers/tasks'
import { body, h, p } from '../../support/build'

const tasksOf = (...blocks: readonly TextBlock[]) => {
  const placed = body(...blocks)
  const tasks = tasksIn(placed)
  return placed.map(({ id }) => tasks.has(id))
}

it.each([
  ['Phần thứ hai. NHIỆM VỤ TRỌNG TÂM QUÝ IV', true],
  ['Phương hướng, nhiệm vụ 6 tháng cuối năm', true],
  ['Một số giải pháp thực hiện kế hoạch quý IV', true],
  ['Kết quả thực hiện nhiệm vụ quý III', false],
  ['Tình hình kinh tế - xã hội quý III; nhiệm vụ quý IV', false],
  ['Công nghiệp', false],
])('under %p stand tasks: %p', (title, expected) => {
  expect(tasksOf(h('part', title), p('Nội dung.'))).toEqual([expected, expected])
})

it('ends with the next heading that is as high, and not with lower ones', () => {
  expect(tasksOf(h('I', 'Nhiệm vụ'), h('1', 'Kinh tế'), p('A.'), h('I', 'Kiến nghị'), p('B.'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

it('reads headings that were typed as plain paragraphs', () => {
  expect(
    tasksOf(
      p('II. KẾT QUẢ'),
      p('1. Thu ngân sách đạt dự toán.'),
      p('III. NHIỆM VỤ THÁNG 8'),
      p('1. Đẩy nhanh giải ngân.'),
      p('IV. KIẾN NGHỊ'),
      p('Không.'),
    ),
  ).toEqual([false, false, true, true, false, false])
})

it('leaves out the words that close the report', () => {
  expect(tasksOf(h('I', 'Nhiệm vụ'), p('A.'), p('Trên đây là báo cáo tháng 7.'))).toEqual([true, true, false])
})
