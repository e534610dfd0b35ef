import type { ComponentProps } from 'react'

/**
 * The editable element with `contentEditable="plaintext-only"` in the place of the editor's 'true'.
 *
 * All marks, pastes and line breaks are ours by way of `beforeinput`, so the browser's own rich editing is not needed,
 * and without it the cost of a key no longer grows with the length of the report: Chromium leaves its editing commands
 * out, and React does not walk the document to restore a selection at each commit.
 */
export function PlainTextHost(props: ComponentProps<'div'>) {
  return <div {...props} contentEditable={props.contentEditable === true ? 'plaintext-only' : props.contentEditable} />
}
