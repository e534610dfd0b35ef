import type { KeyboardEvent } from 'react'
import { type Editor, Point } from 'slate'
import { createStore, type StoreApi } from 'zustand'
import { withFacet } from '#core/indicators/facets'
import type { Indicator } from '#core/indicators/schema'
import type { FigureContext } from '#core/indicators/wording'
import { insertFigure, insertSentence } from '../editor/insert-edits'
import { aroundRange } from '../editor/text-line'
import { type IndicatorSearch, searchOf } from './indicator-search'
import { fitted } from './sentence-form'
import { type SlashQuery, slashAt } from './slash-query'
import { type SlashRow, slashRows } from './slash-rows'
import { usualPatterns } from './usual-patterns'

type Open = { readonly asked: SlashQuery; readonly rows: readonly SlashRow[]; readonly active: number }

/** The list that opens behind a '/' in the text. */
export type Slash = {
  /** Null while it is closed. */
  readonly store: StoreApi<{ readonly open: Open | null }>
  /** To be called after each change of the editor. */
  readonly follow: () => void
  /** Whether a key was the list's. Letters never are, and no key while an input method composes. */
  readonly takesKey: (event: KeyboardEvent) => boolean
  readonly choose: (at: number) => void
  /** Leaves the '/' as it was typed; the list does not come back for it. */
  readonly dismiss: () => void
}

export function createSlash(editor: Editor, contextNow: () => FigureContext): Slash {
  const store: Slash['store'] = createStore(() => ({ open: null }))
  let dismissed: Point | null = null
  let search: { readonly of: readonly Indicator[]; readonly find: IndicatorSearch } | null = null

  const find = (query: string) => {
    const { indicators } = editor.matter
    if (search?.of !== indicators) search = { of: indicators, find: searchOf(indicators) }
    return search.find(query)
  }

  const show = (open: Open | null) => {
    if (open !== store.getState().open) store.setState({ open })
  }

  const follow = () => {
    const asked = slashAt(editor)
    const { open } = store.getState()
    if (asked === null) {
      dismissed = null
      return show(null)
    }
    const isDismissed = dismissed !== null && Point.equals(dismissed, asked.range.anchor)
    if (isDismissed || (open === null && !hasTyped(editor))) return show(null)
    if (open !== null && open.asked.query === asked.query) return
    const rows = slashRows(find(asked.query), usualPatterns, editor.matter, contextNow())
    show(rows.length === 0 ? null : { asked, rows, active: 0 })
  }

  const dismiss = () => {
    dismissed = store.getState().open?.asked.range.anchor ?? null
    show(null)
  }

  const choose = (at: number) => {
    const row = store.getState().open?.rows[at]
    const range = slashAt(editor)?.range
    show(null)
    if (!row || !range) return
    const context = contextNow()
    if (row.kind === 'sentence') {
      const sentence = fitted(row.sentence, aroundRange(editor, range))
      return insertSentence(editor, sentence, context, { at: range })
    }
    insertFigure(editor, row.figure, context, { at: range, data: withFacet(editor.matter, row.figure, context.period) })
  }

  const takesKey = (event: KeyboardEvent) => {
    const { open } = store.getState()
    if (open === null || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false
    const { rows, active } = open
    const deeds: Partial<Record<string, () => void>> = {
      ArrowDown: () => show({ ...open, active: (active + 1) % rows.length }),
      ArrowUp: () => show({ ...open, active: (active + rows.length - 1) % rows.length }),
      Enter: () => choose(active),
      Tab: () => choose(active),
      Escape: dismiss,
    }
    const deed = event.shiftKey ? undefined : deeds[event.key]
    if (!deed) return false
    event.preventDefault()
    deed()
    return true
  }

  return { store, follow, takesKey, choose, dismiss }
}

/** Whether the change was typing, and not a caret that went there or an undo. */
function hasTyped(editor: Editor): boolean {
  const types = editor.operations.some(({ type }) => type === 'insert_text' || type === 'insert_node')
  return types && editor.history.redos.length === 0
}
