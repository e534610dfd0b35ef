import type { VersionEntry, VersionedReport } from '#core/ipc/versions'
import { bridge } from '../bridge'
import { showComparison } from '../compare/comparison-store'
import { during, openBy, settledReport } from '../session/files'
import { forget, notify, showDialog } from '../session/shell'
import { useSession } from '../session/store'
import { type OpenVersion, openVersions, useVersions } from './versions-store'

/** Sets a version against the report as it is; `name` is what it is called there. */
export async function compareWithVersion(entry: VersionEntry, name: string): Promise<void> {
  const version = await read(entry)
  if (version === null) return
  useVersions.setState({ compared: version })
  showComparison({ name, report: version.report })
}

/** Lets the user choose what of a version comes back. */
export async function askRestore(entry: VersionEntry): Promise<void> {
  const version = await read(entry)
  if (version !== null) showRestore(version)
}

export function showRestore(version: OpenVersion): void {
  forget('restored') // what was restored before is in the way, and soon no longer so
  showDialog({ kind: 'restore', version })
}

/** Shows of which reports there are versions, to open one of them again. */
export async function askReopen(): Promise<void> {
  const reports = await bridge()['versions:reports'](undefined)
  if (reports.ok) showDialog({ kind: 'reopen', reports: reports.value })
  else notify({ kind: 'failure', failure: reports })
}

/** Opens the newest version of a report as one that has no file yet, once the open one may be let go. */
export function reopen({ report, token }: VersionedReport): Promise<boolean> {
  return openBy(() => bridge()['versions:reopen']({ report, token }))
}

/** Keeps a version now and asks for its name; where nothing changed since the newest, that one is named. */
export async function keepNow(): Promise<void> {
  const report = await settledReport()
  if (report === null) return
  const kept = await bridge()['versions:add']({ report, kind: 'named' })
  if (!kept.ok) {
    notify({ kind: 'failure', failure: kept })
    return
  }
  forget('failure')
  useVersions.setState({ selected: kept.value.token })
  await openVersions()
  useVersions.setState({ selected: kept.value.token, naming: true })
}

/** null takes the name away. */
export async function nameVersion({ token }: VersionEntry, name: string | null): Promise<void> {
  const { session } = useSession.getState()
  if (session.kind === 'empty') return
  const named = await bridge()['versions:rename']({ report: session.report.id, token, name })
  if (named.ok) forget('failure')
  else notify({ kind: 'failure', failure: named })
  useVersions.setState({ naming: !named.ok })
}

async function read({ token, time, name }: VersionEntry): Promise<OpenVersion | null> {
  let version: OpenVersion | null = null
  await during('opening', async () => {
    const { session } = useSession.getState()
    if (session.kind === 'empty') return false
    const result = await bridge()['versions:read']({ report: session.report.id, token })
    if (result.ok) {
      forget('failure')
      version = { time, name, report: result.value }
    } else notify({ kind: 'failure', failure: result })
    return result.ok
  })
  return version
}
