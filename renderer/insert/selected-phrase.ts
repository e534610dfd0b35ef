import { type Editor, Range } from 'slate'
import { figuresOf } from '#core/document/walk'
import { nameBefore } from '#core/indicators/name-before'
import { type Phrase, type PhraseCode, type Reading, readPhrase } from '#core/indicators/phrase'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import { knownUnits } from '#core/indicators/units'
import { fail, ok, type Result } from '#core/result'
import { blockAtCaret } from '../editor/blocks'
import { rangeOn, textLine } from '../editor/text-line'

/** A number that is selected in the text, read. */
export type SelectedPhrase = {
  readonly phrase: Phrase
  /** What the sentence before it says that it is; empty when that cannot be told. */
  readonly name: string
  /** Whose figure stands nearest before it in the paragraph. */
  readonly nearest: IndicatorId | null
  readonly rangeOf: (reading: Reading) => Range
  /** The words that a reading takes the place of. */
  readonly wordsOf: (reading: Reading) => string
}

/** Reads the number that is selected, or in which the caret stands, with what belongs to it. */
export function selectedPhrase(editor: Editor, indicators: readonly Indicator[]): Result<SelectedPhrase, PhraseCode> {
  const { selection } = editor
  const entry = blockAtCaret(editor)
  if (!selection || !entry) return fail('phrase/none', { text: '' })
  const [block, path] = entry
  const line = textLine(editor, path)
  const [first, last] = Range.edges(selection)
  if (last.path[0] !== path[0]) return fail('phrase/none', { text: '…' })
  const units = new Set([...knownUnits, ...indicators.map(({ unit }) => ({ name: unit }))].map(({ name }) => name))
  const [start, end] = [line.offsetOf(first), line.offsetOf(last)]
  const read = readPhrase(line.text, start, end, [...units])
  if (!read.ok) return read
  const phrase = read.value
  const at = phrase.readings[0].start
  const before = figuresOf([block]).filter(
    ({ path: [, ...to] }) => line.offsetOf({ path: [...path, ...to, 0], offset: 0 }) < at,
  )
  return ok({
    phrase,
    name: nameBefore(line.text.slice(0, at).split('\ufffc').at(-1) ?? ''),
    nearest: before.at(-1)?.figure.indicator ?? null,
    rangeOf: (reading) => rangeOn(line, reading.start, phrase.end),
    wordsOf: (reading) => line.text.slice(reading.start, phrase.end),
  })
}
