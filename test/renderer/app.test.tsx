import { act, fireEvent, screen, within } from '@testing-library/react'
import { profileId } from '#core/document/schema'
import { fail, ok } from '#core/result'
import { useSession } from '../../renderer/session/store'
import { nd30, openedReport } from '../support/fake-bridge'
import { button, click, openWindow, requestsOf } from './window'

/** An edit as the frame dialog makes it. */
async function editFrame() {
  const { session, changeForm } = useSession.getState()
  if (session.kind !== 'open') throw new Error('no report is open')
  const { frame } = session.report
  await act(async () => changeForm({ frame: { ...frame, number: '12' } }))
}

describe('the start screen', () => {
  it('shows templates, recent files and the sample, with the sample first in focus', async () => {
    await openWindow()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dự Thảo')
    expect(screen.getByRole('heading', { name: 'Báo cáo tóm tắt' })).toBeTruthy()
    expect(button(/quy-1\.duthao/)).toBeTruthy()
    expect(document.activeElement).toBe(button('Mở báo cáo mẫu'))
  })

  it('opens the sample', async () => {
    await openWindow()
    await click(button('Mở báo cáo mẫu'))
    expect(screen.getByRole('toolbar')).toBeTruthy()
    expect(screen.getByRole('contentinfo').textContent).toContain('tom-tat.duthao')
  })

  it('opens a recent file by its token', async () => {
    const fake = await openWindow()
    await click(button(/quy-1\.duthao/))
    expect(requestsOf(fake, 'report:recent')).toEqual([{ token: 'k1' }])
  })

  it('says why a file was not opened, and stays until the message is closed', async () => {
    await openWindow({ answers: { 'report:open': async () => fail('file/not-a-report', { name: 'a.duthao' }) } })
    await click(button('Mở tệp…'))
    expect(screen.getByRole('alert').textContent).toContain('Chưa thực hiện được')
    await click(button('Đóng'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tells of templates that cannot be used', async () => {
    await openWindow({ start: { problems: [fail('template/invalid', { file: 'hỏng.json', where: 'body' })] } })
    expect(screen.getByRole('alert').textContent).toContain('hỏng.json')
  })

  it('tells of the file that the double-click brought and that could not be read', async () => {
    await openWindow({ start: { refused: fail('file/not-a-report', { name: 'x.duthao' }) } })
    expect(screen.getByRole('alert')).toBeTruthy()
  })

  it('makes a report of a template for the chosen period', async () => {
    const fake = await openWindow()
    await click(button('Tạo báo cáo từ mẫu Báo cáo tóm tắt'))
    const dialog = screen.getByRole('dialog', { name: 'Báo cáo mới' })
    fireEvent.change(within(dialog).getByLabelText('Năm'), { target: { value: '2027' } })
    await click(within(dialog).getByRole('button', { name: 'Tạo báo cáo' }))
    expect(requestsOf(fake, 'report:new')).toEqual([{ template: 'tom-tat', period: '2027-H1' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('refuses a year that no report is of', async () => {
    const fake = await openWindow()
    await click(button('Tạo báo cáo từ mẫu Báo cáo tóm tắt'))
    fireEvent.change(screen.getByLabelText('Năm'), { target: { value: '20' } })
    await click(button('Tạo báo cáo'))
    expect(screen.getByText('Năm phải là một số từ 1990 đến 2100.')).toBeTruthy()
    expect(requestsOf(fake, 'report:new')).toEqual([])
  })
})

describe('the language', () => {
  it('changes every label at once and is told to the main process', async () => {
    const fake = await openWindow({ open: openedReport() })
    expect(button('Lưu')).toBeTruthy()
    await act(async () => fake.tell('command', 'view.language'))
    expect(button('Save')).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
    expect(requestsOf(fake, 'app:settings')).toEqual([{ language: 'en', theme: 'light', outline: true }])
  })
})

describe('an open report', () => {
  it('is told to the main process as edited from the first change on, and as clean after a save', async () => {
    const fake = await openWindow({ open: openedReport() })
    await editFrame()
    expect(screen.getByRole('contentinfo').textContent).toContain('Chưa lưu')
    await click(button('Lưu'))
    expect(screen.getByRole('contentinfo').textContent).toContain('Đã lưu')
    expect(requestsOf(fake, 'window:edited')).toEqual([{ edited: false }, { edited: true }, { edited: false }])
  })

  it('is not called saved while it lies in no file of the user', async () => {
    await openWindow({ open: { ...openedReport(), named: false } })
    expect(screen.getByRole('contentinfo').textContent).toContain('Chưa lưu thành tệp')
    await click(button('Lưu'))
    expect(screen.getByRole('contentinfo').textContent).toContain('Đã lưu')
  })

  it('takes another form when it is chosen in the status bar', async () => {
    const hd05 = { ...nd30, id: profileId.parse('hd05'), name: { vi: 'Văn bản của Đảng', en: 'Party form' } }
    await openWindow({ open: openedReport(), start: { profiles: [nd30, hd05] } })
    await click(button(/^Thể thức: Văn bản hành chính/))
    await click(await screen.findByRole('menuitemradio', { name: /Văn bản của Đảng/, hidden: true }))
    expect(button('Thể thức: Văn bản của Đảng')).toBeTruthy()
    await click(button('Hoàn tác'))
    expect(button(/^Thể thức: Văn bản hành chính/)).toBeTruthy()
  })

  it('takes another stage when it is chosen in the status bar', async () => {
    await openWindow({ open: openedReport() })
    await click(button('Trạng thái: Đang soạn'))
    await click(await screen.findByRole('menuitemradio', { name: 'Ban hành', hidden: true }))
    expect(await screen.findByRole('button', { name: 'Trạng thái: Ban hành' })).toBeTruthy()
    await click(button('Hoàn tác'))
    expect(await screen.findByRole('button', { name: 'Trạng thái: Đang soạn' })).toBeTruthy()
  })

  it('stays unsaved when the file cannot be written, and says so', async () => {
    await openWindow({
      open: openedReport(),
      answers: { 'report:save': async () => fail('file/disk-full', { name: 'tom-tat.duthao' }) },
    })
    await editFrame()
    await click(button('Lưu'))
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(screen.getByRole('contentinfo').textContent).toContain('Không lưu được')
  })

  it('is exported with what is still blank told by name', async () => {
    const missing = ['number', 'day', 'signer', 'figure:budget']
    const fake = await openWindow({
      open: openedReport(),
      answers: { 'docx:export': async () => ok({ name: 'tom-tat.docx', missing }) },
    })
    await act(async () => fake.tell('command', 'file.export'))
    const message = screen.getByText('Đã xuất Word').closest('[role=status]')
    expect(message?.textContent).toContain('Còn trống: số, ngày, người ký, số liệu “Thu ngân sách”.')
    expect(requestsOf(fake, 'docx:export')).toMatchObject([{ final: false }])
  })

  it('is left without a question when it is clean', async () => {
    const fake = await openWindow({ open: openedReport() })
    await act(async () => fake.tell('command', 'file.open'))
    expect(requestsOf(fake, 'report:close')).toEqual([])
    expect(screen.getByRole('toolbar')).toBeTruthy()
  })

  it('stays when the user thinks better of leaving it', async () => {
    const fake = await openWindow({ open: openedReport(), answers: { 'report:close': async () => 'stay' } })
    await editFrame()
    await act(async () => fake.tell('command', 'file.open'))
    expect(requestsOf(fake, 'report:open')).toEqual([])
    expect(screen.getByRole('toolbar')).toBeTruthy()
  })

  it('goes back to the start screen when it is closed', async () => {
    const fake = await openWindow({ open: openedReport() })
    await act(async () => fake.tell('command', 'file.close'))
    expect(button('Mở báo cáo mẫu')).toBeTruthy()
  })

  it.each([
    ['saved', ok({ name: 'tom-tat.duthao' }), true],
    ['not saved, for the user chose no file', ok(null), false],
    ['not saved, for the disk is full', fail('file/disk-full', { name: 'tom-tat.duthao' }), false],
  ] as const)('answers a closing window once it is %s', async (_, reply, saved) => {
    const fake = await openWindow({ open: openedReport(), answers: { 'report:save': async () => reply } })
    await editFrame()
    await act(async () => fake.tell('window:closeAsked', null))
    expect(requestsOf(fake, 'window:closeAnswer')).toEqual([{ saved }])
  })

  it('hides and shows its outline', async () => {
    const fake = await openWindow({ open: openedReport() })
    expect(screen.getByRole('navigation', { name: 'Bố cục' })).toBeTruthy()
    await act(async () => fake.tell('command', 'view.outline'))
    expect(screen.queryByRole('navigation', { name: 'Bố cục' })).toBeNull()
  })

  it('counts its words and tells how many figures are known', async () => {
    await openWindow({ open: openedReport() })
    expect(screen.getByRole('contentinfo').textContent).toContain('Số liệu 6/6')
  })
})
