import { Alert, Button, Group, Loader, Text, TextInput, Title } from '@mantine/core'
import { FolderPlus, Search, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockId } from '#core/document/schema'
import type { Library } from '#core/ipc/library'
import styles from './library.module.css'
import { LibraryFolders } from './library-folders'
import { LibraryShelves } from './library-shelves'
import { SearchHits } from './search-hits'
import { useSearch } from './use-search'

type Props = {
  readonly library: Library
  readonly onAddFolder: () => void
  readonly onRemoveFolder: (token: string) => void
  readonly onOpen: (token: string, block: BlockId | null) => void
  readonly onRoll: (token: string) => void
}

/** All reports the user works with: by year and period, or what a search found in them. */
export function LibrarySection({ library, onAddFolder, onRemoveFolder, onOpen, onRoll }: Props) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const found = useSearch(query)
  const { folders, reports, unread } = library
  const isAnyGone = folders.some(({ isThere }) => !isThere)
  return (
    <section aria-labelledby="start-library">
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Title order={2} fz={18} id="start-library">
          {t('library:title')}
        </Title>
        <Button variant="default" leftSection={<FolderPlus size={18} aria-hidden />} onClick={onAddFolder}>
          {t('library:addFolder')}
        </Button>
      </Group>
      {folders.length === 0 ? (
        <Text c="dimmed">{t('library:note')}</Text>
      ) : (
        <LibraryFolders folders={folders} onRemove={onRemoveFolder} />
      )}
      {isAnyGone && (
        <Text size="sm" mt={6}>
          {t('library:folderGoneNote')}
        </Text>
      )}
      {unread > 0 && (
        <Group gap="xs" my="sm" role="status">
          <Loader size={14} aria-hidden />
          <Text size="sm">{t('library:unread', { count: unread })}</Text>
        </Group>
      )}
      {reports.length > 0 && (
        <TextInput
          my="sm"
          maxLength={200}
          aria-label={t('library:search')}
          placeholder={`${t('library:search')}: ${t('library:searchHint')}`}
          leftSection={<Search size={16} aria-hidden />}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      {found === null ? (
        <LibraryShelves reports={reports} onOpen={(token) => onOpen(token, null)} onRoll={onRoll} />
      ) : (
        <SearchHits found={found} reports={reports} onOpen={onOpen} />
      )}
      {folders.length > 0 && reports.length === 0 && unread === 0 && !isAnyGone && (
        <Text c="dimmed">{t('library:empty')}</Text>
      )}
      <Problems problems={library.problems} />
    </section>
  )
}

function Problems({ problems }: Pick<Library, 'problems'>) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <Alert
      color="orange"
      mt="sm"
      classNames={{ title: styles.problems }}
      icon={<TriangleAlert aria-hidden />}
      title={t('library:problems', { count: problems.length })}
    >
      {problems.map(({ token, name, folder, failure }) => (
        <div key={token}>
          <strong>
            {folder} / {name}
          </strong>
          : {t(`failure:${failure.code}`, { replace: failure.values })}
        </div>
      ))}
    </Alert>
  )
}
