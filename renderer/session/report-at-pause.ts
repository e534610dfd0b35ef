import { create } from 'zustand'
import type { Report } from '#core/document/schema'
import { useSession } from './store'

/** Longer than a hand rests between two words, so that no key has to wait for what is drawn at a pause. */
const pauseMs = 500

type AtPause = { readonly report: Report | null }

/**
 * The open report as it was when the user last paused, null while none is open. For what is derived from the whole of
 * it, such as the outline and the counts: a key costs its own paragraph then, however long the report is. A report that
 * is opened is there at once.
 */
export function useReportAtPause(): Report | null {
  return useAtPause(({ report }) => report)
}

const useAtPause = create<AtPause>()(openReport)

let waiting: ReturnType<typeof setTimeout> | undefined
useSession.subscribe((now, before) => {
  clearTimeout(waiting)
  if (now.editor !== before.editor) catchUp()
  else waiting = setTimeout(catchUp, pauseMs)
})

function catchUp(): void {
  useAtPause.setState(openReport())
}

function openReport(): AtPause {
  const { session } = useSession.getState()
  return { report: session.kind === 'open' ? session.report : null }
}
