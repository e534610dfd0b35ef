import type { Frame, Text } from '#core/document/schema'
import { styleNames } from '#core/docx/style-names'
import { type Line, textOf, within } from '#core/import/lines'

/** What stands above the text of a report, as far as it was recognised. */
export type Head = {
  readonly side: 'state' | 'party'
  readonly superior: readonly string[]
  readonly organ: readonly string[]
  readonly number: string
  readonly symbol: string
  readonly place: string
  readonly date: Frame['date'] | null
  readonly kind: string
  readonly subject: readonly (readonly Text[])[]
  readonly addressees: readonly string[]
  readonly draftRound: number | undefined
  /** Lines above the text that no component of the form is known by: they go into the text. */
  readonly left: readonly Line[]
  /** How many lines of the file the head takes; 0: none was found. */
  readonly length: number
}

const none: Head = {
  side: 'state',
  superior: [],
  organ: [],
  number: '',
  symbol: '',
  place: '',
  date: null,
  kind: '',
  subject: [],
  addressees: [],
  draftRound: undefined,
  left: [],
  length: 0,
}

/** No form has its title further down. */
const mostLines = 60
const longestLine = 500

const kind = /^báo\s+cáo(\s[\p{L}\s,-]{1,60})?$/iu
const nation = /^cộng h(òa|oà) xã hội chủ nghĩa việt nam$/iu
const party = /^đảng cộng sản việt nam$/iu
const motto = /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/iu
const drawn = /^[\s\-–—_*=.]*$/u
const numbered = /^số\s*:?\s*(\d*\p{L}?)[\s.…_]*[/-]\s*(\p{Lu}[\p{Lu}\p{N}-]*(?:[/-][\p{Lu}\p{N}-]+)*)$/iu
const dated = /^(.{0,60}?)\s*,?\s*ngày([\d.…_\s]*)tháng([\d.…_\s]*)năm\s*(\d{4})$/iu
const draft = /^\(?dự thảo(?:\s+lần\s+(?:thứ\s+)?(\d{1,2}))?\)?$/iu

/** The head of a report, from its first line to the one before the text. */
export function readHead(lines: readonly Line[]): Head {
  const at = lines.slice(0, mostLines).findIndex(isKind)
  if (at < 0) return none
  const above = lines.slice(0, at).flatMap(sideBySide)
  const head = above.reduce(withLine, { ...none, kind: lines[at]?.text ?? '' })
  const subject = subjectOf(lines, at + 1)
  const addressees = addresseesOf(lines, at + 1 + subject.taken)
  return {
    ...head,
    subject: subject.lines,
    addressees: addressees.names,
    length: at + 1 + subject.taken + addressees.taken,
  }
}

function isKind({ text, style, isRow }: Line): boolean {
  if (style === styleNames.kind.id) return true
  return !isRow && kind.test(text) && text === text.toLocaleUpperCase('vi')
}

/** Without a table, Quốc hiệu stands on the line of the organ's name, tabs or blanks between them. */
function sideBySide(line: Line): readonly Line[] {
  if (line.frame !== null || line.text.length > longestLine) return [line]
  const pieces = line.text.split(/\t+|\n| {3,}/).map((piece) => piece.trim())
  const isSplit =
    pieces.length > 1 && pieces.some((piece) => [nation, party, motto, dated].some((form) => form.test(piece)))
  return isSplit ? pieces.filter((text) => text !== '').map((text) => ({ ...line, text, runs: [{ text }] })) : [line]
}

function withLine(head: Head, line: Line): Head {
  const { text } = line
  if (text.length > longestLine) return { ...head, left: [...head.left, line] }
  if (drawn.test(text) || motto.test(text) || nation.test(text)) return head
  if (party.test(text)) return { ...head, side: 'party' }
  const number = numbered.exec(text)
  if (number) return { ...head, number: number[1] ?? '', symbol: (number[2] ?? '').toLocaleUpperCase('vi') }
  const date = dateOf(text)
  if (date) return { ...head, ...date }
  const [round, drafted] = draft.exec(text) ?? []
  if (round !== undefined) return { ...head, draftRound: drafted === undefined ? undefined : Number(drafted) }
  return isOrgan(line, head) ? withOrgan(head, line) : { ...head, left: [...head.left, line] }
}

