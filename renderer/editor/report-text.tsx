import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { Editable, ReactEditor, Slate } from 'slate-react'
import { renderChunk, renderElement, renderLeaf } from './elements'
import { usePage } from './page-context'
import { PlainTextHost } from './plain-text-host'
import styles from './report-page.module.css'
import { leaveChip, selectedChip } from './with-figures'

/** The text of the report, to write in. */
export function ReportText({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const { selected, openFigure } = usePage()

  const noteSelection = () => {
    const chip = selectedChip(editor)?.[0] ?? null
    if (chip !== selected.getState().chip) selected.setState({ chip })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const chip = selectedChip(editor)?.[0]
    if (!chip) return
    if (event.key === 'Enter' && chip.type === 'figure') {
      event.preventDefault()
      openFigure(chip)
    } else if (isTyping(event)) leaveChip(editor)
  }

  // the browser would hand over plain text only, as the host is plaintext-only
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    ReactEditor.insertData(editor, event.clipboardData)
  }

  return (
    <Slate editor={editor} onChange={noteSelection}>
      <Editable
        as={PlainTextHost}
        className={styles.text}
        aria-label={t('editor:label')}
        lang="vi"
        spellCheck={false}
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        renderChunk={renderChunk}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </Slate>
  )
}

/** A key that types, or that an input method has taken: the caret must stand in text before a composition begins. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'Process' || (key.length === 1 && !ctrlKey && !metaKey && !altKey)
}
