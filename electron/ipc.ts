import type { WebContents } from 'electron'
import { channels, type EventName } from '#core/ipc/channels'
import { type Api, type EventPayload, requests } from '#core/ipc/contract'
import { type Development, isOurPage } from './security'

/** Answers one window, over its own ipc: what any other window sends does not arrive here. */
export function serve(contents: WebContents, api: Api, development: Development): void {
  for (const channel of channels) {
    const answer = api[channel] as (request: unknown) => Promise<unknown> // takes what its own schema gives
    contents.ipc.handle(channel, (event, raw: unknown) => {
      if (!isOurPage(event.senderFrame, development)) throw new Error(`${channel}: asked by a page that is not ours`)
      return answer(requests[channel].parse(raw))
    })
  }
}

/** Tells a window something it did not ask for. */
export function tell<E extends EventName>(contents: WebContents, event: E, payload: EventPayload[E]): void {
  if (!contents.isDestroyed()) contents.send(event, payload)
}