function dateOf(text: string): Pick<Head, 'place' | 'date'> | null {
  const [, place = '', day = '', month = '', year] = dated.exec(text) ?? []
  if (year === undefined) return null
  const [dayOf, monthOf] = [countOf(day, 31), countOf(month, 12)]
  return { place: /\p{L}/u.test(place) ? place.trim() : '', date: { day: dayOf, month: monthOf, year: Number(year) } }
}

/** null: dots or blanks, for the hand that signs. */
function countOf(typed: string, most: number): number | null {
  const count = Number(typed.trim() || Number.NaN)
  return Number.isInteger(count) && count >= 1 && count <= most ? count : null
}

/** Names of organs stand in capitals, above the number. */
function isOrgan({ text, style }: Line, head: Head): boolean {
  if (style === styleNames.organ.id || style === styleNames.superior.id) return true
  const isUpper = text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text)
  return isUpper && head.symbol === '' && text.length <= 120 && head.organ.length < 4
}

/** The organ above stands in letters that are not bold (the-thuc 1.3); the organ itself is never without a name. */
function withOrgan(head: Head, { text, bold, style }: Line): Head {
  const isSuperior = style === styleNames.superior.id || (style !== styleNames.organ.id && bold === 'none')
  if (isSuperior && head.organ.length === 0 && head.superior.length < 4) {
    return { ...head, superior: [...head.superior, text] }
  }
  return { ...head, organ: [...head.organ, text] }
}

type SubjectLines = { readonly lines: readonly (readonly Text[])[]; readonly taken: number }

const mostSubjectLines = 6
const afterSubject =
  /^(kính gửi|căn cứ|thực hiện\s+(công văn|chỉ thị|kế hoạch số|nghị quyết|quyết định)|phần\s|[IVX]+[.-]|\d+\.|[A-Z][.-]\s)/iu

/** Trích yếu: the short bold lines below the title. */
function subjectOf(lines: readonly Line[], from: number): SubjectLines {
  const found: (readonly Text[])[] = []
  let at = from
  for (; at < lines.length && found.length < mostSubjectLines; at += 1) {
    const line = lines[at]
    if (line === undefined || line.frame !== null || line.isRow || line.number !== null) break
    if (line.text.length <= longestLine && drawn.test(line.text)) continue
    if (!isSubject(line, found.length)) break
    found.push(...subjectLines(line))
  }
  return { lines: found, taken: at - from }
}

function isSubject({ text, style, bold }: Line, before: number): boolean {
  if (style === styleNames.subject.id) return true
  if (text.length > 300 || afterSubject.test(text) || /[.:]$/.test(text)) return false
  return bold === 'all' || (before === 0 && bold !== 'some') || bold === 'unknown'
}

/** The form's own bold letters are not marked. */
function subjectLines({ runs }: Line): readonly (readonly Text[])[] {
  const plain = textOf(runs)
  return plain
    .split('\n')
    .map((text) => text.trim().slice(0, longestLine))
    .filter((text) => text !== '')
    .map((text) => [{ text }])
}

function addresseesOf(
  lines: readonly Line[],
  from: number,
): { readonly names: readonly string[]; readonly taken: number } {
  const first = lines[from]
  const [lead] = /^kính gửi\s*:?\s*/iu.exec(first?.text ?? '') ?? []
  if (first === undefined || lead === undefined) return { names: [], taken: 0 }
  const beside = textOf(within(first.runs, lead.length)).split('\n')
  const below: string[] = []
  for (const line of lines.slice(from + 1, from + 21)) {
    if (line.number !== '-' && !/^[-–•+]/.test(line.text)) break
    below.push(line.text)
    if (/\.$/.test(line.text)) break
  }
  const names = [...beside, ...below].map(bareName).filter((name) => name !== '')
  return { names: names.slice(0, 20), taken: 1 + below.length }
}

/** A name without the hyphen and the end that a list gives it. */
export function bareName(text: string): string {
  return text
    .slice(0, longestLine)
    .replace(/^[\s\-–•+]+/, '')
    .replace(/[\s;,.]+$/, '')
}
