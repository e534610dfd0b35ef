import type { BlockId } from '#core/document/schema'
import { goToBlock } from '../editor/edits'
import { openFromLibrary } from '../session/files'
import { showDialog } from '../session/shell'
import { useSession } from '../session/store'

/** Opens a report of the library, at one of its blocks when told which. */
export async function openAt(token: string, block: BlockId | null): Promise<void> {
  if (!(await openFromLibrary(token)) || block === null) return
  const { editor } = useSession.getState()
  await drawn()
  if (editor !== null && editor === useSession.getState().editor) goToBlock(editor, block)
}

/** Opens a report of the library and asks for which period its successor is to be. */
export async function rollFrom(token: string): Promise<void> {
  if (await openFromLibrary(token)) showDialog({ kind: 'roll' })
}

/** Resolves when the page has shown what was set before. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
