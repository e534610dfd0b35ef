import { type BaseEditor, type BaseSelection, Editor, Operation, Path, type Point, Text, Transforms } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Report } from '#core/document/schema'

/**
 * What a user can change in a report beside its text: the data set, the frame, the form it takes, the house style, its
 * stage, which of its blocks somebody has looked at and which words were kept, and, by refusing what a roll did to
 * them, its period and origin.
 */
export type Matter = Pick<
  Report,
  | 'period'
  | 'frame'
  | 'profile'
  | 'style'
  | 'indicators'
  | 'observations'
  | 'plans'
  | 'stage'
  | 'carried'
  | 'origin'
  | 'kept'
> & {
  /** What was decided on the changes of the roll this report came from, by their ids; the report keeps it in `carried`. */
  readonly decisions?: ReadonlyMap<string, Decision>
}

export type Decision = 'accepted' | 'refused'

type MatterChange = { readonly before: Matter; readonly after: Matter }

/** One press of undo: a change of the matter, then of the text. `from` and `to` are the revisions it leads between. */
type Step = {
  matter: MatterChange | null
  readonly operations: Operation[]
  readonly selectionBefore: BaseSelection
  readonly from: number
  to: number
}

export type HistoryEditor = {
  matter: Matter
  readonly history: { undos: Step[]; redos: Step[]; revision: number }
  changeMatter: (next: Matter) => void
  /** What an edit of the text brings about in the matter, before it is made: it belongs to the same step. */
  matterAfter: (operation: Operation) => Matter
  /** Makes what `edit` does to the text one step of its own, together with a change of the matter. */
  changeTogether: (edit: () => void, next?: Matter) => void
  /** Called after each change of the matter, by an edit, undo or redo; a change of the text calls `onChange`. */
  onMatter: () => void
  undo: () => void
  redo: () => void
}

/** Where typing stopped: the caret, the last letter typed ('' after an erasure) and the time in ms. */
type Run = { readonly caret: Point; readonly tail: string; readonly at: number }

const maxSteps = 1000
const pauseMs = 1000

const isBlank = (letter: string) => letter.trim() === ''

/** The text an operation types: a run of letters, or a node of its own when it carries marks. */
function typedText(operation: Operation): string {
  if (operation.type === 'insert_text') return operation.text
  return operation.type === 'insert_node' && Text.isText(operation.node) ? operation.node.text : ''
}

/** Whether operations of one moment are typing or erasing within a paragraph: pasted and split blocks are not. */
function isTyping(operations: readonly Operation[]): boolean {
  const makesBlock = operations.some(
    (operation) => (operation.type === 'split_node' || operation.type === 'insert_node') && operation.path.length === 1,
  )
  if (makesBlock) return false
  return operations.some((each) => typedText(each) !== '') || operations.every((each) => each.type === 'remove_text')
}

/**
 * Whether an operation carries on the typing before it, so that one undo takes back both.
 *
 * A step is a word with the blank after it. Input methods of Vietnamese erase and retype letters of the word, so
 * erasing never ends a step, and neither does a slow hand within a word: undo must not show a fragment ('ti' of 'tiếng').
 */
function continues(run: Run, operation: Operation, now: number): boolean {
  if (operation.type !== 'insert_text' && operation.type !== 'remove_text') return false
  const { caret, tail } = run
  const end = operation.type === 'remove_text' ? operation.offset + operation.text.length : operation.offset
  if (!Path.equals(operation.path, caret.path) || (operation.offset !== caret.offset && end !== caret.offset))
    return false
  const withinWord = tail !== '' && !isBlank(tail)
  if (!withinWord && now - run.at >= pauseMs) return false
  return operation.type === 'remove_text' || tail === '' || !isBlank(tail) || isBlank(operation.text.charAt(0))
}

/**
 * Undo and redo over text, data set and frame as one row of steps. `slate-history` knows text alone, keeps 100 steps
 * and undoes a word that an input method retyped in three; `now` is a clock in ms, for pauses.
 */
