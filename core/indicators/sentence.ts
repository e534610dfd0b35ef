import { capitalised, lowered, tidy, tidyInner } from '#core/indicators/phrase-words'
import type { FigureReference } from '#core/indicators/schema'
import { blankDraft, clauseDraft, type Draft, type SentencePiece } from '#core/indicators/sentence-clauses'
import type { Sentence, SentenceItem, SentencePart } from '#core/indicators/sentence-schema'
import { blankWords, type FigureContext } from '#core/indicators/wording'

export type { SentencePiece } from '#core/indicators/sentence-clauses'

/** How offices say what a change is measured against, where neither sentence nor house style has its own words. */
const usualBase = 'so với cùng kỳ'

/**
 * The words of a sentence, in pieces, so that each figure in it can be found, pressed and exported as one:
 * 'Xuất khẩu ước đạt 4.385 triệu USD, tăng 48,3% so với cùng kỳ, đạt 46,2% kế hoạch; nhập khẩu …'.
 *
 * - What is not known drops its clause with its comma. Of an item of which nothing is known, the value is left blank
 *   ('ước đạt ……', state 'missing'), or the item drops out when its value was not to be said; a part drops out.
 * - The first change says what it is measured against, those after it do not (so-lieu 5.2).
 * - A sentence with nothing to say is its first subject and a blank.
 */
export function writeSentence(sentence: Sentence, context: FigureContext): readonly SentencePiece[] {
  const drafts = sentence.items.flatMap((item) => {
    const draft = itemDraft(item, context)
    return draft ? [{ draft, joint: sentence.joint === 'comma' && !lists(item) ? ', ' : '; ' }] : []
  })
  const body = drafts.flatMap(({ draft }, at) => [...spaced(drafts[at - 1]?.joint), ...draft])
  const base = tidyInner(sentence.base ?? context.style.baseWords ?? usualBase)
  const pieces = merged(withBase(body.length > 0 ? body : blankSentence(sentence, context), base))
  const opened = sentence.start === 'capital' ? withCapital(pieces) : pieces
  return merged([...opened, { text: endOf(sentence.end, sentenceText(opened)) }])
}

export function sentenceText(pieces: readonly SentencePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function itemDraft(item: SentenceItem, context: FigureContext): readonly Draft[] | null {
  const parts = (item.parts?.items ?? []).flatMap((part) => {
    const draft = saidDraft(part, context)
    return draft ? [{ draft, clauses: part.clauses.length }] : []
  })
  const own = saidDraft(item, context) ?? blankItem(item, context)
  if (parts.length === 0) return own
  const whole = own ?? [{ text: tidyInner(subjectOf(item, context)) }]
  if (lists(item)) return [...whole, { text: ', trong đó: ' }, ...listed(parts, '; ')]
  return [
    ...whole,
    { text: ' (' },
    ...listed(parts, parts.every(({ clauses }) => clauses === 1) ? ', ' : '; '),
    { text: ')' },
  ]
}

/** Whether a list follows the item, in which a comma would be taken for one of its own. */
function lists({ parts }: SentenceItem): boolean {
  return parts?.as === 'including'
}

function listed(parts: readonly { readonly draft: readonly Draft[] }[], joint: string): readonly Draft[] {
  return parts.flatMap(({ draft }, at) => [...spaced(at === 0 ? undefined : joint), ...draft])
}

/** Subject and all that is known of it; null when nothing is. */
function saidDraft(said: SentencePart, context: FigureContext): readonly Draft[] | null {
  const known = said.clauses.flatMap((clause) => {
    const draft = clauseDraft(clause, said.indicator, context)
    return draft ? [draft] : []
  })
  if (known.length === 0) return null
  return known.flatMap((draft, at) => [{ text: at === 0 ? `${subjectOf(said, context)} ` : ', ' }, ...draft])
}

function blankItem(item: SentenceItem, context: FigureContext): readonly Draft[] | null {
  const value = item.clauses.find((clause) => clause.kind === 'value')
  if (!value) return null
  return [{ text: `${subjectOf(item, context)} ` }, ...blankDraft(value, item.indicator, context)]
}

function blankSentence({ items }: Sentence, context: FigureContext): readonly Draft[] {
  const [item] = items
  const [clause] = item?.clauses ?? []
  if (!item || !clause) throw new Error('a sentence without an item')
  const figure: FigureReference = {
    indicator: item.indicator,
    facet: clause.kind,
    ...(clause.kind === 'plan' && clause.plan !== undefined && { plan: clause.plan }),
  }
  return [{ text: `${subjectOf(item, context)} ` }, { ...blankWords, figure }]
}

function subjectOf({ indicator, subject }: SentencePart, { index }: FigureContext): string {
  return tidy(subject) || lowered(tidyInner(index.indicators.get(indicator)?.name ?? '')) || indicator
}

function spaced(joint: string | undefined): readonly Draft[] {
  return joint === undefined ? [] : [{ text: joint }]
}

/** What the changes are measured against, said by the first of them alone. */
function withBase(drafts: readonly Draft[], base: string): readonly SentencePiece[] {
  const first = drafts.indexOf('base')
  return drafts.flatMap((draft, at) => {
    if (draft !== 'base') return [draft]
    return at === first && base !== '' ? [{ text: ` ${base}` }] : []
  })
}

/** Words side by side as one piece, nothing empty among them. */
function merged(pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  const whole: SentencePiece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (piece.text === '') continue
    if (last && !last.figure && !piece.figure) whole.splice(-1, 1, { text: last.text + piece.text })
    else whole.push(piece)
  }
  return whole
}

function withCapital(pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  return pieces.map((piece, at) => (at === 0 ? { ...piece, text: capitalised(piece.text) } : piece))
}

function endOf(end: Sentence['end'], text: string): string {
  if (end === 'none') return ''
  return end === 'semicolon' ? ';' : text.endsWith('.') ? '' : '.'
}
