import { Button, Group } from '@mantine/core'
import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { useShallow } from 'zustand/react/shallow'
import { annexNumbers } from '#core/document/annex-number'
import { annexOfWords } from '#core/document/annex-words'
import type { Annex } from '#core/document/schema'
import { sheetId } from '../editor/edits'
import { FrameLines } from '../editor/frame-region'
import { usePage } from '../editor/page-context'
import { lookOf, pageVariables } from '../editor/profile-look'
import { KeepAnnex } from '../roll/keep-annex'
import { showDialog } from '../session/shell'
import { useSession } from '../session/store'
import styles from './annex.module.css'
import { annexesIn, removeAnnex } from './annex-edits'
import { AnnexTable } from './annex-table'
import { useAnnexTitle } from './use-annex'

/** The annexes behind the signature, each on a sheet of its own, upright or lying. */
export function AnnexSheets({ editor }: { readonly editor: Editor }) {
  const { profile } = usePage()
  const annexes = useSession(useShallow(() => annexesIn(editor)))
  const numbers = annexNumbers(annexes, profile.wording.annex)
  return annexes.map((annex) => (
    <Sheet
      key={annex.id}
      annex={annex}
      number={numbers.get(annex.id) ?? ''}
      onEdit={() => showDialog({ kind: 'annex', annex: annex.id })}
      onRemove={() => removeAnnex(editor, annex.id)}
      editor={editor}
    />
  ))
}

type Props = {
  readonly annex: Annex
  readonly number: string
  readonly editor: Editor
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Sheet({ annex, number, editor, onEdit, onRemove }: Props) {
  const { t } = useTranslation()
  const { profile } = usePage()
  const frame = useSession(() => editor.matter.frame)
  const title = useAnnexTitle(annex)
  const { annexEnd } = profile.wording
  return (
    <section
      id={sheetId(annex.id)}
      className={styles.sheet}
      style={pageVariables(profile)}
      data-orientation={annex.orientation}
      aria-label={`${number}: ${title}`}
    >
      <Group className={styles.tools} gap="xs">
        <KeepAnnex annex={annex.id} />
        <Button size="compact-sm" variant="default" leftSection={<Pencil size={14} />} onClick={onEdit}>
          {t('annex:edit')}
        </Button>
        <Button size="compact-sm" variant="default" leftSection={<Trash2 size={14} />} onClick={onRemove}>
          {t('annex:remove')}
        </Button>
      </Group>
      <h2 className={styles.head}>
        <FrameLines component="annexNumber" lines={[number]} />
        <FrameLines component="annexTitle" lines={[title]} />
      </h2>
      <FrameLines component="annexOf" lines={[annexOfWords({ frame }, profile)]} under={profile.under.annexOf} />
      <AnnexTable annex={annex} />
      {annex.rows.length === 0 && <p className={styles.empty}>{t('annex:empty')}</p>}
      {annexEnd !== '' && (
        <p className={styles.end} style={{ ...lookOf(profile, 'body'), textAlign: 'end' }}>
          {annexEnd}
        </p>
      )}
    </section>
  )
}
