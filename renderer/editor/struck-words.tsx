import { useCallback } from 'react'
import { Node, type NodeEntry, type Range, Text } from 'slate'
import { useStore } from 'zustand'
import type { Tracked } from '../roll/tracked'
import { isTextBlock } from './blocks'
import { usePage } from './page-context'
import { lookOf } from './profile-look'
import styles from './struck-words.module.css'

/**
 * Blocks of the last report that were not carried, struck as Word shows them. The style sheet draws the words from an
 * attribute: they are no text of the page, so no caret, selection or copy can meet them.
 */
export function StruckBlocks({ words }: { readonly words: readonly string[] }) {
  const { profile } = usePage()
  return words.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks have no other identity here
    <div key={at} className={styles.block} style={lookOf(profile, 'body')} data-before={each} contentEditable={false} />
  ))
}

type Decorate = (entry: NodeEntry) => Range[]

/** Where words that were typed with marks have moved with the period: each with the old ones before it. */
export function useMovedWords(): Decorate {
  const tracked = useStore(usePage().tracked, (store) => store.tracked)
  return useCallback((entry) => movedWords(entry, tracked), [tracked])
}

/** The old words that stand before a piece of text, when it is one that moved. */
export function beforeLeaf(leaf: Text): string | undefined {
  const before: unknown = Reflect.get(leaf, 'before')
  return typeof before === 'string' ? before : undefined
}

const nothing: Range[] = []

export function movedWords([node, path]: NodeEntry, tracked: Tracked | null): Range[] {
  if (tracked === null || path.length !== 1 || !isTextBlock(node)) return nothing
  const changes = tracked.typed.get(node.id) ?? []
  return changes.flatMap(({ from, to }) => {
    for (const [text, at] of Node.texts(node)) {
      const start = Text.isText(text) ? text.text.indexOf(to) : -1
      if (start < 0) continue
      const place = [...path, ...at]
      const range = { anchor: { path: place, offset: start }, focus: { path: place, offset: start + to.length } }
      return [{ ...range, before: from }]
    }
    return []
  })
}
