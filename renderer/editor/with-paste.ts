import type { Editor } from 'slate'
import { z } from 'zod'
import { type Block, type BlockId, block } from '#core/document/schema'
import { htmlParagraphs, textLines } from './clipboard'

const fragmentType = 'application/x-slate-fragment'
const fragment = z.array(block).min(1)

/** The blocks that were copied here or in another window; null when it is something else, or damaged. */
function copiedBlocks(data: DataTransfer): Block[] | null {
  const encoded = data.getData(fragmentType)
  if (encoded === '') return null
  try {
    const parsed = fragment.safeParse(JSON.parse(decodeURIComponent(atob(encoded))))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * What comes from the clipboard: blocks of ours with their figures, paragraphs from Word and the web with bold, italic
 * and underline, plain lines. What speaks of an indicator or a plan that this report does not have comes as its words.
 */
export function withPaste<T extends Editor>(editor: T, newId: () => BlockId, isKnown: (block: Block) => boolean): T {
  editor.insertFragmentData = (data) => {
    const blocks = copiedBlocks(data)
    if (!blocks?.every(isKnown)) return false
    editor.insertFragment(blocks)
    return true
  }

  editor.insertTextData = (data) => {
    const paragraphs = htmlParagraphs(data.getData('text/html'))
    const lines = paragraphs.length > 0 ? paragraphs : textLines(data.getData('text/plain'))
    if (lines.length === 0) return false
    editor.insertFragment(lines.map((children) => ({ type: 'paragraph', id: newId(), children })))
    return true
  }
  return editor
}
