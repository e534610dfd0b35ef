import { Button, Group } from '@mantine/core'
import { Check, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { RollChange } from '#core/roll/change'
import type { Decision } from '../editor/with-history'
import { decide } from './decide'
import { GoToButton } from './go-to-button'
import { goToChange } from './go-to-change'
import styles from './review-panel.module.css'

type Props = {
  readonly change: RollChange
  /** The name of the indicator it is of. */
  readonly indicator: string | undefined
  readonly decision: Decision | undefined
  readonly editor: Editor
}

/** Longer words are cut: a block that is not carried may be a page. */
const longest = 160

/** One change: the old struck, the new underlined, and what can be said to it. */
export function ChangeItem({ change, indicator, decision, editor }: Props) {
  const { t } = useTranslation()
  const { id, kind, from, to } = change
  const goTo = goToChange(change, editor)
  return (
    <div className={styles.row} data-decision={decision}>
      <div className={styles.words}>
        <span className={styles.kind}>
          {t(`review:kind_${kind}`)}
          {indicator && ` · ${indicator}`}
        </span>
        <span>
          <del>{from === '' ? t('review:blank') : cut(from)}</del>
          {kind !== 'block.dropped' && (
            <>
              {' '}
              → <ins>{to === '' ? t('review:blank') : cut(to)}</ins>
            </>
          )}
        </span>
        {kind === 'period' && <span className={styles.kind}>{t('review:periodNote')}</span>}
      </div>
      <Group gap={4} wrap="nowrap" className={styles.tools}>
        {goTo && <GoToButton onGoTo={goTo} />}
        <Choice of="accepted" decision={decision} onChoose={() => decide([id], 'accepted')} />
        <Choice of="refused" decision={decision} onChoose={() => decide([id], 'refused')} />
      </Group>
    </div>
  )
}

type ChoiceProps = {
  readonly of: Decision
  readonly decision: Decision | undefined
  readonly onChoose: () => void
}

function Choice({ of, decision, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const Icon = of === 'accepted' ? Check : RotateCcw
  return (
    <Button
      size="compact-xs"
      variant={decision === of ? 'light' : 'default'}
      aria-pressed={decision === of}
      leftSection={<Icon size={12} aria-hidden />}
      onClick={() => decision !== of && onChoose()}
    >
      {t(of === 'accepted' ? 'review:accept' : 'review:refuse')}
    </Button>
  )
}

function cut(words: string): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}
