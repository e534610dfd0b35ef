import type { Editor } from 'slate'
import { create } from 'zustand'
import { blockId, type Report } from '#core/document/schema'
import type { Opened } from '#core/ipc/contract'
import { bodyOf } from '../editor/blocks'
import { createReportEditor } from '../editor/report-editor'
import type { Matter } from '../editor/with-history'
import { closed, edited, opened, type Session, savedAs } from './session'

type Store = {
  readonly session: Session
  /** Edits the open report: its value is the report's body, its matter the rest. */
  readonly editor: Editor | null
  readonly open: (report: Opened) => void
  readonly close: () => void
  /** `written` is what went into the file; without it, the report as it is now. */
  readonly saved: (name: string, written?: Report) => void
  readonly changeData: (next: Pick<Report, 'indicators' | 'observations' | 'plans'>) => void
  /** What surrounds the text and how it is written, in one step of undo. */
  readonly changeForm: (change: Partial<Pick<Report, 'frame' | 'profile' | 'style'>>) => void
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
  const next = { ...report, ...editor.matter, body: bodyOf(editor) }
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

  return {
    session: closed(),
    editor: null,

    open({ name, named, report }) {
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
      set({ session: opened(name, named, settled), editor })
    },

    close: () => set({ session: closed(), editor: null }),

    saved(name, written) {
      const { session } = get()
      if (session.kind === 'open') set({ session: savedAs(session, name, written ?? session.report) })
    },

    changeData: ({ indicators, observations, plans }) => changeMatter({ indicators, observations, plans }),
    changeForm: changeMatter,
    undo: () => get().editor?.undo(),
    redo: () => get().editor?.redo(),
  }
})
