import { Badge, Button, UnstyledButton } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryReport } from '#core/ipc/library'
import { type Shelf, shelvesOf } from '#core/library/summary'
import styles from './library.module.css'

type Acts = { readonly onOpen: (token: string) => void; readonly onRoll: (token: string) => void }
type Props = Acts & { readonly reports: readonly LibraryReport[] }

/** Reports by year, the last one open, and by period. */
export function LibraryShelves({ reports, ...acts }: Props) {
  return shelvesOf(reports).map((shelf, at) => (
    <YearShelf key={shelf.year} shelf={shelf} isFirst={at === 0} {...acts} />
  ))
}

type ShelfProps = Acts & { readonly shelf: Shelf<LibraryReport>; readonly isFirst: boolean }

function YearShelf({ shelf: { year, periods }, isFirst, ...acts }: ShelfProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(isFirst)
  const id = useId()
  const reports = periods.flatMap((period) => period.reports)
  return (
    <div className={styles.year}>
      <UnstyledButton
        className={styles.yearHead}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        <strong>{t('library:year', { year: String(year) })}</strong>
        <span className={styles.quiet}>{t('library:count', { count: reports.length })}</span>
      </UnstyledButton>
      {isOpen && (
        <ul id={id} className={styles.reports}>
          {reports.map((report) => (
            <ReportRow key={report.token} report={report} {...acts} />
          ))}
        </ul>
      )}
    </div>
  )
}

const stageColors = { drafting: 'gray', submitted: 'blue', issued: 'teal' } as const

function ReportRow({ report, onOpen, onRoll }: Acts & { readonly report: LibraryReport }) {
  const { t, i18n } = useTranslation()
  const { token, title, name, folder, stage, figures, blocks, changed } = report
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' }).format(changed)
  return (
    <li className={styles.report}>
      <UnstyledButton className={styles.open} onClick={() => onOpen(token)}>
        <span className={styles.titleLine}>
          {title}
          <Badge variant="light" color={stageColors[stage]} className={styles.stage}>
            {t(`library:${stage}`)}
          </Badge>
        </span>
        <span className={styles.quiet}>
          {[
            ...(figures.total > 0 ? [t('library:figures', figures)] : []),
            ...(blocks.total > 0 ? [t('library:blocks', blocks)] : []),
            t('library:changed', { time }),
            `${folder} / ${name}`,
          ].join(' · ')}
        </span>
      </UnstyledButton>
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.fixed}
        aria-label={t('library:rollOf', { title })}
        onClick={() => onRoll(token)}
      >
        {t('library:rollShort')}
      </Button>
    </li>
  )
}
