import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import type { Editor } from 'slate'
import { annexNumbers } from '#core/document/annex-number'
import { numbersOf } from '#core/document/numbering'
import { type OutlineItem, openingWords, outlineOf } from '#core/document/outline'
import type { Profile } from '#core/document/profile'
import type { BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { progressOf } from '#core/roll/progress'
import { goToBlock } from '../editor/edits'
import { useCaret } from '../toolbar/caret'
import { type OutlineEntry, OutlinePanel } from './outline-panel'

type Props = { readonly report: Report; readonly profile: Profile; readonly editor: Editor }

/** The outline of a report. It is drawn anew only when it says something else. */
export function ReportOutline({ report, profile, editor }: Props) {
  const { landmark } = useCaret(editor)
  const current = useDeferredValue(landmark)
  const entries = useKept(useMemo(() => entriesOf(report, profile), [report, profile]))
  const goTo = useCallback((id: BlockId) => goToBlock(editor, id), [editor])
  return <OutlinePanel entries={entries} current={current} onGoTo={goTo} />
}

/** As many as tell what a paragraph is about, and fit two lines of the panel. */
const wordsOfParagraph = 8

/** The headings and numbered paragraphs of a report with their computed numbers and their words. */
export function entriesOf(report: Report, profile: Profile): readonly OutlineEntry[] {
  const numbers = numbersOf(report.body, { partNumber: report.style.partNumber, numberEnd: profile.numberEnd })
  const annexes = annexNumbers(report.body, profile.wording.annex)
  const words = inlineWords(report)
  const states = report.carried && progressOf(report).bySection
  const entryOf = ({ kind, block, children }: OutlineItem): OutlineEntry => ({
    kind,
    id: block.id,
    number: numbers.get(block.id) ?? annexes.get(block.id) ?? '',
    title: kind === 'paragraph' ? openingWords(blockText(block, words), wordsOfParagraph) : blockText(block, words),
    ...stateOf(states?.get(block.id)),
    children: children.map(entryOf),
  })
  return outlineOf(report.body).map(entryOf)
}

function stateOf(state: OutlineEntry['state']): Pick<OutlineEntry, 'state'> {
  return state ? { state } : {}
}

/** The earlier value while a later one says the same. */
function useKept<T>(value: T): T {
  const kept = useRef(value)
  const isNew = kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)
  if (isNew) kept.current = value
  return kept.current
}
