import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import type { Leftover } from '#core/roll/stale'
import { LeftoverItem } from './leftover-item'
import { MoreButton } from './list-buttons'
import styles from './review-panel.module.css'
import { useReview } from './review-store'
import { type Leftovers, useLeftovers } from './use-leftovers'

type Props = { readonly report: Report; readonly editor: Editor }

/** What was typed last period and did not move with it: each to be kept or mended. */
export function LeftoverList({ report, editor }: Props) {
  const { t } = useTranslation()
  const found = useLeftovers(report)
  return (
    <section className={styles.section} aria-labelledby="roll-leftovers">
      <h3 className={styles.title} id="roll-leftovers">
        {t('review:leftovers')}
      </h3>
      {found === null ? <p className={styles.note}>{t('review:looking')}</p> : <Found {...found} editor={editor} />}
    </section>
  )
}

/** So many are drawn at first, and with each wish for more. */
const portion = 30

function Found({ report, left: all, editor }: Leftovers & { readonly editor: Editor }) {
  const { t } = useTranslation()
  const kept = useReview((review) => review.kept)
  const [shown, setShown] = useState(portion)
  const left = all.filter((each) => !kept.has(keyOf(each)))
  const drawn = left.slice(0, shown)
  const ids = drawn.map(({ block }) => block).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the blocks that are drawn, whatever object tells them
  const texts = useMemo(() => textsOf(report, drawn), [report, ids])
  return (
    <>
      <p className={styles.note}>
        {left.length === 0 ? t('review:leftoversNone') : t('review:leftoversCount', { number: left.length })}
        {all.length > left.length && `; ${t('review:keptCount', { number: all.length - left.length })}`}
      </p>
      <ul className={styles.list}>
        {drawn.map((each) => (
          <li key={`${keyOf(each)} ${each.start}`}>
            <LeftoverItem
              left={each}
              text={each.place?.words ?? texts.get(each.block) ?? ''}
              report={report}
              editor={editor}
              onKeep={() => keep(each)}
            />
          </li>
        ))}
      </ul>
      <MoreButton hidden={left.length - shown} portion={portion} onMore={() => setShown(shown + portion)} />
    </>
  )
}

function keep(left: Leftover): void {
  useReview.setState(({ kept }) => ({ kept: new Set([...kept, keyOf(left)]) }))
}

/** Words that are kept stay so wherever they move within their block. */
function keyOf({ block, rule, text, place }: Leftover): string {
  return place ? `${place.kind} ${place.words} ${rule} ${text}` : `${block} ${rule} ${text}`
}

function textsOf(report: Report, left: readonly Leftover[]): ReadonlyMap<string, string> {
  const wanted = new Set(left.map(({ block }) => block))
  const words = inlineWords(report)
  return new Map(report.body.flatMap((block) => (wanted.has(block.id) ? [[block.id, blockText(block, words)]] : [])))
}
