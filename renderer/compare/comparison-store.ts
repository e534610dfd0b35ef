import { create } from 'zustand'
import type { ComparedReport } from '#core/ipc/contract'
import { useReview } from '../roll/review-store'
import { useShell } from '../session/shell'
import { useSession } from '../session/store'

/**
 * `from`: the older report that the open one is set against; null while none is. The comparison
 * stands where the panels Rà soát and Số liệu do: one of them at a time.
 */
type ComparisonState = { readonly from: ComparedReport | null }

export const useComparison = create<ComparisonState>()(() => ({ from: null }))

export function showComparison(from: ComparedReport): void {
  useComparison.setState({ from })
}

export function closeComparison(): void {
  useComparison.setState({ from: null })
}

// another report has nothing to do with what this one was set against
useSession.subscribe((now, before) => {
  if (now.editor !== before.editor) closeComparison()
})

useReview.subscribe((now, before) => {
  if (now.open && !before.open) closeComparison()
})

useShell.subscribe((now, before) => {
  if (now.settings.data?.open && !before.settings.data?.open) closeComparison()
})
