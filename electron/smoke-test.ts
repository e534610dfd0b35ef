import type { Api } from '#core/ipc/contract'

/**
 * For `--smoke-test`, by which an installed application is tried out: nothing can attach to it, so it says itself that
 * its window got what it starts with, and ends. 'ready' and code 0, or the code of what was refused and code 1.
 */
export function endAfterStart(api: Api, end: (line: string, exitCode: number) => void): Api {
  return {
    ...api,
    'app:start': async (request) => {
      const start = await api['app:start'](request)
      if (start.refused === null) end('ready', 0)
      else end(start.refused.code, 1)
      return start
    },
  }
}
