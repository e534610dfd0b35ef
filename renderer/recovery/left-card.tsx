import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareReports } from '#core/compare/compare-reports'
import type { Comparison } from '#core/document/comparison'
import { periodWords } from '#core/indicators/period'
import type { LeftReport, LookedAt } from '#core/ipc/recovery'
import { BlockDifferences } from '../compare/block-differences'
import { FigureDifferences } from '../compare/figure-differences'
import styles from './recovery.module.css'
import { timeOf } from './when'

type Props = {
  readonly left: LeftReport
  readonly busy: boolean
  /** The one that a plain Enter takes. */
  readonly isFirst: boolean
  readonly onLook: (left: LeftReport) => Promise<LookedAt | null>
  readonly onTake: () => void
  readonly onOpenSaved: () => void
}

/** One report that was left, with when it was last edited and what its file has otherwise. */
export function LeftCard({ left, busy, isFirst, onLook, onTake, onOpenSaved }: Props) {
  const { t, i18n } = useTranslation()
  const title = useId()
  const looked = useLook(left, onLook)
  const { time, date } = timeOf(left.at, Date.now(), i18n.language)
  const isVersion = left.from === 'version'
  const canOpenSaved = looked?.file.kind === 'same' || looked?.file.kind === 'changed'
  return (
    <Card withBorder padding="md" component="section" aria-labelledby={title}>
      <Stack gap="xs">
        <Title order={3} fz={16} id={title}>
          {left.name}
        </Title>
        <Text size="sm">
          {periodWords({ of: 'period', form: 'nameYear', letters: 'sentence' }, left.period)}
          {' · '}
          {date === null
            ? t(isVersion ? 'recovery:keptAt' : 'recovery:editedAt', { time })
            : t(isVersion ? 'recovery:keptOn' : 'recovery:editedOn', { time, date })}
        </Text>
        {looked === null ? <Text size="sm">{t('recovery:looking')}</Text> : <Beside looked={looked} />}
        <Group gap="sm">
          <Button disabled={busy} onClick={onTake} {...(isFirst && { 'data-autofocus': true })}>
            {t('recovery:take')}
          </Button>
          {left.named && (
            <Button variant="default" disabled={busy || !canOpenSaved} onClick={onOpenSaved}>
              {t('recovery:openSaved')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

function useLook(left: LeftReport, look: Props['onLook']): LookedAt | null {
  const [looked, setLooked] = useState<LookedAt | null>(null)
  useEffect(() => {
    let isWanted = true
    void look(left).then((found) => isWanted && setLooked(found))
    return () => {
      isWanted = false
    }
  }, [left, look])
  return looked
}

/** What was left beside its file. */
function Beside({ looked }: { readonly looked: LookedAt }) {
  const { t } = useTranslation()
  const { file, report } = looked
  return (
    <>
      {file.kind !== 'same' && file.kind !== 'none' && (
        <Alert color="orange" icon={<TriangleAlert aria-hidden />} classNames={{ message: styles.warning }}>
          {t(`recovery:file_${file.kind}`)}
        </Alert>
      )}
      {file.kind === 'none' && <Text size="sm">{t('recovery:file_none')}</Text>}
      {'report' in file && <Differences from={file.report} to={report} />}
    </>
  )
}

function Differences({ from, to }: { readonly from: LookedAt['report']; readonly to: LookedAt['report'] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const list = useId()
  const comparison: Comparison = useMemo(() => compareReports(from, to), [from, to])
  const { figures, blocks } = comparison
  const count = figures.length + blocks.length
  return (
    <>
      <Group gap="sm">
        <Text size="sm">
          {count === 0
            ? t('recovery:noDifference')
            : t('recovery:differences', { figures: figures.length, blocks: blocks.length })}
        </Text>
        {count > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-controls={list}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'recovery:hideDifferences' : 'recovery:showDifferences')}
          </Button>
        )}
      </Group>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className={styles.differences} id={list} aria-label={t('recovery:differencesList')} tabIndex={0}>
          {figures.length > 0 && <FigureDifferences figures={figures} period={to.period} />}
          {blocks.length > 0 && <BlockDifferences blocks={blocks} />}
        </section>
      )}
    </>
  )
}
