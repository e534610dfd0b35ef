import type { Frame, HouseStyle, ProfileId, Report, TextBlock } from '#core/document/schema'
import { profileId } from '#core/document/schema'
import { figuresOf } from '#core/document/walk'
import type { ImportNote, WordRun, WordText } from '#core/docx/word-text'
import { NoteBook } from '#core/docx/word-text'
import { bodyOf } from '#core/import/body'
import { figuresIn } from '#core/import/figures'
import { type Foot, readFoot } from '#core/import/foot'
import { type Head, readHead } from '#core/import/head'
import { type Line, linesOf } from '#core/import/lines'
import { periodOf } from '#core/import/period-of'
import { periodIdOf } from '#core/indicators/period'

export type ImportedReport = {
  readonly report: Report
  /** What was left out, changed or is not certain, with how often. */
  readonly notes: readonly { readonly note: ImportNote; readonly count: number }[]
}

/** Values that core draws none of. */
export type ImportContext = {
  readonly id: string
  /** Of today, for a report that says none. */
  readonly year: number
}

/**
 * A text as a report without figures: headings by style, outline or number, prose, and of the frame what is recognised.
 * No word is lost: what the form has no place for goes into the text.
 */
export function importReport(text: WordText, { id, year }: ImportContext): ImportedReport {
  const notes = new NoteBook()
  for (const [note, count] of text.notes) notes.add(note, count)
  const lines = linesOf(text.blocks, text.isPlain, notes)
  const head = readHead(lines)
  const below = lines.slice(head.length)
  const foot = readFoot(below)
  const style = styleOf(below)
  const bodyLines = [...head.left, ...below.slice(0, foot.from), ...foot.left, ...below.slice(foot.to)]
  const period = periodIn(head, year)
  const runs = bodyLines.flatMap((line) => line.runs)
  const { data, figureOf } = figuresIn(runs, period.period, style)
  const body = closedBody(bodyOf(bodyLines, style, notes, figureOf), foot.from + head.left.length)
  noteFigures(runs, figuresOf(body).length, notes)
  if (head.kind === '' || head.organ.length === 0) notes.add('frame')
  if (!period.isCertain) notes.add('period')
  const margins = text.margins
    .map((line) => line.slice(0, longestMargin))
    .filter((line) => !/^(trang\s*)?[\d\s/.-]*$/iu.test(line))
  const draft = margins.flatMap((line) => /^dự thảo(?: lần (\d{1,2}))?$/iu.exec(line) ?? [])
  notes.add('headers', margins.filter((line) => !/^dự thảo/iu.test(line)).length)
  const round = head.draftRound ?? (draft[1] === undefined ? undefined : Number(draft[1]))
  return {
    report: {
      id,
      profile: profileOf(head),
      period: period.period,
      style,
      frame: frameOf({ ...head, draftRound: round }, foot, Number(period.period.slice(0, 4))),
      body: body.length > 0 ? [...body] : [...bodyOf([blank], style, notes, figureOf)],
      indicators: [...data.indicators],
      observations: [...data.observations],
      plans: [...data.plans],
    },
    notes: [...notes.notes].map(([note, count]) => ({ note, count })),
  }
}

/** Of what was exported as figures: how many are figures again, and how many are words now. */
function noteFigures(runs: readonly WordRun[], back: number, notes: NoteBook): void {
  const exported = runs.filter(({ figure }) => figure !== undefined).length
  notes.add('figures', back)
  notes.add('plainFigures', exported - back)
}

const blank: Line = {
  text: '',
  runs: [],
  style: '',
  outline: null,
  number: null,
  bold: 'none',
  frame: null,
  isRow: false,
}

const longestMargin = 300

/** The mark that ends the text is the form's. */
const mark = './.'
const stop = /[\s.,;:]/

function closedBody(body: readonly TextBlock[], ofText: number): readonly TextBlock[] {
  const at = body.slice(0, Math.max(ofText, 1)).length - 1
  return body.map((block, index) => {
    const last = block.children.at(-1)
    const isEnd = index === at || index === body.length - 1
    if (!isEnd || last === undefined || !('text' in last) || !last.text.trimEnd().endsWith(mark)) return block
    return { ...block, children: [...block.children.slice(0, -1), { ...last, text: unmarked(last.text) }] }
  })
}

function unmarked(text: string): string {
  const words = text.trimEnd().slice(0, -mark.length)
  let end = words.length
  while (end > 0 && stop.test(words.charAt(end - 1))) end -= 1
  return words.slice(0, end)
}

/** 'Phần thứ nhất' or 'Phần I', as the file has it. */
function styleOf(lines: readonly Line[]): HouseStyle {
  const isNamed = lines.some(({ text, number }) => /^phần thứ /iu.test(number ?? text))
  const isRoman = lines.some(({ text, number }) => /^phần [ivx]+(?=[\s.:–-]|$)/iu.test(number ?? text))
  return { partNumber: isRoman && !isNamed ? 'roman' : 'ordinal', percentDecimals: 1, trailingZero: 'drop' }
}

/** The Party's form changed on 27 May 2026 (the-thuc 0). */
function profileOf({ side, date }: Head): ProfileId {
  if (side === 'state') return profileId.parse('nd30')
  const day = date === null ? null : date.year * 10_000 + (date.month ?? 12) * 100 + (date.day ?? 31)
  return profileId.parse(day !== null && day < 20_260_527 ? 'hd36' : 'hd05')
}

function periodIn(head: Head, year: number) {
  const title = head.subject.map((line) => line.map(({ text }) => text).join('')).join(' ')
  const found = periodOf(`${head.kind} ${title}`, head.date?.year ?? year)
  const isNamed = head.date !== null && found.period !== periodIdOf({ kind: 'year', year: head.date.year })
  return { ...found, isCertain: found.isCertain || isNamed }
}

function frameOf(head: Head, foot: Foot, year: number): Frame {
  return {
    kind: head.kind === '' ? 'BÁO CÁO' : head.kind.slice(0, 500),
    subject: head.subject.length > 0 ? head.subject.map((line) => [...line]) : [[{ text: '' }]],
    number: head.number,
    place: head.place,
    date: head.date ?? { day: null, month: null, year },
    addressees: [...head.addressees],
    recipients: [...foot.recipients],
    senders: {
      state: {
        superior: [...head.superior],
        organ: head.organ.length > 0 ? [...head.organ] : [''],
        symbol: head.symbol,
        ...foot.signature,
        archive: foot.archive,
      },
    },
    ...(head.draftRound !== undefined && { draftRound: head.draftRound }),
  }
}
