import { periodId } from '#core/indicators/schema'
import { isComing, isOverBy, isRunning } from '#core/leftovers/due'
import { timesOf } from '#core/leftovers/leftover'
import { placeOf } from '#core/leftovers/roles'

const times = timesOf(periodId.parse('2025-9M'), periodId.parse('2025-H1'))

function placeIn(marked: string) {
  const [before = '', said = '', after = ''] = marked.split(/[⟦⟧]/u)
  return placeOf(before + said + after, before.length, before.length + said.length)
}

it.each([
  ['Phấn đấu hoàn thành trước ngày ⟦31/8/2025⟧.', true],
  ['Nhà máy dự kiến khánh thành vào cuối ⟦tháng 6⟧.', true],
  ['Chính quyền mới hoạt động từ ngày ⟦01/7⟧ tới.', true],
  ['Kỳ thi sẽ diễn ra ngày ⟦26/6⟧.', true],
  ['Đã chuẩn bị xong trong ⟦tháng 6⟧.', false],
  ['Hoàn thành trước ngày ⟦31/5⟧.', false],
  ['Thu ngân sách ⟦tháng 6⟧ đạt dự toán.', false],
])('what is told in %p is to come: %p', (marked, expected) => {
  expect(isComing(placeIn(marked), times)).toBe(expected)
})

it.each([
  ['Rà soát kịch bản, báo cáo trước ngày ⟦10/7/2025⟧.', true],
  ['Khởi công ngay trong ⟦quý III⟧.', true],
  ['Khắc phục hậu quả mưa lũ ⟦tháng 7⟧.', false],
  ['Nghị quyết kỳ họp ⟦tháng 7⟧ đã thông qua.', false],
])('among tasks, what is told in %p is to come: %p', (marked, expected) => {
  expect(isComing(placeIn(marked), { ...times, ofTasks: true })).toBe(expected)
})

it.each([
  ['Doanh thu trong ⟦quý III⟧ này tăng khá.', true],
  ['Trong ⟦tháng 5⟧ lực lượng đang tuần tra.', true],
  ['Trong kỳ báo cáo (⟦quý II/2025⟧), nghiệm thu 11 đề tài.', true],
  ['Trong ⟦tháng 5⟧, xử phạt 46 vụ.', false],
])('what is told in %p runs now: %p', (marked, expected) => {
  expect(isRunning(placeIn(marked))).toBe(expected)
})

it.each([
  ['2025-10', { month: 2025 * 12 + 9 }, true],
  ['2025-10', { month: 2025 * 12 + 10, day: 15 }, true],
  ['2025-10', { month: 2025 * 12 + 10, day: 25 }, false],
  ['2025-10', { month: 2025 * 12 + 10 }, false],
  ['2025', { month: 2025 * 12 + 12, day: 10 }, false],
])('when the report of %s is written, %p is over: %p', (id, due, expected) => {
  expect(isOverBy(due, timesOf(periodId.parse(id), undefined))).toBe(expected)
})
