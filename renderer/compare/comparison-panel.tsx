import { Button, CloseButton, Group, Tabs, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison, DifferencePlace, FigureDifference } from '#core/document/comparison'
import { periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { useFocusBack } from '../dialogs/focus-back'
import side from '../panels/side-panel.module.css'
import { BlockDifferences } from './block-differences'
import styles from './comparison.module.css'
import { FigureDifferences } from './figure-differences'

type Props = {
  /** What the older report's file is called. */
  readonly name: string
  readonly periods: { readonly from: PeriodId; readonly to: PeriodId }
  readonly comparison: Comparison
  readonly busy: boolean
  /** What else can be done with the older one. */
  readonly actions?: ReactNode
  readonly onFigure: (figure: FigureDifference) => void
  readonly onBlock: (place: DifferencePlace) => void
  readonly onExport: () => void
  readonly onClose: () => void
}

/** So sánh: the figures and the prose that the open report has otherwise; each leads to its place. Esc leaves it. */
export function ComparisonPanel({
  name,
  periods,
  comparison,
  busy,
  actions,
  onFigure,
  onBlock,
  onExport,
  onClose,
}: Props) {
  const { t } = useTranslation()
  const { figures, blocks } = comparison
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusBack()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report is another comparison
  useEffect(() => heading.current?.focus(), [name])

  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }

  return (
    <section className={side.panel} aria-label={t('compare:panel')} onKeyDown={leave}>
      <header className={styles.head}>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {t('compare:title', { name })}
        </h2>
        <CloseButton aria-label={t('compare:close')} onClick={onClose} />
        <Text size="xs" c="dimmed">
          {t('compare:from', { name, period: periodName(periods.from) })}
          <br />
          {t('compare:to', { period: periodName(periods.to) })}
        </Text>
        <Group gap={6} justify="flex-end">
          {actions}
          <Button variant="default" size="compact-sm" disabled={busy} onClick={onExport}>
            {t('compare:export')}
          </Button>
        </Group>
      </header>
      <Tabs
        key={name}
        defaultValue={figures.length === 0 && blocks.length > 0 ? 'blocks' : 'figures'}
        classNames={{ root: styles.tabs, panel: styles.list }}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="figures">{t('compare:figures', { count: figures.length })}</Tabs.Tab>
          <Tabs.Tab value="blocks">{t('compare:blocks', { count: blocks.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="figures" tabIndex={0}>
          <FigureDifferences figures={figures} period={periods.to} onGoTo={onFigure} />
        </Tabs.Panel>
        <Tabs.Panel value="blocks" tabIndex={0}>
          <BlockDifferences blocks={blocks} onGoTo={onBlock} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}

function periodName(period: PeriodId): string {
  return periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)
}
