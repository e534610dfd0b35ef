import { Button, Popover } from '@mantine/core'
import { Hash } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, Range } from 'slate'
import { ReactEditor, useSlateSelection } from 'slate-react'
import { useShell } from '../session/shell'
import { askToIndicator } from './ask'
import { caretPlace } from './caret-place'
import styles from './insert.module.css'
import { selectedPhrase } from './selected-phrase'

/** Longer than a number with its words: whoever selects more wants something else. */
const longest = 60

/** The selection rests so long, in ms, before it is taken for meant. */
const rest = 350

/** Beside a number that is selected in prose: the way to make an indicator of it. The keyboard has a command for that. */
export function NumberHint({ editor }: { readonly editor: Editor }): ReactNode {
  const selection = useSlateSelection()
  const isFree = useShell(({ dialog }) => dialog.kind === 'none')
  const [place, setPlace] = useState<CSSProperties | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another question
  useEffect(() => {
    setPlace(null)
    if (!isFree) return
    const timer = setTimeout(() => {
      if (isNumber(editor)) setPlace(caretPlace(ReactEditor.toDOMNode(editor, editor)))
    }, rest)
    return () => clearTimeout(timer)
  }, [editor, selection, isFree])

  return place && <Hint place={place} onClose={() => setPlace(null)} />
}

function Hint({ place, onClose }: { readonly place: CSSProperties; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Popover
      opened
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      hideDetached={false}
      position="top"
      shadow="sm"
      transitionProps={{ duration: 0 }}
      onDismiss={onClose}
    >
      <Popover.Target>
        <span className={styles.anchor} style={place} />
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Hash size={14} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onClose()
            askToIndicator()
          }}
        >
          {t('insert:toIndicator')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function isNumber(editor: Editor): boolean {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection) || !ReactEditor.isFocused(editor)) return false
  const words = ReactEditor.toDOMRange(editor, selection).toString()
  return words.length <= longest && /\d/.test(words) && selectedPhrase(editor, editor.matter.indicators).ok
}
