import { type Frame, frame as frameSchema, type Inline, type Sender } from '#core/document/schema'

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
  /** A line of trích yếu; null for a line with period tokens, which no text field can hold. */
  readonly subject: readonly (string | null)[]
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

export function formOf(frame: Frame): FrameForm {
  const { date, senders } = frame
  return {
    kind: frame.kind,
    subject: frame.subject.map(plainText),
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
): { readonly frame: Frame } | { readonly wrong: ReadonlySet<FieldPath> } {
  const parsed = frameSchema.safeParse({
    kind: form.kind.trim(),
    subject: frame.subject.map((inlines, index) => subjectLine(inlines, form.subject[index] ?? null)),
    number: form.number.trim(),
    place: form.place.trim(),
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
  const listed = path[0] === 'subject' ? 2 : end === -1 ? path.length : end
  return path.slice(0, listed).join('.')
}

function dayExists({ day, month, year }: Frame['date']): boolean {
  if (day === null || month === null) return true
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function plainText(inlines: readonly Inline[]): string | null {
  const words = inlines.map((inline) => ('text' in inline ? inline.text : null))
  return words.includes(null) ? null : words.join('')
}

function subjectLine(inlines: readonly Inline[], typed: string | null): readonly Inline[] {
  return typed === null || typed === plainText(inlines) ? inlines : [{ text: typed.normalize('NFC') }]
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

function lines(typed: string): readonly string[] {
  return typed
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function senderForm(sender: Sender): SenderForm {
  return { ...sender, superior: sender.superior.join('\n'), organ: sender.organ.join('\n') }
}

function senderOf(form: SenderForm): Sender {
  return { ...form, superior: [...lines(form.superior)], organ: [...lines(form.organ)] }
}
