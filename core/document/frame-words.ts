import type { Profile } from '#core/document/profile'
import type { Frame, Inline, Report, Sender } from '#core/document/schema'

/** The frame of a report as the lines that are printed, in the wording of a profile. */
export type FrameWords = {
  readonly superior: readonly string[]
  readonly organ: readonly string[]
  /** 'Số: 05/BC-UBND', with a blank for the hand that registers it. */
  readonly number: string
  readonly placeDate: string
  readonly kind: string
  /** Trích yếu, a string a line. */
  readonly subject: readonly string[]
  /** 'Kính gửi:' and whom it names; null where the report has none or the form does not carry it. */
  readonly addressee: { readonly lead: string; readonly names: readonly string[] } | null
  /** The lines under 'Nơi nhận:', each with its hyphen and its end. */
  readonly recipients: readonly string[]
  /** 'TM. ỦY BAN NHÂN DÂN'; empty when only the position is written. */
  readonly authority: string
  readonly position: readonly string[]
  readonly signer: string
  /** 'Dự thảo', 'Dự thảo lần 2'. */
  readonly draft: string
}

/** As wide as a number written by hand (the-thuc 1.5). */
const numberBlank = '     '
const dayBlank = '    '
const placeBlank = '……………'

/** Who sends and signs in the form of a profile: the state's sender when the report names none for the Party's. */
export function senderOf(frame: Frame, profile: Profile): Sender {
  return profile.side === 'party' ? (frame.senders.party ?? frame.senders.state) : frame.senders.state
}

/**
 * Writes the frame. `words` are those of a line of inlines, for trích yếu may hold figures and periods.
 *
 * Source: Decree 30/2020, Phụ lục I, II.2-5, II.7, II.9; the Party's forms by their profiles.
 */
export function frameWords(
  report: Pick<Report, 'frame'>,
  profile: Profile,
  words: (inlines: readonly Inline[]) => string,
): FrameWords {
  const { frame } = report
  const sender = senderOf(frame, profile)
  const { wording } = profile
  return {
    superior: sender.superior,
    organ: sender.organ,
    number: `${wording.numberLead}${numberWords(frame.number)}${wording.numberJoint}${sender.symbol}`,
    placeDate: placeDateWords(frame),
    kind: frame.kind,
    subject: subjectWords(frame.subject.map(words), wording),
    addressee:
      wording.addressee === '' || frame.addressees.length === 0
        ? null
        : { lead: wording.addressee, names: addresseeLines(frame.addressees) },
    recipients: recipientLines(frame, sender, wording),
    ...signatureWords(sender, wording),
    draft: frame.draftRound === undefined ? wording.draft : `${wording.draft} lần ${frame.draftRound}`,
  }
}

/** What the frame still leaves blank: 'number', 'place', 'day', 'month', 'position', 'signer'. */
export function frameBlanks(report: Report, profile: Profile): readonly string[] {
  const { number, place, date } = report.frame
  const { position, signer } = senderOf(report.frame, profile)
  const known: readonly (readonly [string, boolean])[] = [
    ['number', number.trim() !== ''],
    ['place', place.trim() !== ''],
    ['day', date.day !== null],
    ['month', date.month !== null],
    ['position', position.trim() !== ''],
    ['signer', signer.trim() !== ''],
  ]
  return known.filter(([, isKnown]) => !isKnown).map(([key]) => key)
}

/** Numbers below ten take a zero (II.3c). */
export function paddedNumber(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number
}

/** Days below ten take a zero (II.4b). */
export function paddedDay(day: number): string {
  return String(day).padStart(2, '0')
}

/** The months 1 and 2 take a zero, the months 3 to 9 do not (II.4b). */
export function paddedMonth(month: number): string {
  return String(month).padStart(month < 3 ? 2 : 1, '0')
}

function numberWords(number: string): string {
  const typed = number.trim()
  return typed === '' ? numberBlank : paddedNumber(typed)
}

function placeDateWords({ place, date }: Frame): string {
  const day = date.day === null ? dayBlank : paddedDay(date.day)
  const month = date.month === null ? dayBlank : paddedMonth(date.month)
  return `${place.trim() || placeBlank}, ngày ${day} tháng ${month} năm ${date.year}`
}

function subjectWords(lines: readonly string[], wording: Profile['wording']): readonly string[] {
  const [first = '', ...rest] = lines
  const isLed = first.toLowerCase().startsWith(wording.subjectLead.toLowerCase())
  const led = isLed ? first : wording.subjectLead + lowered(first)
  return [wording.subjectFirstLetter === 'lower' ? lowered(led) : led, ...rest]
}

/** The first letter made small, unless it opens an abbreviation such as GRDP. */
function lowered(text: string): string {
  const [first = '', second = ''] = text
  const isAbbreviation = second !== second.toLowerCase()
  return isAbbreviation ? text : first.toLowerCase() + text.slice(first.length)
}

/** One name stands beside 'Kính gửi:' as it is; several are a list with hyphens (II.9d). */
function addresseeLines(names: readonly string[]): readonly string[] {
  return names.length === 1 ? names : listed(names, ';')
}

function recipientLines(frame: Frame, sender: Sender, wording: Profile['wording']): readonly string[] {
  const archive = sender.archive.trim() === '' ? [] : [wording.archive + sender.archive]
  return listed([...openingRecipients(frame, wording), ...frame.recipients, ...archive], wording.recipientEnd)
}

/** Whom the report is addressed to: 'Như trên' after a Kính gửi, their names where the form has none. */
function openingRecipients(frame: Frame, wording: Profile['wording']): readonly string[] {
  if (frame.addressees.length === 0) return []
  if (wording.addressee === '') return frame.addressees
  return wording.asAbove === '' ? [] : [wording.asAbove]
}

/** Each on its line: '- ' before it, `end` after each but the last, which takes a full stop. */
function listed(names: readonly string[], end: string): readonly string[] {
  return names.map((name, at) => `- ${bare(name)}${at === names.length - 1 ? '.' : end}`)
}

/** A name without a hyphen or an end that was typed with it. */
function bare(name: string): string {
  return name.replace(/^\s*[-–]\s*/, '').replace(/[\s;,.]+$/, '')
}

/** The abbreviation stands before the organ it names, else before the position: 'Q. CHỦ TỊCH'. */
function signatureWords(
  sender: Sender,
  wording: Profile['wording'],
): Pick<FrameWords, 'authority' | 'position' | 'signer'> {
  const short = wording.authority[sender.authority]
  const named = sender.authorityOf.trim() !== ''
  return {
    authority: named ? short + sender.authorityOf : '',
    position: (named ? sender.position : short + sender.position).split('\n'),
    signer: sender.signer,
  }
}
