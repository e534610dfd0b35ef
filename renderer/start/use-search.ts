import { useEffect, useState } from 'react'
import type { LibraryHits } from '#core/ipc/library'
import { bridge } from '../bridge'

/** A search is not begun while the hand is still typing. */
const pauseMs = 150

export type Found = LibraryHits & { readonly query: string }

/** What the library holds of a query; the last answer stands until the next one comes, null while nothing is asked. */
export function useSearch(query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  const asked = query.trim()

  useEffect(() => {
    if (asked === '') {
      setFound(null)
      return
    }
    let isWanted = true
    const timer = setTimeout(async () => {
      const hits = await bridge()['library:search']({ query: asked })
      if (isWanted) setFound({ ...hits, query: asked })
    }, pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [asked])

  return asked === '' ? null : found
}
