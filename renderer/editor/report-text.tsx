import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { Editable, ReactEditor, Slate } from 'slate-react'
import type { Figure, IndicatorBlock } from '#core/document/schema'
import { NumberHint } from '../insert/number-hint'
import { createSlash } from '../insert/slash'
import { SlashMenu } from '../insert/slash-menu'
import { KeepHint } from '../roll/keep-hint'
import { goToEdge } from './edits'
import { renderChunk, renderElement, renderLeaf } from './elements'
import { usePage } from './page-context'
import { PlainTextHost } from './plain-text-host'
import styles from './report-page.module.css'
import { useMovedWords } from './struck-words'
import { leaveChip, selectedChip } from './with-figures'

/** The text of the report, to write in. */
export function ReportText({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const { selected, actions, words } = usePage()
  const decorate = useMovedWords()
  const [slash] = useState(() => createSlash(editor, words.getState))

  const follow = () => {
    const chip = selectedChip(editor)?.[0] ?? null
    if (chip !== selected.getState().chip) selected.setState({ chip })
    slash.follow()
  }

  const open = (chip: Figure | IndicatorBlock) => {
    if (chip.type === 'figure') actions.openFigure(chip, ReactEditor.toDOMNode(editor, chip))
    else actions.openSentence(chip)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault()
      return goToEdge(editor, event.key === 'Home' ? 'start' : 'end', event.shiftKey)
    }
    const chip = selectedChip(editor)?.[0]
    if (!chip) return
    if (event.key === 'Enter' && chip.type !== 'periodToken') {
      event.preventDefault()
      open(chip)
    } else if (isTyping(event)) leaveForTyping(editor)
  }

  // the browser would hand over plain text only, as the host is plaintext-only
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    ReactEditor.insertData(editor, event.clipboardData)
  }

  return (
    <Slate editor={editor} onChange={follow}>
      <Editable
        as={PlainTextHost}
        className={styles.text}
        aria-label={t('editor:label')}
        lang="vi"
        spellCheck={false}
        decorate={decorate}
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        renderChunk={renderChunk}
        onKeyDown={(event) => slash.takesKey(event) || onKeyDown(event)}
        onPaste={onPaste}
      />
      <SlashMenu editor={editor} slash={slash} />
      <NumberHint editor={editor} />
      <KeepHint editor={editor} />
    </Slate>
  )
}

/** Moves the caret past the chip in the window too, at once: an input method begins where the window has its caret. */
function leaveForTyping(editor: Editor): void {
  leaveChip(editor)
  if (!editor.selection) return
  const { startContainer, startOffset } = ReactEditor.toDOMRange(editor, editor.selection)
  document.getSelection()?.collapse(startContainer, startOffset)
}

/** What a browser gives for a key that an input method has taken. */
const takenKeyCode = 229

/** A key that types: the caret must stand in text before the letter comes or a composition begins. */
function isTyping({ key, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return keyCode === takenKeyCode || (key.length === 1 && !ctrlKey && !metaKey && !altKey)
}
