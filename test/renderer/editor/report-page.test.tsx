import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { profile as profileSchema } from '#core/document/profile'
import { setObservation } from '#core/indicators/data-set'
import { flushComposition } from '../../../renderer/editor/composition'
import { ReportPage } from '../../../renderer/editor/report-page'
import { createI18n } from '../../../renderer/i18n'
import { useSession } from '../../../renderer/session/store'
import nd30 from '../../../templates/profiles/nd30.json'
import { exact, observed, smallReport } from '../../support/build'
import { caretTo, settle } from './open-editor'

const profile = profileSchema.parse(nd30)

function openPage(onEditFrame = () => {}) {
  const report = smallReport()
  act(() => useSession.getState().open({ name: 'thử', named: true, report }))
  render(
    <MantineProvider env="test">
      <I18nextProvider i18n={createI18n('vi')}>
        <ReportPage profile={profile} onEditFrame={onEditFrame} />
      </I18nextProvider>
    </MantineProvider>,
  )
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no report was opened')
  return { editor, report, text: screen.getByRole('textbox') }
}

function openReport() {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('no report is open')
  return session.report
}

afterEach(() => act(() => useSession.getState().close()))

/** The blocks in which something was drawn again while `change` ran. */
async function drawnAgain(text: HTMLElement, change: () => void): Promise<readonly string[]> {
  const seen = new Set<string>()
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof HTMLElement ? target : target.parentElement
      seen.add(element?.closest('[role=button], p, h2, h3, h4')?.textContent ?? 'elsewhere')
    }
  })
  observer.observe(text, { subtree: true, childList: true, characterData: true, attributes: true })
  await act(async () => {
    change()
    await settle()
  })
  await settle()
  observer.disconnect()
  return [...seen]
}

const budget = () => screen.getByRole('button', { name: 'Chỉ tiêu Thu ngân sách: 5.145 tỷ đồng' })

it('shows figures as their words, numbers before the blocks that have levels, and ./. at the end', () => {
  const { text } = openPage()
  const blocks = [...text.querySelectorAll<HTMLElement>('h2, h3, h4, p')]
  expect(blocks.map((block) => [block.dataset.number, block.textContent?.replaceAll('\ufeff', '')])).toEqual([
    ['Phần thứ nhất', 'TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020'],
    [undefined, 'Trong bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.'],
    ['A.', 'KẾT QUẢ ĐẠT ĐƯỢC'],
    ['I.', 'Về kinh tế'],
    ['1.', 'Tăng trưởng kinh tế ước đạt 7,2%.'],
    ['2.', 'Thu ngân sách ước đạt 5.145 tỷ đồng, bằng 49,0% dự toán, giảm 1,1% so với cùng kỳ.'],
    [undefined, 'Xảy ra 07 vụ tai nạn, 2.'],
    ['II.', 'Về xã hội'],
  ])
  expect(blocks.map((block) => block.dataset.end)).toEqual([...Array(7).fill(undefined), './.'])
})

it('is typed into as plain text, so that the browser formats nothing by itself', () => {
  const { text } = openPage()
  expect(text.getAttribute('contenteditable')).toBe('plaintext-only')
})

it('keeps the place of the caret before the words of a chip, where it does not break off a composition', () => {
  openPage()
  const chip = budget().parentElement
  expect(chip?.firstElementChild?.hasAttribute('data-slate-spacer')).toBe(true)
  expect(chip?.lastElementChild).toBe(budget())
})

it('brings a word under composition into the report before it is saved', async () => {
  const { editor, text } = openPage()
  Object.defineProperty(text, 'isContentEditable', { value: true }) // jsdom has no such property
  await act(async () => {
    caretTo(editor, [1, 0], 5)
    await settle() // the focus waits for edits that are not told yet
    ReactEditor.focus(editor)
  })
  await act(async () => {
    fireEvent.compositionStart(text, { data: '' })
    fireEvent.compositionUpdate(text, { data: 'ạ' })
    await settle()
  })
  // a browser ends the composition when the focus goes, and in Chromium the editor then takes the word in
  text.addEventListener('blur', () => Editor.insertText(editor, 'ạt'), { once: true })
  await act(() => flushComposition(editor))
  expect(document.activeElement).toBe(text)
  expect(openReport().body[1]?.children).toEqual([
    { text: 'Trongạt bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.' },
  ])
})

it('goes to the end and the start of the text by Ctrl+End and Ctrl+Home, and selects up to there with Shift', async () => {
  const { editor, text } = openPage()
  Object.defineProperty(text, 'isContentEditable', { value: true }) // jsdom has no such property
  const [start, end] = [Editor.start(editor, []), Editor.end(editor, [])]
  const press = (key: string, shiftKey = false) =>
    act(async () => {
      fireEvent.keyDown(text, { key, shiftKey, ctrlKey: true })
      await settle()
    })
  await press('End')
  const seen = [editor.selection]
  await press('Home', true)
  seen.push(editor.selection)
  await press('Home')
  seen.push(editor.selection)
  expect(seen).toEqual([
    { anchor: end, focus: end },
    { anchor: end, focus: start },
    { anchor: start, focus: start },
  ])
})

it('draws the chips of one indicator again when its value changes, and nothing else', async () => {
  const { text } = openPage()
  const drawn = await drawnAgain(text, () => {
    const report = openReport()
    useSession.getState().changeData(setObservation(report, observed('grdp-growth', { value: exact('9.69') })))
  })
  expect(drawn).toEqual(['9,7%'])
})

