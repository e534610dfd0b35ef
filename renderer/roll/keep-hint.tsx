import { ActionIcon } from '@mantine/core'
import { Check } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, Range } from 'slate'
import { ReactEditor, useSlateSelection } from 'slate-react'
import { useStore } from 'zustand'
import type { TextBlock } from '#core/document/schema'
import { blockAtCaret } from '../editor/blocks'
import { usePage } from '../editor/page-context'
import { useSession } from '../session/store'
import styles from './keep-hint.module.css'
import { useReview } from './review-store'

/** The caret rests so long, in ms, before the margin is drawn anew. */
const rest = 200

type Place = { readonly block: TextBlock; readonly style: CSSProperties }

/** In the margin beside the caret, while nobody has looked at its block: the way to keep the block as it is. */
export function KeepHint({ editor }: { readonly editor: Editor }): ReactNode {
  const { t } = useTranslation()
  const selection = useSlateSelection()
  const { unseen } = usePage()
  const waiting = useStore(unseen, ({ blocks }) => blocks)
  const [place, setPlace] = useState<Place | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another place
  useEffect(() => {
    if (useReview.getState().annex !== null) useReview.setState({ annex: null })
    const timer = setTimeout(() => setPlace(placeAtCaret(editor)), rest)
    return () => clearTimeout(timer)
  }, [editor, selection])

  if (place === null || !waiting.has(place.block.id)) return null
  return (
    <ActionIcon
      className={styles.keep}
      style={place.style}
      size="sm"
      variant="default"
      tabIndex={-1}
      aria-label={t('review:keepBlock')}
      title={t('review:keepBlockNote')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => useSession.getState().markSeen([place.block.id])}
    >
      <Check size={14} aria-hidden />
    </ActionIcon>
  )
}

function placeAtCaret(editor: Editor): Place | null {
  const block = editor.selection && Range.isCollapsed(editor.selection) ? blockAtCaret(editor)?.[0] : undefined
  if (!block) return null
  const text = ReactEditor.toDOMNode(editor, editor)
  const corner = text.offsetParent?.getBoundingClientRect()
  const { top } = ReactEditor.toDOMNode(editor, block).getBoundingClientRect()
  return { block, style: { top: top - (corner?.top ?? 0) } }
}
