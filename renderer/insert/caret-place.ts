import type { CSSProperties } from 'react'

/** Where the window's selection is, from the corner of the page on which a text stands. */
export function caretPlace(text: HTMLElement): CSSProperties {
  const selection = document.getSelection()
  const caret = selection?.rangeCount ? selection.getRangeAt(0) : null
  const { left, top, width, height } = (caret ?? text).getBoundingClientRect()
  const corner = text.offsetParent?.getBoundingClientRect()
  return { left: left - (corner?.left ?? 0), top: top - (corner?.top ?? 0), width: Math.max(width, 1), height }
}
