import type { ImportedFile } from '#core/ipc/contract'
import { closeDialog, showDialog } from '../session/shell'
import { startWriting } from './import-report'
import { ImportedDialog } from './imported-dialog'

/** The account of an import, over the report that was made by it. */
export function ImportedOverReport({ file }: { readonly file: ImportedFile }) {
  return (
    <ImportedDialog
      file={file}
      onStart={(period) => void startWriting(period)}
      onFrame={() => showDialog({ kind: 'frame' })}
      onClose={closeDialog}
    />
  )
}
