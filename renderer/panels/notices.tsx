import { Notification } from '@mantine/core'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MissingList } from '#core/document/missing'
import type { PhraseCode } from '#core/indicators/phrase'
import type { ImportFileCode, OpenCode, SaveTemplateCode, TemplateCode, WriteCode } from '#core/ipc/contract'
import type { ImportReportCode } from '#core/ipc/importing'
import type { RecoveryCode } from '#core/ipc/recovery'
import type { KeepVersionCode, ReadVersionCode } from '#core/ipc/versions'
import type { Failure } from '#core/result'
import type { RestoreCode } from '#core/versions/restore'
import { timeOf } from '../recovery/when'
import { useTimeWords } from '../versions/version-words'
import styles from './notices.module.css'

export type WordedCode =
  | ImportFileCode
  | ImportReportCode
  | OpenCode
  | WriteCode
  | TemplateCode
  | SaveTemplateCode
  | PhraseCode
  | RecoveryCode
  | 'insert/claim'
  | 'review/edited'
  | 'insert/heading'
  | 'profile/unknown'
  | KeepVersionCode
  | ReadVersionCode
  | RestoreCode
  | 'version/unreadable'

/** What the user must hear of. It holds codes and names, no sentences: those follow the language. */
export type Notice =
  | { readonly kind: 'failure'; readonly failure: Failure<WordedCode> }
  /** A fault of ours in the midst of a command. */
  | { readonly kind: 'fault' }
  /** `pending`: blocks from the last period that nobody looked at; `isDraft`: for them it was marked a draft. */
  | {
      readonly kind: 'exported'
      readonly name: string
      readonly missing: MissingList
      readonly pending: number
      readonly isDraft: boolean
    }
  /** Nothing is left to be looked at or filled. */
  | { readonly kind: 'finished' }
  /** The form for a supplier lies in a file. */
  | { readonly kind: 'collected'; readonly name: string }
  /** The comparison of two reports lies in a Word file. */
  | { readonly kind: 'compared'; readonly name: string }
  | { readonly kind: 'logSaved'; readonly name: string }
  | { readonly kind: 'imported'; readonly count: number }
  | { readonly kind: 'templateSaved'; readonly name: string }
  /** What is open is as it was at that time, in ms since 1970, and lies in no file. */
  | { readonly kind: 'recovered'; readonly at: number }
  /** A version came back: the part of this title, or with null the whole of it. `time` is when it was kept. */
  | { readonly kind: 'restored'; readonly time: number; readonly title: string | null }

type Props = {
  readonly notices: readonly Notice[]
  readonly onClose: (notice: Notice) => void
}

/** Messages stay until they are closed: nothing that happened to a file passes unread. */
export function Notices({ notices, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.stack} aria-label={t('app:notices')}>
      {notices.map((notice) => {
        const isGood = notice.kind !== 'failure' && notice.kind !== 'fault'
        return (
          <Notification
            key={keyOf(notice)}
            classNames={{ root: styles.notice, description: styles.words }}
            role={isGood ? 'status' : 'alert'}
            color={isGood ? 'teal' : 'red'}
            icon={isGood ? <CircleCheck size={18} /> : <CircleAlert size={18} />}
            title={t(isGood ? `notice:${notice.kind}` : 'notice:failed')}
            withBorder
            closeButtonProps={{ 'aria-label': t('app:close') }}
            onClose={() => onClose(notice)}
          >
            <Words notice={notice} />
          </Notification>
        )
      })}
    </section>
  )
}

function keyOf(notice: Notice): string {
  return notice.kind === 'failure' ? `${notice.failure.code} ${JSON.stringify(notice.failure.values)}` : notice.kind
}

function Words({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  switch (notice.kind) {
    case 'failure':
      return t(`failure:${notice.failure.code}`, { replace: notice.failure.values })
    case 'fault':
      return t('error:command')
    case 'exported':
      return <Exported {...notice} />
    case 'finished':
      return t('review:done')
    case 'templateSaved':
      return t('notice:templateSavedName', { name: notice.name })
    case 'collected':
      return t('notice:collectedFile', { name: notice.name })
    case 'compared':
      return t('notice:comparedFile', { name: notice.name })
    case 'logSaved':
      return t('notice:logSavedFile', { name: notice.name })
    case 'restored':
      return <Restored {...notice} />
    case 'recovered':
      return <RecoveredAt at={notice.at} />
    case 'imported':
      return t('notice:importedCount', { count: notice.count })
  }
}

function Restored({ time, title }: Extract<Notice, { kind: 'restored' }>) {
  const { t } = useTranslation()
  const when = useTimeWords().when(time)
  return title === null ? t('notice:restoredWhole', { when }) : t('notice:restoredPart', { title, when })
}

function RecoveredAt({ at }: { readonly at: number }) {
  const { t, i18n } = useTranslation()
  const { time, date } = timeOf(at, Date.now(), i18n.language)
  return date === null ? t('notice:recoveredAt', { time }) : t('notice:recoveredOn', { time, date })
}

function Exported({ name, missing, pending, isDraft }: Extract<Notice, { kind: 'exported' }>) {
  const { t } = useTranslation()
  const { fields, figures, more } = missing
  const list = [
    ...fields.map((field) => t(`missing:${field}`)),
    ...figures.map((figure) => t('missing:figure', { name: figure })),
    ...(more > 0 ? [t('missing:moreFigures', { number: more })] : []),
  ]
  return (
    <>
      <div>{t('notice:exportedFile', { name })}</div>
      <div>{list.length === 0 ? t('notice:complete') : t('notice:missing', { list: list.join(', ') })}</div>
      {pending > 0 && <div>{t('notice:pendingBlocks', { number: pending })}</div>}
      {isDraft && <div>{t('notice:pendingDraft')}</div>}
    </>
  )
}
