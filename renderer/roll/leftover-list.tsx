import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import type { Leftover } from '#core/leftovers/find-leftovers'
import { isKeptIn } from '#core/leftovers/kept'
import { LeftoverItem } from './leftover-item'
import { usePortions } from './portions'
import styles from './review-panel.module.css'
import { type Leftovers, useLeftovers } from './use-leftovers'

type Props = { readonly report: Report; readonly editor: Editor }

/** What was typed last period and did not move with it: each to be kept or mended. */
export function LeftoverList({ report, editor }: Props) {
  const { t } = useTranslation()
  const found = useLeftovers(report)
  const { kept } = report
  const isKept = useMemo(() => isKeptIn({ ...(kept && { kept }) }), [kept])
  return (
    <section className={styles.section} aria-labelledby="roll-leftovers">
      <h3 className={styles.title} id="roll-leftovers">
        {t('review:leftovers')}
      </h3>
      {found === null ? (
        <p className={styles.note}>{t('review:looking')}</p>
      ) : (
        <Found {...found} isKept={isKept} editor={editor} />
      )}
    </section>
  )
}

type FoundProps = Leftovers & { readonly isKept: (left: Leftover) => boolean; readonly editor: Editor }

function Found({ report, left: all, isKept, editor }: FoundProps) {
  const { t } = useTranslation()
  const [showsKept, setShowsKept] = useState(false)
  const kept = all.filter(isKept)
  const left = all.filter((each) => !isKept(each))
  return (
    <>
      <p className={styles.note}>
        {left.length === 0 ? t('review:leftoversNone') : t('review:leftoversCount', { number: left.length })}
      </p>
      <Items report={report} left={left} isKept={false} editor={editor} />
      {kept.length > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={styles.fold}
          aria-expanded={showsKept}
          onClick={() => setShowsKept(!showsKept)}
        >
          {t('review:keptCount', { number: kept.length })}
        </Button>
      )}
      {showsKept && <Items report={report} left={kept} isKept={true} editor={editor} />}
    </>
  )
}

type ItemsProps = Leftovers & { readonly isKept: boolean; readonly editor: Editor }

function Items({ report, left, isKept, editor }: ItemsProps) {
  const { drawn, more } = usePortions(left)
  const ids = drawn.map(({ block }) => block).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the blocks that are drawn, whatever object tells them
  const texts = useMemo(() => textsOf(report, drawn), [report, ids])
  return (
    <>
      <ul className={styles.list}>
        {drawn.map((each) => (
          <li key={keyOf(each)}>
            <LeftoverItem
              left={each}
              text={each.place?.words ?? texts.get(each.block) ?? ''}
              isKept={isKept}
              report={report}
              editor={editor}
            />
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function keyOf({ block, rule, text, place, start }: Leftover): string {
  return `${place ? `${place.kind} ${place.words}` : block} ${rule} ${text} ${start}`
}

function textsOf(report: Report, left: readonly Leftover[]): ReadonlyMap<string, string> {
  const wanted = new Set(left.map(({ block }) => block))
  const words = inlineWords(report)
  return new Map(report.body.flatMap((block) => (wanted.has(block.id) ? [[block.id, blockText(block, words)]] : [])))
}
