import { restoreSection, restoreWhole } from '#core/versions/restore'
import type { VersionSection } from '#core/versions/sections'
import { bridge } from '../bridge'
import { bringBody } from '../editor/bring-body'
import { goToBlock } from '../editor/edits'
import { matterOf } from '../editor/report-editor'
import { settledReport } from '../session/files'
import { closeDialog, forget, notify } from '../session/shell'
import { useSession } from '../session/store'
import type { OpenVersion } from './versions-store'

/** The whole of a version, or one section of it. */
export type Restoring = 'whole' | Pick<VersionSection, 'id' | 'title'>

/**
 * Makes the open report, or one section of it, as it was in a version, as one step of undo. What is there now is kept as
 * a version before; where that fails it is told, and undo still has it.
 */
export async function restore(version: OpenVersion, what: Restoring): Promise<void> {
  const present = await settledReport()
  const { editor } = useSession.getState()
  if (present === null || editor === null) return
  await bridge()['versions:add']({ report: present, kind: 'restored' })
  const { session } = useSession.getState()
  if (session.kind === 'empty' || useSession.getState().editor !== editor) return
  const restored =
    what === 'whole'
      ? { ok: true as const, value: restoreWhole(session.report, version.report) }
      : restoreSection(session.report, version.report, what.id)
  if (!restored.ok) {
    notify({ kind: 'failure', failure: restored })
    return
  }
  const { body } = restored.value
  editor.changeTogether(() => bringBody(editor, body), matterOf(restored.value))
  closeDialog()
  forget('failure')
  notify({ kind: 'restored', time: version.time, title: what === 'whole' ? null : what.title })
  const place = what === 'whole' ? null : what.id
  if (place !== null) goToBlock(editor, place)
}
