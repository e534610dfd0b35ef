import { ActionIcon, Group } from '@mantine/core'
import { Folder, FolderX, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LibraryFolder } from '#core/ipc/library'
import styles from './library.module.css'

type Props = { readonly folders: readonly LibraryFolder[]; readonly onRemove: (token: string) => void }

/** The folders of the library; one that vanished stays until the user lets it go. */
export function LibraryFolders({ folders, onRemove }: Props) {
  const { t } = useTranslation()
  return (
    <Group component="ul" gap="xs" className={styles.folders} aria-label={t('library:folders')}>
      {folders.map(({ token, name, parent, isThere, isCut }) => (
        <li
          key={token}
          className={styles.folder}
          data-gone={!isThere || undefined}
          title={isCut ? t('library:folderCutNote') : undefined}
        >
          {isThere ? <Folder size={14} aria-hidden /> : <FolderX size={14} aria-hidden />}
          <span>
            {parent} / <strong>{name}</strong>
            {!isThere && ` (${t('library:folderGone')})`}
            {isCut && ` (${t('library:folderCut')})`}
          </span>
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t('library:removeFolder', { name })}
            title={t('library:removeNote')}
            onClick={() => onRemove(token)}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </Group>
  )
}
