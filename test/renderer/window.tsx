import { act, render, screen } from '@testing-library/react'
import type { Api, Opened, Start } from '#core/ipc/contract'
import { App } from '../../renderer/app'
import { createI18n } from '../../renderer/i18n'
import { show } from '../../renderer/session/files'
import { begun, useShell } from '../../renderer/session/shell'
import { useSession } from '../../renderer/session/store'
import { type FakeBridge, fakeBridge, start } from '../support/fake-bridge'

type Options = {
  readonly answers?: Partial<Api>
  readonly start?: Partial<Start>
  readonly open?: Opened
}

/** The whole window over a fake main process, at the start screen or with a report open. */
export async function openWindow({ answers = {}, start: changed = {}, open }: Options = {}): Promise<FakeBridge> {
  const fake = fakeBridge(answers)
  Object.defineProperty(window, 'bridge', { value: fake.bridge, configurable: true })
  useSession.getState().close()
  useShell.setState(begun({ ...start, ...changed }), true)
  createI18n(changed.settings?.language ?? 'vi')
  if (open !== undefined) show(open)
  await act(async () => {
    render(<App styleNonce="n" />)
  })
  return fake
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name })
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click()
  })
}

/** What was asked on one channel, in order. */
export function requestsOf({ asked }: FakeBridge, channel: string): readonly unknown[] {
  return asked.filter((each) => each.channel === channel).map(({ request }) => request)
}
