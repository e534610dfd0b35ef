import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { createTranslate } from '../../../electron/i18n'
import { askLocked } from '../../../electron/saving/lock-question'

type Question = { readonly message: string; readonly detail: string; readonly buttons: readonly string[] }

const user: { button: number; asked: Question[] } = { button: 0, asked: [] }

jest.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, question: Question) => {
      user.asked.push(question)
      return { response: user.button }
    },
  },
}))

const holder = {
  user: 'Nguyễn Thị Lan',
  host: 'MAYTINH-B',
  pid: 4,
  seat: 'x',
  since: '2026-11-23T03:42:00.000Z',
  heartbeat: '2026-11-23T03:50:00.000Z',
}

function ask(isStale: boolean, button: number, known = true) {
  Object.assign(user, { button, asked: [] })
  const window = Object.assign(new EventEmitter(), { isVisible: () => true }) as unknown as BrowserWindow
  return askLocked(window, createTranslate('vi'), 'vi', 'Quý I.duthao', {
    kind: 'other',
    holder: known ? holder : null,
    isStale,
  })
}

it.each([
  [false, ['Chỉ đọc', 'Mở một bản sao', 'Hủy'], ['read', 'copy', 'cancel']],
  [true, ['Mở để sửa', 'Chỉ đọc', 'Hủy'], ['take', 'read', 'cancel']],
] as const)('offers what fits a lock, stale %s', async (isStale, buttons, choices) => {
  for (const [button, choice] of choices.entries()) expect(await ask(isStale, button)).toBe(choice)
  expect(user.asked).toMatchObject([{ buttons }])
  expect(user.asked[0]?.message).toContain('Quý I.duthao')
  expect(user.asked[0]?.detail).toContain('Nguyễn Thị Lan, máy MAYTINH-B')
})

it('says so where the lock does not tell whose it is', async () => {
  await ask(true, 0, false)
  expect(user.asked[0]?.detail).toContain('Không đọc được ai đang mở')
})

it('waits until there is a window to ask in', async () => {
  Object.assign(user, { button: 0, asked: [] })
  const emitter = new EventEmitter()
  const window = Object.assign(emitter, { isVisible: () => false }) as unknown as BrowserWindow
  const asking = askLocked(window, createTranslate('vi'), 'vi', 'a', { kind: 'other', holder, isStale: false })
  await new Promise(setImmediate)
  expect(user.asked).toEqual([])
  emitter.emit('show')
  expect(await asking).toBe('read')
})
