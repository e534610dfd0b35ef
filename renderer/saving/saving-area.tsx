import { save, saveAs } from '../session/files'
import { isDirty } from '../session/session'
import { useSession } from '../session/store'
import { compareWithTheirs, openForEditing, readAnew, saveAnew } from './disk-events'
import { dismissed } from './saving'
import { SavingBars } from './saving-bars'
import { changeSaving, useSaving } from './saving-store'

/** The bars of the open report. */
export function SavingArea() {
  const saving = useSaving()
  const name = useSession(({ session }) => (session.kind === 'open' ? session.name : ''))
  const dirty = useSession(({ session }) => isDirty(session))
  return (
    <SavingBars
      saving={saving}
      name={name}
      isDirty={dirty}
      onRetry={() => void save()}
      onSaveAs={() => void saveAs()}
      onSaveAnew={() => void saveAnew()}
      onKeepBoth={() => void save()}
      onTakeTheirs={() => void readAnew(true)}
      onCompare={() => void compareWithTheirs()}
      onEdit={() => void openForEditing()}
      onDismiss={(news) => changeSaving((saving) => dismissed(saving, news))}
    />
  )
}
