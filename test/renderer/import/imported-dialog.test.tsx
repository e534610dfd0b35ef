import { fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import { noteGroups } from '#core/import/note-groups'
import type { ImportedFile } from '#core/ipc/contract'
import { fail, ok } from '#core/result'
import { runCommand } from '../../../renderer/session/commands'
import { useSession } from '../../../renderer/session/store'
import { smallReport } from '../../support/build'
import { button, click, openWindow, requestsOf } from '../window'

const report = smallReport()
const opened = { name: 'Báo cáo', named: false, report }

function imported(...notes: ImportedFile['notes']) {
  const file: ImportedFile = { name: 'cũ.docx', opened, notes }
  return openWindow({ answers: { 'import:report': async () => ok(file) } })
}

const dialog = () => screen.getByRole('dialog')
const section = (name: string) => within(dialog()).getByRole('region', { name })
const periodNow = () => {
  const { session } = useSession.getState()
  return session.kind === 'open' ? session.report.period : null
}

it('opens what was imported, unnamed, and tells what was left out, changed and is not certain', async () => {
  await imported({ note: 'hidden', count: 3 }, { note: 'legacy', count: 2 }, { note: 'frame', count: 1 })
  await click(button('Nhập từ Word…'))
  expect(useSession.getState().session).toMatchObject({ kind: 'open', named: false })
  expect(dialog().textContent).toContain('Đã nhập “cũ.docx”')
  expect(section('Đã bỏ').textContent).toContain('3 chỗ chữ ẩn')
  expect(section('Đã đổi').textContent).toContain('2 đoạn chữ gõ bằng phông TCVN3')
  expect(section('Cần xem lại').textContent).toContain('Khung văn bản')
  expect(section('Đã đọc').textContent).toContain('cơ quan ban hành')
  await click(button('Bổ sung Khung văn bản…'))
  expect(dialog().textContent).toContain('Khung văn bản')
})

it('says when nothing had to be left out, and goes on to write', async () => {
  const fake = await imported()
  await act(() => runCommand('file.import'))
  expect(dialog().textContent).toContain('Không có gì phải bỏ hay đổi.')
  expect(screen.queryByRole('button', { name: 'Bổ sung Khung văn bản…' })).toBeNull()
  await click(button('Bắt đầu soạn'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(requestsOf(fake, 'report:rolled')).toEqual([])
})

it('takes the period that the user sets right', async () => {
  const fake = await imported({ note: 'period', count: 1 })
  await act(() => runCommand('file.import'))
  fireEvent.change(within(dialog()).getByRole('textbox', { name: 'Năm' }), { target: { value: '2019' } })
  await click(button('Bắt đầu soạn'))
  expect(requestsOf(fake, 'report:rolled')).toEqual([{ report: { ...report, period: '2019-H1' } }])
  expect(periodNow()).toBe('2019-H1')
})

it('asks for a year that is one', async () => {
  await imported()
  await act(() => runCommand('file.import'))
  fireEvent.change(within(dialog()).getByRole('textbox', { name: 'Năm' }), { target: { value: '' } })
  await click(button('Bắt đầu soạn'))
  expect(dialog().textContent).toContain('1990')
})

it('says why a file cannot be read, and opens nothing', async () => {
  await openWindow({ answers: { 'import:report': async () => fail('package/rtf', { name: 'cũ.docx' }) } })
  await act(() => runCommand('file.import'))
  expect(screen.getByRole('alert').textContent).toContain('“cũ.docx” thực ra là tệp RTF')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(useSession.getState().session.kind).toBe('empty')
})

it('does nothing when no file is chosen', async () => {
  await openWindow({ answers: { 'import:report': async () => ok(null) } })
  await act(() => runCommand('file.import'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('has words for every note, in a group of its own', async () => {
  const notes = Object.keys(noteGroups).map((note) => ({ note: note as keyof typeof noteGroups, count: 1 }))
  await imported(...notes)
  await act(() => runCommand('file.import'))
  expect(within(dialog()).getAllByRole('listitem')).toHaveLength(notes.length)
  expect(dialog().textContent).not.toContain('importNote')
})
