import { type Channel, channels } from '#core/ipc/channels'
import type { Api } from '#core/ipc/contract'
import { faultOf } from '#core/ipc/logging'
import { codeOf, type Entry } from './entry'
import type { Log } from './log'

type Answer = (request: unknown) => Promise<unknown>
type Outcome = Pick<Extract<Entry, { kind: 'answered' }>, 'outcome' | 'code'>

/**
 * The same answers, each told to the log with how it went and how long it took, dialogs included. Only what can fail is
 * told, and what broke: not each keystroke that reaches the journal.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function logRequests(api: Api, log: Pick<Log, 'add'>, now: () => number): Api {
  const logged = (channel: Channel): Answer => {
    const answer = api[channel] as Answer // takes what its own schema gives
    return async (request) => {
      const begun = now()
      const tell = (outcome: Outcome) =>
        log.add({ kind: 'answered', channel, ...outcome, ms: Math.round(now() - begun) })
      try {
        const reply = await answer(request)
        const outcome = outcomeOf(reply)
        if (outcome !== null) tell(outcome)
        return reply
      } catch (error) {
        tell({ outcome: 'fault' })
        log.add({ kind: 'fault', where: 'main', fault: faultOf(error) })
        throw error
      }
    }
  }
  return Object.fromEntries(channels.map((channel) => [channel, logged(channel)])) as unknown as Api
}

/** null: a reply that cannot tell of a failure. */
function outcomeOf(reply: unknown): Outcome | null {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return null
  if (reply.ok === false) {
    const code = 'code' in reply && typeof reply.code === 'string' ? reply.code : ''
    return { outcome: 'failed', code: codeOf(code) }
  }
  return { outcome: 'value' in reply && reply.value === null ? 'nothing' : 'done' }
}