it('draws one paragraph again when a letter is typed in it', async () => {
  const { editor, text } = openPage()
  caretTo(editor, [1, 0], 5)
  const drawn = await drawnAgain(text, () => Editor.insertText(editor, 'ạ'))
  expect(drawn).toEqual(['Trongạ bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.'])
})

it('counts the numbers anew when a heading comes between', async () => {
  const { editor, text } = openPage()
  await act(async () => {
    Transforms.removeNodes(editor, { at: [4] })
    await settle()
  })
  expect([...text.querySelectorAll<HTMLElement>('p')].map((block) => block.dataset.number)).toEqual([
    undefined,
    '1.',
    undefined,
  ])
})

it('asks for the frame to be edited from any part of it', () => {
  const asked = jest.fn()
  openPage(asked)
  fireEvent.click(screen.getByRole('button', { name: /TỈNH BẮC GIANG/ }))
  fireEvent.click(screen.getByRole('button', { name: /Tình hình kinh tế - xã hội 6 tháng đầu năm 2020/ }))
  fireEvent.click(screen.getByRole('button', { name: /CHỦ TỊCH/ }))
  expect(asked).toHaveBeenCalledTimes(3)
})

it('refuses a number of a wrong form with the reason and keeps the report', async () => {
  openPage()
  const before = openReport()
  fireEvent.click(budget())
  const dialog = await screen.findByRole('dialog', { name: 'Số liệu: Thu ngân sách' })
  const value = within(dialog).getByLabelText('Giá trị')
  fireEvent.change(value, { target: { value: '1.23.4' } })
  expect(value.getAttribute('aria-invalid')).toBe('true')
  expect(within(dialog).getByText(/1\.23\.4/)).toBeTruthy()
  fireEvent.submit(value)
  expect(openReport()).toBe(before)
  expect(screen.getByRole('dialog')).toBeTruthy()
})

it('changes the words by the popover in one step, and undo and redo bring them back and forth', async () => {
  const { text } = openPage()
  const before = openReport()
  fireEvent.click(budget())
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('Giá trị'), { target: { value: 'gần 5.200' } })
  expect(within(dialog).getByRole('status').textContent).toBe('gần 5.200 tỷ đồng')
  expect(within(dialog).getByText('Chỉ tiêu này còn hiện ở 2 chỗ khác; tất cả cùng đổi theo.')).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(text.textContent).toContain('gần 5.200 tỷ đồng')
  act(() => useSession.getState().undo())
  expect(text.textContent).toContain('5.145 tỷ đồng')
  expect(openReport()).toBe(before)
  act(() => useSession.getState().redo())
  expect(text.textContent).toContain('gần 5.200 tỷ đồng')
})

it('asks first for what the figure shows, and folds away what is seldom touched', async () => {
  openPage()
  fireEvent.click(screen.getByRole('button', { name: 'Chỉ tiêu Thu ngân sách: giảm 1,1%' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getAllByRole('textbox')).toEqual([
    within(dialog).getByLabelText('Tăng, giảm so với cùng kỳ (%): số nhập'),
    within(dialog).getByLabelText('Giá trị'),
  ])
  fireEvent.click(within(dialog).getByRole('button', { name: /^Thêm/ }))
  expect(within(dialog).getByRole('combobox', { name: 'Đơn vị tính' })).toHaveProperty('value', 'tỷ đồng')
  expect(within(dialog).getByText('Bằng bao nhiêu % Kế hoạch năm')).toBeTruthy()
})

it('says why a figure stays blank while it is computed', async () => {
  openPage()
  act(() => useSession.getState().changeData({ ...openReport(), plans: [] }))
  fireEvent.click(screen.getByRole('button', { name: 'Chỉ tiêu Thu ngân sách: chưa có số liệu' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByLabelText('Bằng bao nhiêu % budget-2020: số nhập')).toHaveProperty('value', '')
  fireEvent.click(within(dialog).getAllByRole('radio', { name: 'Tự tính' })[0] ?? dialog)
  expect(within(dialog).getByText(/Chưa tính được: còn thiếu/)).toBeTruthy()
})

it('asks for the cut-off of a value that counts up to a day, and refuses a day that there is not', async () => {
  openPage()
  fireEvent.click(budget())
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Tính đến' }))
  const cutOff = within(dialog).getByLabelText(/^Tính đến ngày/)
  fireEvent.change(cutOff, { target: { value: '31/6/2020' } })
  expect(within(dialog).getByText(/Tháng này không có ngày “31\/6\/2020”/)).toBeTruthy()
  fireEvent.change(cutOff, { target: { value: '10/6/2020' } })
  fireEvent.submit(cutOff)
  expect(openReport().observations.find(({ indicator }) => indicator === 'budget')).toMatchObject({
    state: 'as-of',
    cutOff: '2020-06-10',
  })
})

it('opens the selected figure with Enter, and Escape leaves the report as it was', async () => {
  const { editor, text } = openPage()
  const before = openReport()
  await act(async () => {
    caretTo(editor, [5, 2, 0], 0)
    await settle()
  })
  Object.defineProperty(text, 'isContentEditable', { value: true }) // jsdom has no such property
  fireEvent.keyDown(text, { key: 'Enter' })
  const dialog = await screen.findByRole('dialog')
  fireEvent.keyDown(within(dialog).getByLabelText('Giá trị'), { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(openReport()).toBe(before)
})
