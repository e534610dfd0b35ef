import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import { type Restated, withReason } from '#core/roll/restated'
import { Dialog } from '../dialogs/dialog'
import { useSession } from '../session/store'
import { quantityWords } from './restated'
import styles from './review-panel.module.css'

type Props = { readonly report: Report; readonly restated: readonly Restated[]; readonly onClose: () => void }

const usual = ['reasonOfficial', 'reasonMerged', 'reasonMistake'] as const

/** Why bases are other than they were printed: what was printed is kept beside them. */
export function RestatedDialog({ report, restated, onClose }: Props) {
  const { t } = useTranslation()
  const changeData = useSession((state) => state.changeData)
  const [index] = useState(() => indexData(report))
  const [reason, setReason] = useState(() => reasonOf(restated, report, index))
  const given = reason.normalize('NFC').trim()

  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (given === '') return
    const { indicators, plans } = report
    changeData({ indicators, plans, observations: withReason(report, restated, given) })
    onClose()
  }

  return (
    <Dialog onClose={onClose} title={t('review:restatedTitle')} size="md">
      <form onSubmit={keep} noValidate>
        <Stack>
          <Text size="sm">{t('review:restatedNote')}</Text>
          <ul className={styles.list}>
            {restated.map(({ indicator: id, was }) => {
              const indicator = index.indicators.get(id)
              const now = report.carried && observationOf(index, id, report.carried.period)?.value
              return (
                <li key={id} className={styles.row}>
                  <span className={styles.words}>
                    <span className={styles.kind}>{indicator?.name}</span>
                    <span>
                      <del>{quantityWords(was, indicator)}</del> → <ins>{now && quantityWords(now, indicator)}</ins>
                    </span>
                  </span>
                </li>
              )
            })}
          </ul>
          <TextInput
            label={t('review:reason')}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group gap={4}>
            {usual.map((each) => (
              <Button key={each} size="compact-sm" variant="light" onClick={() => setReason(t(`review:${each}`))}>
                {t(`review:${each}`)}
              </Button>
            ))}
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('review:noReason')}
            </Button>
            <Button type="submit" disabled={given === ''}>
              {t('review:keepBoth')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** The reason that was given before, to be put in other words. */
function reasonOf([first]: readonly Restated[], { carried }: Report, index: DataIndex): string {
  return (first && carried && observationOf(index, first.indicator, carried.period)?.restated?.reason) ?? ''
}
