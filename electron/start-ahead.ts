import type { Api } from '#core/ipc/contract'
import type { Purpose } from './arguments'

/**
 * Begins the answer to the page's first question while the page is still loading. It holds for the purpose that it was
 * begun for: when the system hands over a file meanwhile, and when the page is loaded again, it is asked anew.
 */
export function startAhead(api: Api, purpose: () => Purpose): Api {
  const begunFor = purpose()
  let begun: ReturnType<Api['app:start']> | null = api['app:start'](undefined)
  begun.catch(() => undefined) // whoever asks is told
  return {
    ...api,
    'app:start': (request) => {
      const ahead = purpose() === begunFor ? begun : null
      begun = null
      return ahead ?? api['app:start'](request)
    },
  }
}
