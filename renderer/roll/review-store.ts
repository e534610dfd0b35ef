import { create } from 'zustand'
import type { BlockId, Report } from '#core/document/schema'
import { type Roll, rollBehind } from '#core/roll/roll-forward'
import { toggleData } from '../data/panel-store'
import { useShell } from '../session/shell'
import { useSession } from '../session/store'
import type { Decisions } from './decisions'

/** The roll that the open report came from. */
export type Rolled = { readonly last: Report; readonly roll: Roll }

type Review = {
  /** Whether the panel Rà soát is open. The panel Số liệu stands in the same place: one of them at a time. */
  readonly open: boolean
  readonly rolled: Rolled | null
  /** Whether it was looked for: a report that was rolled, saved and opened again keeps where it came from. */
  readonly looked: boolean
  /** The annex that was gone to last, until the caret moves: it takes no caret that would tell. */
  readonly annex: BlockId | null
}

const fresh: Review = { open: false, rolled: null, looked: false, annex: null }

export const useReview = create<Review>()(() => fresh)

useSession.subscribe((now, before) => {
  if (now.editor !== before.editor) useReview.setState(fresh)
})

useShell.subscribe((now, before) => {
  if (now.settings.data?.open && !before.settings.data?.open) useReview.setState({ open: false })
})

const undecided: Decisions = new Map()

export function useDecisions(): Decisions {
  return useSession(({ editor }) => editor?.matter.decisions ?? undecided)
}

export function decisionsNow(): Decisions {
  return useSession.getState().editor?.matter.decisions ?? undecided
}

export async function openReview(): Promise<void> {
  if (useShell.getState().settings.data?.open) await toggleData()
  useReview.setState({ open: true })
  setTimeout(lookBehind) // the panel is drawn first: a long report is unpacked and rolled anew
}

function lookBehind(): void {
  const { session } = useSession.getState()
  if (session.kind === 'empty' || useReview.getState().looked) return
  useReview.setState({ rolled: rollBehind(session.report), looked: true })
}

export async function toggleReview(): Promise<void> {
  if (useReview.getState().open) useReview.setState({ open: false })
  else await openReview()
}
