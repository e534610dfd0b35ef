import { startTransition, useEffect, useState } from 'react'
import type { Report } from '#core/document/schema'
import type { Leftover } from '#core/leftovers/find-leftovers'
import { staleSearcher } from '#core/leftovers/search'
import { inSlices } from './in-slices'

/** Leftovers with the report that they were found in: their offsets are those of its words. */
export type Leftovers = { readonly report: Report; readonly left: readonly Leftover[] }

/** What was left behind, as it was found last; null until the first search is through. It is looked for in spare time. */
export function useLeftovers(report: Report): Leftovers | null {
  const [search] = useState(staleSearcher)
  const [found, setFound] = useState<Leftovers | null>(null)
  useEffect(
    () => inSlices(search(report), (left) => startTransition(() => setFound({ report, left }))),
    [search, report],
  )
  return found
}
