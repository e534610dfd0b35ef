import { Editor, type Path, Transforms } from 'slate'
import { blockId, type Report } from '#core/document/schema'
import { createReportEditor } from '../../../renderer/editor/report-editor'

/** An editor of the report with ids n1, n2 … for new blocks and a clock that the test sets. */
export function openEditor(report: Report) {
  const clock = { ms: 0 }
  let made = 0
  const editor = createReportEditor(
    report,
    () => {
      made += 1
      return blockId.parse(`n${made}`)
    },
    () => clock.ms,
  )
  return { editor, clock }
}

/** Lets the editor finish one event, as a browser does between two keys. */
export async function settle(): Promise<void> {
  await Promise.resolve()
  await Promise.resolve()
}

export async function type(editor: Editor, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key === '⌫') Editor.deleteBackward(editor)
    else if (key === '⏎') Editor.insertBreak(editor)
    else Editor.insertText(editor, key)
    await settle()
  }
}

export function caretTo(editor: Editor, path: Path, offset: number): void {
  Transforms.select(editor, { path, offset })
}
