import { Button, Group } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { Report } from '#core/document/schema'
import { sameSentences } from '#core/roll/identical'
import { useSession } from '../session/store'
import { GoToButton } from './go-to-button'
import { goToStretch } from './leftover-place'
import { usePortions } from './portions'
import styles from './review-panel.module.css'

type Props = { readonly last: Report; readonly report: Report; readonly editor: Editor }

/** The sentences that read as they did last period, of blocks that nobody has looked at. Looked for when it is opened. */
export function SameList(props: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={styles.section} aria-label={t('review:same')}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={styles.fold}
        aria-expanded={isOpen}
        leftSection={<Chevron size={14} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        {t('review:same')}
      </Button>
      {isOpen && <Sentences {...props} />}
    </section>
  )
}

function Sentences({ last, report, editor }: Props) {
  const { t } = useTranslation()
  const markSeen = useSession((state) => state.markSeen)
  const sentences = useMemo(() => {
    const unseen = new Set(report.carried?.blocks.flatMap(({ block, seen }) => (seen ? [] : [block])))
    return sameSentences(report, last).filter(({ block }) => unseen.has(block))
  }, [report, last])
  const { drawn, more } = usePortions(sentences)
  return (
    <>
      <p className={styles.note}>
        {sentences.length === 0 ? t('review:sameNone') : t('review:sameNote', { number: sentences.length })}
      </p>
      <ul className={styles.list}>
        {drawn.map((sentence) => (
          <li key={`${sentence.block} ${sentence.start}`} className={styles.row}>
            <span className={styles.words}>{sentence.text}</span>
            <Group gap={4} wrap="nowrap" className={styles.tools}>
              <GoToButton onGoTo={() => goToStretch(editor, sentence)} />
              <Button size="compact-xs" variant="default" onClick={() => markSeen([sentence.block])}>
                {t('review:keepBlock')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}
