import { act, screen } from '@testing-library/react'
import type { Api } from '#core/ipc/contract'
import { fail, ok } from '#core/result'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow, requestsOf } from '../window'

const line = '2026-11-23T05:00:00.000Z hung {}\n'

async function shown(answers: Partial<Api> = {}) {
  const fake = await openWindow({ answers: { 'log:read': async () => ({ text: line }), ...answers } })
  await act(async () => fake.tell('command', 'help.log'))
  return fake
}

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung nhật ký' })

it('shows all of the log and what is not in it, before anything is saved', async () => {
  const fake = await shown()
  expect(text().value).toBe(line)
  expect(screen.getByText(/Không có: chữ hay số liệu của báo cáo/)).toBeTruthy()
  expect(requestsOf(fake, 'log:save')).toEqual([])
})

it('saves where the user says, and tells the name', async () => {
  await shown()
  await click(button('Lưu thành tệp…'))
  expect(screen.getByRole('status').textContent).toContain('nhat-ky.txt')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('stays when the user thinks better of it', async () => {
  await shown({ 'log:save': async () => ok(null) })
  await click(button('Lưu thành tệp…'))
  expect(text().value).toBe(line)
})

it('stays, and says why, when it cannot be written', async () => {
  await shown({ 'log:save': async () => fail('file/disk-full', { name: 'a.txt' }) })
  await click(button('Lưu thành tệp…'))
  expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('a.txt')
  expect(text().value).toBe(line)
})

it('has nothing to save while the log is empty', async () => {
  await shown({ 'log:read': async () => ({ text: '' }) })
  expect(text().value).toBe('Nhật ký chưa có gì.')
  expect(button('Lưu thành tệp…').hasAttribute('disabled')).toBe(true)
})

it('tells the log of a fault that breaks the page', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {}) // React's own words about what a boundary caught
  const fake = await openWindow({ open: openedReport(), start: { profiles: [] } }) // no page without a form
  jest.restoreAllMocks()
  expect(requestsOf(fake, 'log:fault')).toMatchObject([{ name: 'Error' }])
})
