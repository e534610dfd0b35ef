import { act, fireEvent, screen } from '@testing-library/react'
import { Editor } from 'slate'
import { setObservation } from '#core/indicators/data-set'
import { useSession } from '../../../renderer/session/store'
import { exact, figure, observed, p } from '../../support/build'
import { button, click } from '../window'
import { choose, dialog, opened, openWith, run, select, wordsOf } from './report-window'

const submit = () => act(async () => void fireEvent.submit(dialog().querySelector('form') ?? dialog()))
const text = 'Tai nạn giao thông giảm mạnh, còn '

async function open() {
  const last = await openWith(p(text, figure('accidents'), ' vụ.'))
  await select(last, 0, 28)
  await run('insert.claim')
  return last
}

async function accidents(count: string) {
  const seen = observed('accidents', {
    value: exact(count),
    growth: { kind: 'computed' },
    points: { kind: 'computed' },
  })
  await act(async () => useSession.getState().changeData(setObservation(opened().report, seen)))
}

it('pins words to what the paragraph shows, and marks them when the figures no longer bear them', async () => {
  const last = await open()
  const before = wordsOf(last)
  expect(dialog().textContent).toContain('Tai nạn giao thông giảm mạnh')
  expect(screen.getByRole('combobox', { name: /đúng khi/ })).toHaveProperty('value', 'giảm so với cùng kỳ')
  expect(dialog().textContent).toContain('Số liệu đang đúng như vậy: giảm 22,2%.')
  await submit()
  expect(wordsOf(last)).toBe(before)
  const claim = () => document.querySelector('[data-claim]')
  expect([claim()?.textContent, claim()?.getAttribute('data-claim')]).toEqual([
    'Tai nạn giao thông giảm mạnh',
    'stands',
  ])
  await accidents('12')
  expect(claim()?.getAttribute('data-claim')).toBe('fails')
  await click(await screen.findByRole('button', { name: '1 nhận định không còn đúng' }))
  const { editor } = opened()
  expect(editor.selection && Editor.string(editor, editor.selection)).toBe('Tai nạn giao thông giảm mạnh')
})

it('changes a claim at the caret, and lets its words go again', async () => {
  const last = await open()
  await submit()
  await act(async () => opened().editor.select({ path: [last, 1, 0], offset: 3 }))
  await run('insert.claim')
  await choose(/đúng khi/, 'đạt kế hoạch từ')
  fireEvent.change(screen.getByLabelText('Từ bao nhiêu %'), { target: { value: '5o' } })
  expect(button('Gắn với số liệu')).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByLabelText('Từ bao nhiêu %'), { target: { value: '50,5' } })
  await submit()
  const block = () => opened().report.body[last]
  expect(block()?.children[1]).toMatchObject({
    type: 'claim',
    terms: [{ indicator: 'accidents', facet: 'plan', is: 'atLeast', than: '50.5' }],
  })
  await run('insert.claim')
  await click(button('Bỏ gắn'))
  expect(block()?.children).toEqual(p(text, figure('accidents'), ' vụ.').children)
})

it('says what to select when nothing can be pinned', async () => {
  const last = await openWith(p('Thu'))
  await select(last, 1)
  await run('insert.claim')
  expect(screen.getByRole('alert').textContent).toContain('Hãy chọn một đoạn chữ')
})