export function withHistory(base: BaseEditor & ReactEditor, matter: Matter, now: () => number): Editor {
  const { apply, onChange } = base
  let replaying = false
  let latest = 0
  let moment: { operations: Operation[] } | null = null
  let run: Run | null = null

  const addStep = (change: MatterChange | null, operations: Operation[]) => {
    const { history, selection } = editor
    const { revision } = history
    history.undos.push({ matter: change, operations, selectionBefore: selection, from: revision, to: revision })
    if (history.undos.length > maxSteps) history.undos.shift()
  }

  const advance = () => {
    const { history } = editor
    latest += 1
    history.revision = latest
    history.redos = []
    const step = history.undos.at(-1)
    if (step) step.to = latest
  }

  const record = (operation: Operation) => {
    const step = editor.history.undos.at(-1)
    const goesOn = moment !== null || (run !== null && continues(run, operation, now()))
    if (goesOn && step) step.operations.push(operation)
    else addStep(null, [operation])
    moment ??= { operations: [] }
    moment.operations.push(operation)
    advance()
  }

  const bring = (after: Matter) => {
    const step = editor.history.undos.at(-1)
    if (!step || after === editor.matter) return
    step.matter = { before: step.matter?.before ?? editor.matter, after }
    editor.matter = after
  }

  const endMoment = () => {
    if (moment === null) return
    const { operations } = moment
    const caret = editor.selection?.anchor
    const last = operations.at(-1)
    run = caret && last && isTyping(operations) ? { caret, tail: typedText(last).slice(-1), at: now() } : null
    moment = null
  }

  const breakOff = () => {
    moment = null
    run = null
  }

  const replay = (change: () => void) => {
    breakOff()
    replaying = true
    try {
      change()
    } finally {
      replaying = false
    }
  }

  const replayOperations = (operations: readonly Operation[]) => {
    if (operations.length === 0) return
    Editor.withoutNormalizing(editor, () => {
      for (const operation of operations) editor.apply(operation)
    })
  }

  const editor: Editor = Object.assign(base, {
    matter,
    history: { undos: [], redos: [], revision: 0 },

    apply(operation: Operation) {
      if (!replaying && operation.type !== 'set_selection') {
        record(operation)
        bring(editor.matterAfter(operation))
      }
      apply(operation)
    },

    matterAfter: () => editor.matter,

    onChange(options?: { operation?: Operation }) {
      endMoment()
      onChange(options)
    },

    onMatter() {},

    changeMatter(next: Matter) {
      editor.changeTogether(() => {}, next)
    },

    changeTogether(edit: () => void, next?: Matter) {
      breakOff()
      if (next) {
        addStep({ before: editor.matter, after: next }, [])
        advance()
        editor.matter = next
        moment = { operations: [] }
      }
      Editor.withoutNormalizing(editor, edit)
      breakOff()
      if (next) editor.onMatter()
    },

    undo() {
      const step = editor.history.undos.pop()
      if (!step) return
      editor.history.redos.push(step)
      editor.history.revision = step.from
      replay(() => {
        if (step.matter) editor.matter = step.matter.before
        replayOperations(step.operations.map((each) => Operation.inverse(each)).reverse())
        if (step.operations.length > 0 && step.selectionBefore) Transforms.select(editor, step.selectionBefore)
      })
      if (step.matter) editor.onMatter()
    },

    redo() {
      const step = editor.history.redos.pop()
      if (!step) return
      editor.history.undos.push(step)
      editor.history.revision = step.to
      replay(() => {
        if (step.matter) editor.matter = step.matter.after
        if (step.operations.length > 0 && step.selectionBefore) Transforms.select(editor, step.selectionBefore)
        replayOperations(step.operations)
      })
      if (step.matter) editor.onMatter()
    },
  } satisfies Partial<BaseEditor> & HistoryEditor)
  return editor
}
