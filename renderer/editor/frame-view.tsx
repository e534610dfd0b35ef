import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type FrameWords, frameWords } from '#core/document/frame-words'
import type { Component, Profile } from '#core/document/profile'
import type { Frame } from '#core/document/schema'
import { inlinesText, wordsIn } from '#core/document/text'
import type { FigureContext } from '#core/indicators/wording'
import styles from './frame.module.css'
import { FrameLines, FrameRegion } from './frame-region'
import { usePage } from './page-context'
import { lookOf } from './profile-look'

type Props = { readonly frame: Frame; readonly onEdit: () => void }

function useFrameWords(frame: Frame): FrameWords {
  const { profile, words } = usePage()
  return wordsOf(frame, profile, useStore(words))
}

function wordsOf(frame: Frame, profile: Profile, context: FigureContext): FrameWords {
  const inlineWords = wordsIn(context)
  return frameWords({ frame }, profile, (inlines) => inlinesText(inlines, inlineWords))
}

type Changing = 'draft' | 'number' | 'placeDate' | 'kind' | 'subject'

/** What a part of the frame said in the last report, while nobody has decided on its change. */
function useLinesBefore(now: FrameWords): (part: Changing) => readonly (string | undefined)[] | undefined {
  const { profile, tracked: store } = usePage()
  const tracked = useStore(store, ({ tracked }) => tracked)
  const before = tracked && wordsOf(tracked.frame, profile, tracked.context)
  return (part) => {
    if (!before || ![...tracked.frameChanges].some((id) => changes[part].test(id))) return undefined
    const [lines, shown] = [before, now].map((words) => [words[part]].flat())
    return lines?.map((line, at) => (line === shown?.[at] ? undefined : line))
  }
}

/** The ids of the changes that each part of the frame shows. */
const changes: Readonly<Record<Changing, RegExp>> = {
  draft: /^frame\.draftRound$/,
  number: /^frame\.number$/,
  placeDate: /^frame\.date$/,
  kind: /^frame\.kind$/,
  subject: /:subject\./,
}

/** What stands above the text: organ and number, national title and date, tên loại and trích yếu, Kính gửi. */
export function FrameHead({ frame, onEdit }: Props) {
  const { t } = useTranslation()
  const { profile } = usePage()
  const { nation, motto } = profile.wording
  const words = useFrameWords(frame)
  const before = useLinesBefore(words)
  return (
    <section className={styles.frame} aria-label={t('frameView:head')}>
      <FrameRegion onEdit={onEdit}>
        <FrameLines component="draftMark" lines={[words.draft]} before={before('draft')} />
      </FrameRegion>
      <div className={styles.head}>
        <FrameRegion onEdit={onEdit}>
          <FrameLines component="superior" lines={words.superior} />
          <FrameLines component="organ" lines={words.organ} under={profile.under.organ} />
          <FrameLines component="number" lines={[words.number]} before={before('number')} />
        </FrameRegion>
        <FrameRegion onEdit={onEdit}>
          <FrameLines component="nation" lines={[nation]} under={profile.under.nation} />
          {motto !== '' && <FrameLines component="motto" lines={[motto]} under={profile.under.motto} />}
          <FrameLines component="placeDate" lines={[words.placeDate]} before={before('placeDate')} />
        </FrameRegion>
      </div>
      <FrameRegion onEdit={onEdit}>
        <FrameLines component="kind" lines={[words.kind]} before={before('kind')} />
        <FrameLines
          component="subject"
          lines={words.subject}
          before={before('subject')}
          under={profile.under.subject}
        />
      </FrameRegion>
      {words.addressee && (
        <FrameRegion onEdit={onEdit}>
          <Addressee {...words.addressee} />
        </FrameRegion>
      )}
    </section>
  )
}

function Addressee({ lead, names }: NonNullable<FrameWords['addressee']>) {
  const { profile } = usePage()
  const [only] = names
  if (names.length === 1) return <FrameLines component="addressee" lines={[`${lead} ${only}`]} />
  return (
    <>
      <FrameLines component="addressee" lines={[lead]} />
      <span className={styles.names} style={lookOf(profile, 'addressee')}>
        {names.map((name) => (
          <span key={name} className={styles.name}>
            {name}
          </span>
        ))}
      </span>
    </>
  )
}

/** What stands under the text: nơi nhận on the left, the signature on the right. */
export function FrameFoot({ frame, onEdit }: Props) {
  const { t } = useTranslation()
  const { profile } = usePage()
  const words = useFrameWords(frame)
  return (
    <section className={styles.foot} aria-label={t('frameView:foot')}>
      <FrameRegion onEdit={onEdit}>
        <FrameLines component="recipientsTitle" lines={[profile.wording.recipientsTitle]} />
        <FrameLines component="recipients" lines={words.recipients} />
      </FrameRegion>
      <FrameRegion onEdit={onEdit}>
        {words.authority !== '' && <FrameLines component="authority" lines={[words.authority]} />}
        <Filled component="position" lines={words.position} blank={t('frameView:blankPosition')} />
        <span className={styles.signature} />
        <Filled component="signer" lines={[words.signer]} blank={t('frameView:blankSigner')} />
      </FrameRegion>
    </section>
  )
}

type FilledProps = { readonly component: Component; readonly lines: readonly string[]; readonly blank: string }

/** Lines of the form, or what is still to be filled in, in grey: it is never printed. */
function Filled({ component, lines, blank }: FilledProps) {
  if (lines.some((line) => line.trim() !== '')) return <FrameLines component={component} lines={lines} />
  return (
    <span className={styles.blank}>
      <FrameLines component={component} lines={[blank]} />
    </span>
  )
}
