import { Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BlockId } from '#core/document/schema'
import type { LibraryHit, LibraryReport } from '#core/ipc/library'
import styles from './library.module.css'
import type { Found } from './use-search'

type Props = {
  readonly found: Found
  readonly reports: readonly LibraryReport[]
  readonly onOpen: (token: string, block: BlockId | null) => void
}

/** The sentences in which a search found its words, by report; each leads to its place. */
export function SearchHits({ found: { query, hits, isCut }, reports, onOpen }: Props) {
  const { t } = useTranslation()
  if (hits.length === 0) return <Text role="status">{t('library:noHits', { query })}</Text>
  const tokens = [...new Set(hits.map(({ token }) => token))]
  return (
    <section aria-label={t('library:hits')}>
      {tokens.map((token) => (
        <div key={token} className={styles.year}>
          <Text fw={600} className={styles.hitTitle}>
            {reports.find((report) => report.token === token)?.title}
          </Text>
          <ul className={styles.reports}>
            {hits
              .filter((hit) => hit.token === token)
              .map((hit) => (
                <li key={`${hit.kind} ${hit.block} ${hit.before} ${hit.after}`} className={styles.report}>
                  <UnstyledButton className={styles.open} onClick={() => onOpen(token, hit.block)}>
                    <Sentence hit={hit} />
                  </UnstyledButton>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {isCut && <Text c="dimmed">{t('library:moreHits')}</Text>}
    </section>
  )
}

function Sentence({ hit: { kind, before, hit, after } }: { readonly hit: LibraryHit }) {
  const { t } = useTranslation()
  return (
    <span lang="vi">
      {kind === 'figure' && <span className={styles.quiet}>{t('library:figureHit')} · </span>}
      {before}
      <mark className={styles.mark}>{hit}</mark>
      {after}
    </span>
  )
}
