import { useCallback, useEffect, useState } from 'react'
import type { Library } from '#core/ipc/library'
import { bridge } from '../bridge'

/** How long the main process reads on before it is asked again, in ms. */
const againMs = 700

type Known = {
  /** Null until the main process has answered once. */
  readonly library: Library | null
  readonly addFolder: () => void
  readonly removeFolder: (token: string) => void
}

/** The library as it is now; while files are still being read it grows by itself. */
export function useLibrary(): Known {
  const [library, setLibrary] = useState<Library | null>(null)
  const ask = useCallback((answer: Promise<Library>) => void answer.then(setLibrary), [])

  useEffect(() => ask(bridge()['library:list'](undefined)), [ask])

  useEffect(() => {
    if (library === null || library.unread === 0) return
    const timer = setTimeout(() => ask(bridge()['library:list'](undefined)), againMs)
    return () => clearTimeout(timer)
  }, [library, ask])

  return {
    library,
    addFolder: () => ask(bridge()['library:addFolder'](undefined)),
    removeFolder: (token) => ask(bridge()['library:removeFolder']({ token })),
  }
}
