import { romanNumber } from '#core/document/letters'
import type { Block, BlockId } from '#core/document/schema'
import { annexesOf } from '#core/document/walk'

/**
 * What each annex is called: 'Phụ lục' where there is one, 'Phụ lục I', 'Phụ lục II' … where there are several. `lead`
 * is the profile's word for it.
 *
 * Source: Decree 30/2020, Phụ lục I, III.1: two or more annexes are numbered in Roman figures.
 */
export function annexNumbers(body: readonly Block[], lead: string): ReadonlyMap<BlockId, string> {
  const annexes = annexesOf(body)
  return new Map(
    annexes.map(({ id }, at) => [id, annexes.length === 1 ? lead : `${lead} ${romanNumber(at + 1)}`] as const),
  )
}
