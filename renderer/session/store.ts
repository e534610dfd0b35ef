import type { Editor } from 'slate'
import { create } from 'zustand'
import { type BlockId, blockId, type Report } from '#core/document/schema'
import type { Opened } from '#core/ipc/contract'
import { markSeen as withSeen } from '#core/roll/progress'
import { keepPrinted, newlyRestated } from '#core/roll/restated'
import { bodyOf } from '../editor/blocks'
import { createReportEditor } from '../editor/report-editor'
import type { Matter } from '../editor/with-history'
import { filledBlocks } from '../roll/filled-blocks'
import { askReason } from '../roll/restated'
import { closed, edited, opened, type Session, savedAs } from './session'
import { type Stage, withStage } from './stage'

type Data = Pick<Report, 'indicators' | 'observations' | 'plans'>

type Store = {
  readonly session: Session
  /** Edits the open report: its value is the report's body, its matter the rest. */
  readonly editor: Editor | null
  readonly open: (report: Opened) => void
  readonly close: () => void
  /** `written` is what went into the file; without it, the report as it is now. */
  readonly saved: (name: string, written?: Report) => void
  /** Blocks that came from the last period and have all their figures by this are looked at by it. */
  readonly changeData: (next: Data) => void
  /** Blocks that came from the last period stay as they are (giữ nguyên): one step of undo. */
  readonly markSeen: (blocks: readonly BlockId[]) => void
  /** What surrounds the text and how it is written, in one step of undo. */
  readonly changeForm: (change: Partial<Pick<Report, 'frame' | 'profile' | 'style'>>) => void
  /** One step of undo. */
  readonly changeStage: (stage: Stage) => void
  readonly undo: () => void
  readonly redo: () => void
}

const newId = () => blockId.parse(crypto.randomUUID())

/** The revision of each report that the history led to, so that undo back to the saved one is clean again. */
const revisions = new WeakMap<Report, number>()

/** The report as the editor holds it now; the saved one itself, when the history stands at its revision. */
function reportOf(editor: Editor, session: Extract<Session, { kind: 'open' }>): Report {
  const { report, saved } = session
  const { revision } = editor.history
  if (revisions.get(report) === revision) return report
  if (revisions.get(saved) === revision) return saved
  const { decisions: _, ...matter } = editor.matter
  const next = { id: report.id, ...matter, body: bodyOf(editor) }
  revisions.set(next, revision)
  return next
}

export const useSession = create<Store>()((set, get) => {
  const follow = (editor: Editor) => {
    const { session } = get()
    if (get().editor === editor && session.kind === 'open') set({ session: edited(session, reportOf(editor, session)) })
  }

  const changeMatter = (change: Partial<Matter>) => {
    const { editor } = get()
    editor?.changeMatter({ ...editor.matter, ...change })
  }

  const changeData = ({ indicators, observations, plans }: Data) => {
    const { editor, session } = get()
    if (editor === null || session.kind === 'empty') return
    const { report } = session
    const next = { ...editor.matter, ...keepPrinted(report, { indicators, observations, plans }) }
    editor.changeMatter(withSeen(next, ...filledBlocks(report, next)))
    askReason(newlyRestated(report, next))
  }

  const markSeen = (blocks: readonly BlockId[]) => {
    const { editor } = get()
    if (editor === null) return
    const next = withSeen(editor.matter, ...blocks)
    if (next !== editor.matter) editor.changeMatter(next)
  }

  return {
    session: closed(),
    editor: null,

    open({ name, named, report, recovered }) {
      const editor = createReportEditor(report, newId, () => performance.now())
      const { onChange } = editor
      editor.onChange = (options) => {
        follow(editor)
        onChange(options)
      }
      editor.onMatter = () => follow(editor)
      const { revision } = editor.history
      const settled = { ...report, body: bodyOf(editor) }
      revisions.set(settled, revision)
      const saved = recovered === undefined ? settled : report // another object than what is open: nothing is saved yet
      set({ session: opened(name, named, settled, saved), editor })
    },

    close: () => set({ session: closed(), editor: null }),

    saved(name, written) {
      const { session } = get()
      if (session.kind === 'open') set({ session: savedAs(session, name, written ?? session.report) })
    },

    changeData,
    markSeen,
    changeForm: changeMatter,
    changeStage(stage) {
      const { editor } = get()
      editor?.changeMatter(withStage(editor.matter, stage))
    },
    undo: () => get().editor?.undo(),
    redo: () => get().editor?.redo(),
  }
})
