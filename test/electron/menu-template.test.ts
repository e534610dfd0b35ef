import type { MenuItemConstructorOptions } from 'electron'
import { type Command, commands } from '#core/ipc/commands'
import { createTranslate } from '../../electron/i18n'
import { menuTemplate } from '../../electron/menu-template'

const names = Object.keys(commands) as Command[]
const nothing = { command: () => undefined, about: () => undefined }

const itemsOf = (menu: readonly MenuItemConstructorOptions[]) =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

describe.each(['vi', 'en'] as const)('the menu in %s', (language) => {
  const t = createTranslate(language)

  it.each(['linux', 'win32', 'darwin'] as const)('on %s shows every command once, with its key', (platform) => {
    const items = itemsOf(menuTemplate(t, nothing, platform))
    const shown = items.filter(({ id }) => names.some((name) => name === id))
    expect(shown.map(({ id }) => id).sort()).toEqual([...names].sort())
    expect(Object.fromEntries(shown.map(({ id, accelerator }) => [id, accelerator ?? null]))).toEqual(commands)
  })

  it('has words of its own for every item', () => {
    const menu = menuTemplate(t, nothing, 'darwin')
    const labels = [...menu, ...itemsOf(menu)]
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label ?? '')
    expect(labels.filter((label) => label === '' || label.includes(':'))).toEqual([])
  })
})

it('sends commands to the window, undo and redo among them', () => {
  const sent: Command[] = []
  const items = itemsOf(
    menuTemplate(createTranslate('vi'), { ...nothing, command: (name) => sent.push(name) }, 'linux'),
  )
  for (const { click } of items) (click as (() => void) | undefined)?.()
  expect(sent.sort()).toEqual([...names].sort())
  expect(items.filter(({ role }) => role === 'undo' || role === 'redo')).toEqual([])
})

it('opens with the menus that every office knows', () => {
  const bar = menuTemplate(createTranslate('vi'), nothing, 'linux').map(({ label }) => label?.replace('&', ''))
  expect(bar).toEqual(['Tệp', 'Sửa', 'Chèn', 'Định dạng', 'Số liệu', 'Rà soát', 'Xem', 'Trợ giúp'])
})
