import { ScrollArea, Text, Tree, type TreeNodeData, useTree, VisuallyHidden } from '@mantine/core'
import type { TFunction } from 'i18next'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BlockId, blockId } from '#core/document/schema'
import styles from './outline-panel.module.css'

/** A heading, numbered paragraph or annex with what it holds: its computed number ('II.') and its words. */
export type OutlineEntry = {
  readonly kind: 'heading' | 'paragraph' | 'annex'
  readonly id: BlockId
  readonly number: string
  readonly title: string
  /** Of a heading of a rolled report: whether anything under it is still to be filled or looked at. */
  readonly state?: 'pending' | 'done'
  readonly children: readonly OutlineEntry[]
}

type Props = {
  readonly entries: readonly OutlineEntry[]
  /** The entry under which the caret stands. */
  readonly current: BlockId | null
  readonly onGoTo: (id: BlockId) => void
}

/** The report's headings and numbered paragraphs as a tree; a click or Enter takes the caret to one. */
export const OutlinePanel = memo(function OutlinePanel({ entries, current, onGoTo }: Props) {
  const { t } = useTranslation()
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const data = useMemo(() => entries.map((entry) => nodeOf(entry, t)), [entries, t])
  const expandedState = useMemo(() => expansion(entries, collapsed), [entries, collapsed])
  const tree = useTree({
    expandedState,
    onExpandedStateChange: (state) => setCollapsed(new Set(Object.keys(state).filter((id) => state[id] === false))),
    selectedState: current === null ? [] : [current],
    onSelectedStateChange: ([id]) => {
      // after the click, with which the tree takes the focus: it belongs to the text
      if (id !== undefined) queueMicrotask(() => onGoTo(blockId.parse(id)))
    },
  })

  const goToFocused = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return
    const id = blockId.safeParse(event.target.dataset.value)
    if (id.success) onGoTo(id.data)
  }

  return (
    <nav className={styles.panel} aria-label={t('outline:title')}>
      <h2 className={styles.title}>{t('outline:title')}</h2>
      <ScrollArea className={styles.scroll} type="auto" scrollbars="y" scrollbarSize={8}>
        {entries.length === 0 && (
          <Text size="sm" c="dimmed" p="sm">
            {t('outline:empty')}
          </Text>
        )}
        <Tree
          data={data}
          tree={tree}
          levelOffset={14}
          expandOnClick={false}
          selectOnClick
          allowRangeSelection={false}
          aria-label={t('outline:title')}
          onKeyDown={goToFocused}
          renderNode={({ node, expanded, hasChildren, elementProps }) => (
            <div {...elementProps} className={`${elementProps.className} ${styles.entry}`}>
              <Chevron shown={hasChildren} expanded={expanded} onToggle={() => tree.toggleExpanded(node.value)} />
              <span>{node.label}</span>
            </div>
          )}
        />
      </ScrollArea>
    </nav>
  )
})

type ChevronProps = { readonly shown: boolean; readonly expanded: boolean; readonly onToggle: () => void }

/** For the mouse only: with keys the arrows fold and unfold, as in every tree. */
function Chevron({ shown, expanded, onToggle }: ChevronProps) {
  const Icon = expanded ? ChevronDown : ChevronRight
  return (
    <span
      className={styles.chevron}
      aria-hidden
      onClick={(event) => {
        if (!shown) return
        event.stopPropagation()
        onToggle()
      }}
    >
      {shown && <Icon size={14} />}
    </span>
  )
}

function nodeOf(entry: OutlineEntry, t: TFunction): TreeNodeData {
  const label = (
    <>
      {entry.number !== '' && (
        <span className={styles.number} data-kind={entry.kind}>
          {entry.number}{' '}
        </span>
      )}
      {entry.title.trim() === '' ? t('outline:untitled') : entry.title}
      {entry.state && <StateDot state={entry.state} label={t(`review:${stateWords[entry.state]}`)} />}
    </>
  )
  return { value: entry.id, label, children: entry.children.map((child) => nodeOf(child, t)) }
}

const stateWords = { pending: 'sectionPending', done: 'sectionDone' } as const

function StateDot({ state, label }: { readonly state: 'pending' | 'done'; readonly label: string }) {
  return (
    <span className={styles.dot} data-state={state} title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}

/** Everything is open but what the user folded, so that a heading typed just now is seen at once. */
function expansion(entries: readonly OutlineEntry[], collapsed: ReadonlySet<string>): Record<string, boolean> {
  const state: Record<string, boolean> = {}
  const visit = (entry: OutlineEntry) => {
    state[entry.id] = !collapsed.has(entry.id)
    entry.children.forEach(visit)
  }
  entries.forEach(visit)
  return state
}
