import { Editor, type NodeEntry, type Path, Range, Transforms } from 'slate'
import type { Claim, Figure, IndicatorBlock, Text } from '#core/document/schema'
import { wordsIn } from '#core/document/text'
import { indexData } from '#core/indicators/data-set'
import type { DataSet, FigureReference } from '#core/indicators/schema'
import { writeSentence } from '#core/indicators/sentence'
import type { ClaimTerm, Sentence } from '#core/indicators/sentence-schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { blockAtCaret, isClaim } from './blocks'
import { leaveChip } from './with-figures'

/** Where an edit goes, and the data set that comes with it in the same step of undo; the report's own when absent. */
export type Insertion = { readonly at: Range; readonly data?: DataSet }

/** Puts a figure in the place of a range; the caret stands behind it. A heading gets its words. */
export function insertFigure(editor: Editor, figure: FigureReference, context: FigureContext, to: Insertion): void {
  insertChip(editor, { type: 'figure', ...figure, children: [{ text: '' }] }, context, to)
}

/** Puts a sentence in the place of a range; the caret stands behind it. A heading gets its words. */
export function insertSentence(editor: Editor, sentence: Sentence, context: FigureContext, to: Insertion): void {
  insertChip(editor, { type: 'indicatorBlock', ...sentence, children: [{ text: '' }] }, context, to)
}

function insertChip(editor: Editor, chip: Figure | IndicatorBlock, before: FigureContext, to: Insertion): void {
  const { at, data } = to
  const context = data ? { ...before, index: indexData(data) } : before
  together(editor, data, () => {
    Transforms.select(editor, at)
    if (Range.isExpanded(at)) Transforms.delete(editor, { at })
    else leaveChip(editor)
    if (blockAtCaret(editor)?.[0].type === 'heading') Transforms.insertText(editor, wordsIn(context)(chip))
    else Transforms.insertNodes(editor, chip, { select: true })
  })
  leaveChip(editor)
}

function together(editor: Editor, data: DataSet | undefined, edit: () => void): void {
  const { indicators, observations, plans } = data ?? editor.matter
  const isNew =
    indicators !== editor.matter.indicators ||
    observations !== editor.matter.observations ||
    plans !== editor.matter.plans
  const matter = { ...editor.matter, indicators: [...indicators], observations: [...observations], plans: [...plans] }
  editor.changeTogether(edit, isNew ? matter : undefined)
}

/** Gives a sentence of the text another form. */
export function changeSentence(editor: Editor, path: Path, sentence: Sentence): void {
  editor.changeTogether(() => {
    const chip: IndicatorBlock = { type: 'indicatorBlock', ...sentence, children: [{ text: '' }] }
    Transforms.removeNodes(editor, { at: path, voids: true })
    Transforms.insertNodes(editor, chip, { at: path, voids: true })
  })
}

/** Makes text and figures of a sentence, which read the same: what a figure alone would word otherwise becomes text. */
export function dissolveSentence(editor: Editor, [sentence, path]: NodeEntry<IndicatorBlock>, context: FigureContext) {
  const inlines = writeSentence(sentence, context).map(({ text, figure }): Text | Figure => {
    const isSame = figure !== undefined && figureWords(figure, context).text === text
    return isSame ? { type: 'figure', ...figure, children: [{ text: '' }] } : { text }
  })
  editor.changeTogether(() => {
    Transforms.removeNodes(editor, { at: path, voids: true })
    Transforms.insertNodes(editor, inlines, { at: path, voids: true })
  })
}

/** The claim in which the caret or the whole selection stands. */
export function claimAt(editor: Editor): NodeEntry<Claim> | null {
  return editor.selection && (Editor.above<Claim>(editor, { match: isClaim }) ?? null)
}

/** Whether a range can be pinned to figures: words of one block. */
export function canPin(editor: Editor, at: Range): boolean {
  return Range.isExpanded(at) && at.anchor.path[0] === at.focus.path[0] && Editor.string(editor, at).trim() !== ''
}

/** Pins the words of a range to what the figures must show. */
export function pinClaim(editor: Editor, terms: readonly ClaimTerm[], { at, data }: Insertion): void {
  together(editor, data, () => {
    Transforms.wrapNodes(editor, { type: 'claim', terms: [...terms], children: [] }, { at, split: true })
  })
}

export function changeClaim(editor: Editor, terms: readonly ClaimTerm[], path: Path, data?: DataSet): void {
  together(editor, data, () => Transforms.setNodes<Claim>(editor, { terms: [...terms] }, { at: path }))
}

/** Lets the words of a claim be prose again. */
export function unpinClaim(editor: Editor, path: Path): void {
  editor.changeTogether(() => Transforms.unwrapNodes(editor, { at: path }))
}
