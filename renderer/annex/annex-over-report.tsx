import { rowsOfText } from '#core/document/rows-of-text'
import { type BlockId, blockId } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { sheetId } from '../editor/edits'
import { closeDialog } from '../session/shell'
import { useSession } from '../session/store'
import { AnnexDialog } from './annex-dialog'
import { annexesIn, changeAnnex, insertAnnex } from './annex-edits'

/** The dialog of an annex over the report that is open: of one that it has, or of a new one. */
export function AnnexOverReport({ annex: id }: { readonly annex: BlockId | null }) {
  const editor = useSession((state) => state.editor)
  const session = useSession((state) => state.session)
  if (editor === null || session.kind !== 'open') return null
  const { report } = session
  const annex = annexesIn(editor).find((each) => each.id === id) ?? null
  return (
    <AnnexDialog
      annex={annex}
      period={report.period}
      data={report}
      titleWords={annex ? blockText(annex, inlineWords(report)) : ''}
      rowsOfText={() => rowsOfText(report)}
      onSave={(content) => {
        const saved = annex?.id ?? blockId.parse(crypto.randomUUID())
        if (annex) changeAnnex(editor, saved, content)
        else insertAnnex(editor, saved, content)
        showSheet(saved)
      }}
      onClose={closeDialog}
    />
  )
}

/** The sheet of an annex comes into sight once it is drawn. */
function showSheet(id: BlockId): void {
  requestAnimationFrame(() => document.getElementById(sheetId(id))?.scrollIntoView({ block: 'start' }))
}
