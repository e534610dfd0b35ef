import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { BlockId } from '#core/document/schema'
import { ok } from '#core/result'
import { restoreSection, restoreWhole } from '#core/versions/restore'
import type { VersionSection } from '#core/versions/sections'
import { bridge } from '../bridge'
import { isBlock } from '../editor/blocks'
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
      ? ok(restoreWhole(session.report, version.report))
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
  if (place !== null) goWhenDrawn(editor, place)
}

/** A block that came back has no place on the page before it is drawn. */
function goWhenDrawn(editor: Editor, id: BlockId, frames = 60): void {
  requestAnimationFrame(() => {
    if (isDrawn(editor, id)) goToBlock(editor, id)
    else if (frames > 0) goWhenDrawn(editor, id, frames - 1)
  })
}

function isDrawn(editor: Editor, id: BlockId): boolean {
  const block = editor.children.find((node) => isBlock(node) && node.id === id)
  try {
    return block !== undefined && ReactEditor.toDOMNode(editor, block).isConnected
  } catch {
    return false // slate-react throws where there is no element yet
  }
}
