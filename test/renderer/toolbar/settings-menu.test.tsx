import { MantineProvider } from '@mantine/core'
import { act, render, screen } from '@testing-library/react'
import type { Settings } from '#core/ipc/contract'
import { createI18n } from '../../../renderer/i18n'
import { SettingsMenu } from '../../../renderer/toolbar/settings-menu'

const usual: Settings = { language: 'vi', theme: 'light', outline: true }

async function opened(settings: Settings): Promise<Partial<Settings>[]> {
  createI18n('vi')
  const changes: Partial<Settings>[] = []
  render(
    <MantineProvider env="test">
      <SettingsMenu settings={settings} onChange={(change) => changes.push(change)} />
    </MantineProvider>,
  )
  await act(async () => screen.getByRole('button').click())
  return changes
}

it.each([
  ['never chosen: on', usual, true],
  ['on', { ...usual, autosave: true }, true],
  ['off', { ...usual, autosave: false }, false],
])('shows and changes whether reports save themselves: %s', async (_, settings, isOn) => {
  const changes = await opened(settings)
  const item = screen.getByRole('menuitemcheckbox', { name: 'Tự động lưu' })
  expect(item.getAttribute('aria-checked')).toBe(String(isOn))
  await act(async () => item.click())
  expect(changes).toEqual([{ autosave: !isOn }])
})
