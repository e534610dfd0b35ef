import { Editor, Node, Range, Transforms } from 'slate'
import type { PeriodToken } from '#core/document/schema'
import { type PeriodMention, periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { blockAtCaret } from './blocks'
import { leaveChip } from './with-figures'

export type MentionedPeriod = PeriodMention['of']

/** A mention that can be put into the text, with the words that it would have now. */
export type PeriodChoice = Pick<PeriodMention, 'of' | 'form'> & { readonly words: string }

const forms: Readonly<Record<MentionedPeriod, readonly PeriodMention['form'][]>> = {
  period: ['name', 'nameYear', 'year'],
  next: ['name', 'nameYear'],
  base: ['nameYear', 'year'],
  endMonth: ['name', 'slashYear'],
  nextYear: ['year'],
}
const mentioned: readonly MentionedPeriod[] = ['period', 'next', 'base', 'endMonth', 'nextYear']

/** What a report of the period can mention, in the order of a menu. What reads alike is offered once. */
export function periodChoices(period: PeriodId): readonly PeriodChoice[] {
  const all = mentioned.flatMap((of) =>
    forms[of].map((form) => ({ of, form, words: periodWords({ of, form, letters: 'lower' }, period) })),
  )
  return all.filter(({ words }, at) => all.findIndex((other) => other.words === words) === at)
}

/** Puts a mention at the caret, in the letters that suit its place, and takes the caret past it. */
export function insertPeriod(editor: Editor, { of, form }: Pick<PeriodMention, 'of' | 'form'>): void {
  if (!editor.selection) return
  leaveChip(editor)
  const token: PeriodToken = {
    type: 'periodToken',
    of,
    form,
    letters: lettersAtCaret(editor),
    children: [{ text: '' }],
  }
  Transforms.insertNodes(editor, token, { select: true })
  leaveChip(editor)
}

/** Capitals among capitals, a capital letter at the start of a sentence, else none. */
function lettersAtCaret(editor: Editor): PeriodToken['letters'] {
  const entry = blockAtCaret(editor)
  if (!entry || !editor.selection) return 'lower'
  const text = Node.string(entry[0])
  if (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)) return 'capitals'
  const before = Editor.string(editor, { anchor: Editor.start(editor, entry[1]), focus: Range.start(editor.selection) })
  const opensBlock = Editor.isStart(editor, Range.start(editor.selection), entry[1])
  return opensBlock || /[.!?…]\s+$/u.test(before) ? 'sentence' : 'lower'
}
