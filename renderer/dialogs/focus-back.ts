import { useEffect, useState } from 'react'
import { ReactEditor } from 'slate-react'
import { useSession } from '../session/store'

/** Gives the focus back, once what took it is gone, to where it was before; in the text to the caret. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => void requestAnimationFrame(() => giveBack(before)), [before]) // what was edited is drawn by then
}

/** Not where somebody else has it already, or where its place is gone too. */
function giveBack(before: Element | null): void {
  if (document.activeElement !== document.body || !(before instanceof HTMLElement) || !before.isConnected) return
  const { editor } = useSession.getState()
  // the browser would put the caret at the beginning of the text
  if (editor !== null && 'slateEditor' in before.dataset) ReactEditor.focus(editor)
  else before.focus({ preventScroll: true })
}
