import { create } from 'zustand'
import type { Report } from '#core/document/schema'
import type { VersionEntry, VersionList } from '#core/ipc/versions'
import { bridge } from '../bridge'
import { closeComparison, useComparison } from '../compare/comparison-store'
import { toggleData } from '../data/panel-store'
import { useReview } from '../roll/review-store'
import { forget, useShell } from '../session/shell'
import { useSession } from '../session/store'

export type Listing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'loaded'; readonly list: VersionList }

/** A version that was read. */
export type OpenVersion = { readonly time: number; readonly name: string | null; readonly report: Report }

type VersionsState = {
  /** The panel Phiên bản stands where Rà soát and Số liệu do: one of them at a time. A comparison stands over it. */
  readonly open: boolean
  readonly listing: Listing
  readonly selected: string | null
  /** Whether the selected version is being named. */
  readonly naming: boolean
  /** The version that the report is compared with; null while it is another report, or none. */
  readonly compared: OpenVersion | null
}

const fresh: VersionsState = {
  open: false,
  listing: { kind: 'loading' },
  selected: null,
  naming: false,
  compared: null,
}

export const useVersions = create<VersionsState>()(() => fresh)

export async function openVersions(): Promise<void> {
  if (useShell.getState().settings.data?.open) await toggleData()
  useReview.setState({ open: false })
  closeComparison()
  useVersions.setState({ open: true })
  await refreshVersions()
}

export async function toggleVersions(): Promise<void> {
  const isShown = useVersions.getState().open && useComparison.getState().from === null
  if (isShown) closeVersions()
  else await openVersions()
}

export function closeVersions(): void {
  useVersions.setState({ open: false, naming: false })
}

export function selectVersion(token: string): void {
  useVersions.setState({ selected: token, naming: false })
}

export function selectedVersion({
  listing,
  selected,
}: Pick<VersionsState, 'listing' | 'selected'>): VersionEntry | null {
  if (listing.kind !== 'loaded') return null
  return listing.list.versions.find(({ token }) => token === selected) ?? null
}

let asked = 0

/** Reads the list anew. The selection stays where it is; without one the newest is selected. */
export async function refreshVersions(): Promise<void> {
  const { session } = useSession.getState()
  if (session.kind === 'empty') return
  asked += 1
  const question = asked
  const answer = await bridge()['versions:list']({ report: session.report.id })
  if (question !== asked) return // a later question has been answered, or will be
  if (!answer.ok) {
    useVersions.setState({ listing: { kind: 'failed' } })
    return
  }
  const list = answer.value
  useVersions.setState(({ selected }) => {
    const isThere = list.versions.some(({ token }) => token === selected)
    return { listing: { kind: 'loaded', list }, selected: isThere ? selected : (list.versions[0]?.token ?? null) }
  })
}

/** The main process tells that a report's versions changed. */
export function versionsChanged(report: string): void {
  const { session } = useSession.getState()
  const isShown = useVersions.getState().open && session.kind === 'open' && session.report.id === report
  if (isShown) void refreshVersions()
}

useSession.subscribe((now, before) => {
  if (now.editor === before.editor) return
  asked += 1
  useVersions.setState(fresh)
  forget('restored')
})

useComparison.subscribe(({ from }) => {
  if (from?.report !== useVersions.getState().compared?.report) useVersions.setState({ compared: null })
})

useReview.subscribe((now, before) => {
  if (now.open && !before.open) closeVersions()
})

useShell.subscribe((now, before) => {
  if (now.settings.data?.open && !before.settings.data?.open) closeVersions()
})
