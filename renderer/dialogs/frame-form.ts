import { type Frame, frame as frameSchema, type Sender } from '#core/document/schema'
import type { InlineWords } from '#core/document/text'
import { readSubject, subjectText } from './subject-lines'

/** A sender as its fields hold it: lists as lines of one text. */
export type SenderForm = {
  readonly superior: string
  readonly organ: string
  readonly symbol: string
  readonly authority: Sender['authority']
  readonly authorityOf: string
  readonly position: string
  readonly signer: string
  readonly archive: string
}

/** The frame as its fields hold it: what is typed, right or not yet. */
export type FrameForm = {
  readonly kind: string
  /** Trích yếu as it reads, a line of it a line. */
  readonly subject: string
  readonly number: string
  readonly place: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly draftRound: string
  readonly addressees: string
  readonly recipients: string
  readonly state: SenderForm
  readonly party: SenderForm | null
}

/** A field that is wrong, as a path: 'date.day', 'senders.state.organ'. */
export type FieldPath = string

/** `words` are those of what in trích yếu moves with the period. */
export function formOf(frame: Frame, words: InlineWords): FrameForm {
  const { date, senders } = frame
  return {
    kind: frame.kind,
    subject: subjectText(frame.subject, words),
    number: frame.number,
    place: frame.place,
    day: text(date.day),
    month: text(date.month),
    year: String(date.year),
    draftRound: text(frame.draftRound ?? null),
    addressees: frame.addressees.join('\n'),
    recipients: frame.recipients.join('\n'),
    state: senderForm(senders.state),
    party: senders.party === undefined ? null : senderForm(senders.party),
  }
}

/** The frame that the fields mean, or the paths of the fields that are wrong. */
export function readForm(
  form: FrameForm,
  frame: Frame,
  words: InlineWords,
): { readonly frame: Frame } | { readonly wrong: ReadonlySet<FieldPath> } {
  const parsed = frameSchema.safeParse({
    kind: line(form.kind),
    subject: readSubject(lines(form.subject).join('\n'), frame.subject, words),
    number: line(form.number),
    place: line(form.place),
    date: { day: numberOf(form.day), month: numberOf(form.month), year: numberOf(form.year) },
    addressees: lines(form.addressees),
    recipients: lines(form.recipients),
    senders: { state: senderOf(form.state), ...(form.party !== null && { party: senderOf(form.party) }) },
    ...(form.draftRound.trim() !== '' && { draftRound: numberOf(form.draftRound) }),
  })
  if (!parsed.success) return { wrong: new Set(parsed.error.issues.map((issue) => fieldOf(issue.path))) }
  return dayExists(parsed.data.date) ? { frame: parsed.data } : { wrong: new Set(['date.day']) }
}

/** Lists are one field each, so an issue in a line of one is told at the list. */
function fieldOf(path: readonly PropertyKey[]): FieldPath {
  const end = path.findIndex((step) => typeof step === 'number')
  return path.slice(0, end === -1 ? path.length : end).join('.')
}

function dayExists({ day, month, year }: Frame['date']): boolean {
  if (day === null || month === null) return true
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function text(value: number | null): string {
  return value === null ? '' : String(value)
}

/** Blank is null; what is no whole number is NaN, which the schema refuses. */
function numberOf(typed: string): number | null {
  const digits = typed.trim()
  if (digits === '') return null
  return /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN
}

function line(typed: string): string {
  return typed.normalize('NFC').trim()
}

function lines(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map(line)
    .filter((each) => each !== '')
}

/** What a sender that is added begins with. */
export const blankSender: SenderForm = {
  superior: '',
  organ: '',
  symbol: '',
  authority: 'onBehalf',
  authorityOf: '',
  position: '',
  signer: '',
  archive: '',
}

function senderForm(sender: Sender): SenderForm {
  return { ...sender, superior: sender.superior.join('\n'), organ: sender.organ.join('\n') }
}

function senderOf(form: SenderForm): Sender {
  return {
    superior: [...lines(form.superior)],
    organ: [...lines(form.organ)],
    symbol: line(form.symbol),
    authority: form.authority,
    authorityOf: line(form.authorityOf),
    position: lines(form.position).join('\n'),
    signer: line(form.signer),
    archive: line(form.archive),
  }
}
