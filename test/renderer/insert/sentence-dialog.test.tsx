import { act, fireEvent, screen } from '@testing-library/react'
import { isFigure, isIndicatorBlock } from '#core/document/walk'
import { p } from '../../support/build'
import { button, click } from '../window'
import { choose, dialog, opened, openWith, run, select, wordsOf } from './report-window'

const preview = () => dialog().querySelector('output')?.textContent
const submit = () => act(async () => void fireEvent.submit(dialog().querySelector('form') ?? dialog()))
const inlinesOf = (at: number) => {
  const block = opened().report.body[at]
  return block?.type === 'paragraph' ? block.children : []
}

/** Inserts a sentence of the usual first pattern behind the words of the last paragraph. */
async function insertSentence(before = ''): Promise<number> {
  const last = await openWith(p(before))
  await select(last, before.length)
  await run('insert.sentence')
  await choose('Chỉ tiêu của câu', 'Thu ngân sách')
  return last
}

it('writes a sentence by a usual pattern, and puts it at the caret in one step', async () => {
  const last = await insertSentence()
  const words = 'Thu ngân sách ước đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ, bằng 49,0% kế hoạch năm.'
  expect(preview()).toBe(words)
  await submit()
  expect([screen.queryByRole('dialog'), wordsOf(last)]).toEqual([null, words])
  await run('edit.undo')
  expect(wordsOf(last)).toBe('')
})

it('fits a sentence into the paragraph: small letter behind other words', async () => {
  await insertSentence('Về thu: ')
  expect(screen.getByRole('combobox', { name: 'Đầu câu' })).toHaveProperty('value', 'Như tên chỉ tiêu')
})

it('edits what is said as a form, with the words at once', async () => {
  await insertSentence()
  fireEvent.change(screen.getByLabelText('Gọi trong câu là'), { target: { value: 'tổng thu' } })
  await click(button('So với kế hoạch'))
  await click(screen.getByRole('button', { name: 'Bỏ vế này', hidden: true }))
  expect(preview()).toBe('Tổng thu ước đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ.')
  await click(button('Tăng, giảm so với cùng kỳ'))
  await click(screen.getByRole('button', { name: 'Đưa vế “Tăng, giảm so với cùng kỳ” lên trước', hidden: true }))
  await choose('Thêm chỉ tiêu', 'Số vụ tai nạn giao thông')
  await choose('Nối các chỉ tiêu bằng', 'Dấu chấm phẩy')
  fireEvent.change(screen.getByLabelText('Gốc so sánh'), { target: { value: 'so với cùng kỳ năm trước' } })
  expect(preview()).toMatch(/^Tổng thu giảm 1,1% so với cùng kỳ năm trước, .*5\.145 tỷ đồng; số vụ tai nạn giao thông/i)
  await click(button('Bỏ “Thu ngân sách” khỏi câu'))
  expect(preview()).toMatch(/^Số vụ tai nạn giao thông/)
})

it('lists parts in brackets', async () => {
  await insertSentence()
  await choose('Thành phần của “Thu ngân sách”', 'Trong ngoặc')
  await choose('Thêm thành phần', 'Số vụ tai nạn giao thông')
  expect(preview()).toMatch(/\(.*số vụ tai nạn giao thông.*\)/i)
})

it('opens the form of a sentence that is pressed, and changes it', async () => {
  const last = await insertSentence()
  await submit()
  await click(screen.getByTitle(/^Khối chỉ tiêu/))
  await choose('Mẫu câu', 'Giá trị và tăng trưởng')
  await submit()
  expect(wordsOf(last)).toBe('Thu ngân sách ước đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ.')
})

it('makes words and figures of a sentence, which read the same', async () => {
  const last = await insertSentence()
  await submit()
  const words = wordsOf(last)
  await click(screen.getByTitle(/^Khối chỉ tiêu/))
  await click(button('Chuyển thành chữ và con số'))
  const inlines = inlinesOf(last)
  expect([wordsOf(last), inlines.some(isIndicatorBlock)]).toEqual([words, false])
  expect(inlines.filter(isFigure).map(({ facet }) => facet)).toEqual(['value', 'growth', 'plan'])
  await run('edit.undo')
  expect(inlinesOf(last).some(isIndicatorBlock)).toBe(true)
})
