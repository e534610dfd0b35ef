import { type ReactNode, useMemo } from 'react'
import { Editor, Node, type Range } from 'slate'
import { ReactEditor } from 'slate-react'
import type { IndicatorBlock, Report, TextBlock } from '#core/document/schema'
import { inlinesText, wordsIn } from '#core/document/text'
import { indicatorsOf } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import type { IndicatorId } from '#core/indicators/schema'
import type { Sentence } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { blockAtCaret, isTextBlock } from '../editor/blocks'
import {
  changeClaim,
  changeSentence,
  dissolveSentence,
  insertFigure,
  insertSentence,
  pinClaim,
  unpinClaim,
} from '../editor/insert-edits'
import { aroundRange } from '../editor/text-line'
import { closeDialog } from '../session/shell'
import { useSession } from '../session/store'
import { ClaimDialog } from './claim-dialog'
import { FigureDialog } from './figure-dialog'
import type { InsertDialog } from './insert-dialog'
import { SentenceDialog } from './sentence-dialog'
import { ToIndicatorDialog } from './to-indicator-dialog'
import { usualPatterns } from './usual-patterns'

/** The dialogs that bring the data set into the text, over the report that is open. */
export function InsertDialogs({ dialog }: { readonly dialog: InsertDialog }) {
  const editor = useSession((state) => state.editor)
  const session = useSession((state) => state.session)
  if (editor === null || session.kind !== 'open') return null
  return <OverReport dialog={dialog} editor={editor} report={session.report} />
}

type Props = { readonly dialog: InsertDialog; readonly editor: Editor; readonly report: Report }

function OverReport({ dialog, editor, report }: Props): ReactNode {
  const context = useMemo((): FigureContext => {
    const { period, style } = report
    return { index: indexData(report), period, style }
  }, [report])

  const close = () => {
    closeDialog()
    ReactEditor.focus(editor)
  }

  switch (dialog.kind) {
    case 'figure':
      return (
        <FigureDialog
          data={report}
          context={context}
          inHeading={blockAtCaret(editor)?.[0].type === 'heading'}
          onInsert={(figure, data) => {
            insertFigure(editor, figure, context, { at: dialog.at, data })
            close()
          }}
          onClose={close}
        />
      )
    case 'toIndicator':
      return (
        <ToIndicatorDialog
          data={report}
          context={context}
          selected={dialog.selected}
          onInsert={(figure, data, reading) => {
            insertFigure(editor, figure, context, { at: dialog.selected.rangeOf(reading), data })
            close()
          }}
          onClose={close}
        />
      )
    case 'sentence':
      return <SentenceOf {...dialog} editor={editor} report={report} context={context} onClose={close} />
    case 'claim':
      return <ClaimOf {...dialog} editor={editor} report={report} context={context} onClose={close} />
  }
}

type Over<K extends InsertDialog['kind']> = Extract<InsertDialog, { kind: K }> & {
  readonly editor: Editor
  readonly report: Report
  readonly context: FigureContext
  readonly onClose: () => void
}

function SentenceOf({ at, edited, editor, report, context, onClose }: Over<'sentence'>) {
  return (
    <SentenceDialog
      indicators={report.indicators}
      context={context}
      patterns={usualPatterns}
      sentence={edited && sentenceIn(edited[0])}
      surroundings={aroundRange(editor, at)}
      onSave={(sentence) => {
        if (edited) changeSentence(editor, edited[1], sentence)
        else insertSentence(editor, sentence, context, { at })
        onClose()
      }}
      onDissolve={() => {
        if (edited) dissolveSentence(editor, edited, context)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

function sentenceIn({ type: _, children: __, ...sentence }: IndicatorBlock): Sentence {
  return sentence
}

function ClaimOf({ at, edited, editor, report, context, onClose }: Over<'claim'>) {
  const [block] = Editor.node(editor, at.anchor.path.slice(0, 1))
  return (
    <ClaimDialog
      data={report}
      context={context}
      words={wordsOnRange(editor, at, context)}
      terms={edited?.[0].terms ?? []}
      nearby={isTextBlock(block) ? nearbyOf(block) : []}
      onSave={(terms, data) => {
        if (edited) changeClaim(editor, terms, edited[1], data)
        else pinClaim(editor, terms, { at, data })
        onClose()
      }}
      onUnpin={() => {
        if (edited) unpinClaim(editor, edited[1])
        onClose()
      }}
      onClose={onClose}
    />
  )
}

/** More indicators than that are not what one judgement is about. */
const mostNearby = 6

function nearbyOf({ children }: TextBlock): readonly IndicatorId[] {
  return [...new Set(children.flatMap(indicatorsOf))].slice(0, mostNearby)
}

function wordsOnRange(editor: Editor, at: Range, context: FigureContext): string {
  return Node.fragment(editor, at)
    .flatMap((node) => (isTextBlock(node) ? [inlinesText(node.children, wordsIn(context))] : []))
    .join(' ')
}
