import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { findStale, type Leftover } from '#core/roll/stale'
import { goToStretch, isMendable, mend } from './leftover-place'
import { GoToButton, MoreButton } from './list-buttons'
import styles from './review-panel.module.css'
import { useReview } from './review-store'

type Props = { readonly report: Report; readonly editor: Editor }

/** So many are drawn at first, and with each wish for more. */
const portion = 30

/** What was typed last period and did not move with it: each to be kept or mended. */
export function LeftoverList({ report, editor }: Props) {
  const { t } = useTranslation()
  const kept = useReview((review) => review.kept)
  const all = useMemo(() => findStale(report), [report])
  const texts = useMemo(() => textsOf(report, all), [report, all])
  const [shown, setShown] = useState(portion)
  const left = all.filter((each) => !kept.has(keyOf(each)))
  return (
    <section className={styles.section} aria-labelledby="roll-leftovers">
      <h3 className={styles.title} id="roll-leftovers">
        {t('review:leftovers')}
      </h3>
      <p className={styles.note}>
        {left.length === 0 ? t('review:leftoversNone') : t('review:leftoversCount', { number: left.length })}
        {all.length > left.length && `; ${t('review:keptCount', { number: all.length - left.length })}`}
      </p>
      <ul className={styles.list}>
        {left.slice(0, shown).map((each) => (
          <li key={`${keyOf(each)} ${each.start}`}>
            <LeftoverItem
              left={each}
              text={each.place?.words ?? texts.get(each.block) ?? ''}
              report={report}
              editor={editor}
            />
          </li>
        ))}
      </ul>
      <MoreButton hidden={left.length - shown} portion={portion} onMore={() => setShown(shown + portion)} />
    </section>
  )
}

type ItemProps = Props & { readonly left: Leftover; readonly text: string }

/** So many characters are shown on each side of what was left. */
const around = 45

function LeftoverItem({ left, text, report, editor }: ItemProps) {
  const { t } = useTranslation()
  const { start, end, fix } = left
  return (
    <div className={styles.row} data-severity={left.severity}>
      <div className={styles.words}>
        <span className={styles.kind}>
          {t(`review:rule_${left.rule}`)}
          {left.place && ` · ${t(`review:place_${left.place.kind}`)}`}
          {left.severity === 'possible' && ` · ${t('review:possible')}`}
        </span>
        <span>
          {start > around && '…'}
          {text.slice(Math.max(0, start - around), start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end, end + around)}
          {end + around < text.length && '…'}
        </span>
      </div>
      <Group gap={4} className={styles.tools}>
        <GoToButton onGoTo={() => goToStretch(editor, left, report.period)} />
        {fix && isMendable(editor, left, report.period) && (
          <Button size="compact-xs" variant="light" onClick={() => mend(editor, left, fix, report.period)}>
            {t(fix.kind === 'token' ? 'review:fixToken' : 'review:fixText', { words: fix.text })}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => keep(left)}>
          {t('review:keep')}
        </Button>
      </Group>
    </div>
  )
}

function keep(left: Leftover): void {
  useReview.setState(({ kept }) => ({ kept: new Set([...kept, keyOf(left)]) }))
}

/** Words that are kept stay so wherever they move within their block. */
function keyOf({ block, rule, text, place }: Leftover): string {
  return place ? `${place.kind} ${place.words} ${rule} ${text}` : `${block} ${rule} ${text}`
}

function textsOf(report: Report, all: readonly Leftover[]): ReadonlyMap<string, string> {
  const wanted = new Set(all.map(({ block }) => block))
  const words = inlineWords(report)
  return new Map(report.body.flatMap((block) => (wanted.has(block.id) ? [[block.id, blockText(block, words)]] : [])))
}
