import { suppliersOf } from '#core/xlsx/collection-form'
import { closeDialog } from '../session/shell'
import { useSession } from '../session/store'
import { collect, takeImported } from './ask'
import { CollectDialog } from './collect-dialog'
import type { ExchangeDialog } from './exchange-dialog'
import { ImportDialog } from './import-dialog'

/** Import and collection form, over the report that is open. */
export function ExchangeDialogs({ dialog }: { readonly dialog: ExchangeDialog }) {
  const session = useSession((state) => state.session)
  if (session.kind !== 'open') return null
  const { report } = session
  if (dialog.kind === 'collect') {
    return (
      <CollectDialog
        suppliers={suppliersOf(report.indicators)}
        onCollect={(supplier) => void collect(supplier)}
        onClose={closeDialog}
      />
    )
  }
  return <ImportDialog workbook={dialog.workbook} report={report} onTake={takeImported} onClose={closeDialog} />
}
