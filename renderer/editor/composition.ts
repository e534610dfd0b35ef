import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * Brings the report up to what is on the screen: a word that an input method is still composing enters the text, and
 * the session has heard of the last edit. To be awaited before a save, an export and a close. The composition ends by
 * a loss of focus, as at a click elsewhere; the focus returns.
 */
export async function flushComposition(editor: Editor | null): Promise<void> {
  const active = document.activeElement
  if (editor && ReactEditor.isComposing(editor) && active instanceof HTMLElement) {
    active.blur()
    active.focus()
  }
  await Promise.resolve() // the editor tells of its changes in a microtask
}
