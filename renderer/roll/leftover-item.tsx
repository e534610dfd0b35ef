import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { Report } from '#core/document/schema'
import type { Leftover } from '#core/leftovers/find-leftovers'
import { GoToButton } from './go-to-button'
import { askForAgain, goToLeftover, isMendable, keep, mend } from './leftover-place'
import styles from './review-panel.module.css'

type Props = {
  readonly left: Leftover
  /** All that stands in its block or line. */
  readonly text: string
  readonly report: Report
  readonly editor: Editor
  /** Somebody looked at it and keeps it. */
  readonly isKept: boolean
}

/** So many characters are shown on each side of what was left. */
const around = 45

/** One leftover in its words, with what can be done about it: keep it, take the mend that is proposed, write others. */
export function LeftoverItem({ left, text, isKept, report, editor }: Props) {
  const { t } = useTranslation()
  const [isWriting, setWriting] = useState(false)
  const canMend = useMemo(() => isMendable(editor, report, left), [editor, report, left])
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
      {isWriting ? (
        <OtherWords
          words={left.text}
          onGive={(given) => mend(editor, left, { kind: 'text', text: given })}
          onDone={() => setWriting(false)}
        />
      ) : (
        <Group gap={4} className={styles.tools}>
          <GoToButton onGoTo={() => goToLeftover(editor, left)} />
          {fix && canMend && (
            <Button size="compact-xs" variant="light" onClick={() => mend(editor, left, fix)}>
              {t(fix.kind === 'token' ? 'review:fixToken' : 'review:fixText', { words: fix.text })}
            </Button>
          )}
          {canMend && (
            <Button size="compact-xs" variant="default" onClick={() => setWriting(true)}>
              {t('review:write')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => (isKept ? askForAgain(editor, left) : keep(editor, left))}
          >
            {t(isKept ? 'review:askAgain' : 'review:keep')}
          </Button>
        </Group>
      )}
    </div>
  )
}

type WordsProps = {
  readonly words: string
  readonly onGive: (words: string) => void
  readonly onDone: () => void
}

/** A field for the words that are to stand there instead. Esc leaves it. */
function OtherWords({ words, onGive, onDone }: WordsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(words)
  const given = typed.normalize('NFC').trim()
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (given !== '' && given !== words) onGive(given)
    onDone()
  }
  return (
    <form className={styles.write} onSubmit={give} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <TextInput
        size="xs"
        className={styles.field}
        aria-label={t('review:otherWords', { words })}
        maxLength={300}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button size="compact-xs" type="submit" disabled={given === ''}>
        {t('review:give')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={onDone}>
        {t('app:cancel')}
      </Button>
    </form>
  )
}
