import { numbersOf } from '#core/document/numbering'
import type { HouseStyle, Inline, Level, Text, TextBlock } from '#core/document/schema'
import { blockId } from '#core/document/schema'
import { styleNames } from '#core/docx/style-names'
import type { NoteBook, WordRun } from '#core/docx/word-text'
import type { ImportedFigures } from '#core/import/figures'
import { joined, type Line, plain, textOf, trimmed, within } from '#core/import/lines'
import { type Counted, countedOn, readTypedNumber } from '#core/import/typed-number'

type Kind = TextBlock['type']
type Read = {
  readonly kind: Kind
  readonly level: Level | undefined
  readonly runs: readonly WordRun[]
  readonly number: string
}

/** How long a title may be of which nothing but its length tells that it is one. */
const longestTitle = 120
const longestBoldTitle = 250

/** The lines as blocks. Numbers are taken off, for they are computed; where that changes one, it is counted. */
export function bodyOf(
  lines: readonly Line[],
  style: Pick<HouseStyle, 'partNumber'>,
  notes: NoteBook,
  figureOf: ImportedFigures['figureOf'],
): readonly TextBlock[] {
  let counted: Counted = new Map()
  const read: Read[] = []
  for (const line of withPartTitles(lines)) {
    const each = readLine(line, counted)
    if (each.counted !== null) counted = each.counted
    read.push(each.read)
  }
  const blocks = read.map(({ kind, level, runs }, at): TextBlock => {
    const id = blockId.parse(`b${at + 1}`)
    const children = inlinesOf(runs, figureOf)
    if (kind === 'heading' && level !== undefined) return { type: 'heading', id, level, children }
    return { type: 'paragraph', id, ...(level !== undefined && { level }), children }
  })
  const shown = numbersOf(blocks, { ...style, numberEnd: noEnds })
  const changed = read.filter(({ level, number }, at) => {
    const id = blocks[at]?.id
    return level !== undefined && id !== undefined && bare(number) !== bare(shown.get(id) ?? '')
  })
  notes.add('numbers', changed.length)
  return blocks
}

/** In the editor's normal form: a text before, between and after figures. */
function inlinesOf(runs: readonly WordRun[], figureOf: ImportedFigures['figureOf']): Inline[] {
  const words = runs.map((run) => (figureOf(run) === null ? plain(run) : run))
  const inlines: Inline[] = []
  for (const run of joined(words)) {
    const last = inlines.at(-1)
    const figure = figureOf(run)
    if (figure === null) inlines.push(run)
    else inlines.push(...(last !== undefined && 'text' in last ? [] : [{ text: '' }]), figure)
  }
  const last = inlines.at(-1)
  return last !== undefined && 'text' in last ? inlines : [...inlines, { text: '' }]
}

const noEnds = { part: '', A: '', I: '', '1': '', '1.1': '', a: '' } as const

function bare(number: string): string {
  return number
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

type LineRead = { readonly read: Read; readonly counted: Counted | null }

function readLine(line: Line, counted: Counted): LineRead {
  if (line.isRow) return prose(line.runs)
  const number = numberOf(line, counted)
  const styled = levelOfStyle(line)
  if (number === null) {
    return styled === null
      ? prose(withNumber(line))
      : block('heading', { level: styled, count: nextOf(styled, counted) }, '', line, counted)
  }
  const { level, runs, typed } = number
  const kind: Kind = styled !== null || isTitle(line, level, textOf(runs)) ? 'heading' : 'paragraph'
  return block(kind, { level, count: number.count }, typed, { ...line, runs }, counted)
}

function prose(runs: readonly WordRun[]): LineRead {
  return { read: { kind: 'paragraph', level: undefined, runs, number: '' }, counted: null }
}

function block(
  kind: Kind,
  at: { readonly level: Level; readonly count: number },
  number: string,
  { runs }: Pick<Line, 'runs'>,
  counted: Counted,
): LineRead {
  const shown = kind === 'heading' ? runs.map(withoutLook) : runs
  return { read: { kind, level: at.level, runs: trimmed(shown), number }, counted: countedOn(counted, at) }
}

function nextOf(level: Level, counted: Counted): number {
  return (counted.get(level) ?? 0) + 1
}

type NumberOfLine = {
  readonly level: Level
  readonly count: number
  readonly runs: readonly WordRun[]
  readonly typed: string
}

/** The number of a line, by Word's counting or typed; null: none, or one that reports do not have. */
function numberOf(line: Line, counted: Counted): NumberOfLine | null {
  if (line.number !== null) {
    const shown = readTypedNumber(`${line.number} x`, counted)
    return shown && { level: shown.level, count: shown.count, runs: line.runs, typed: line.number }
  }
  const typed = readTypedNumber(line.text, counted)
  if (typed === null) return null
  const { level, count, length } = typed
  return { level, count, runs: within(line.runs, length), typed: line.text.slice(0, length) }
}

/** A number of Word's that is none of ours stays before its words. */
function withNumber({ number, runs }: Line): readonly WordRun[] {
  return number === null ? runs : [{ text: `${number} ` }, ...runs]
}

const ownStyles = new Map<string, Level>(
  (['part', 'A', 'I', '1', '1.1', 'a'] as const).map((level) => [styleNames[level].id, level]),
)
const byOutline: readonly Level[] = ['I', '1', '1.1', 'a']

/** A level that the file itself names: by a style of ours, or by Word's outline. */
function levelOfStyle({ style, outline }: Line): Level | null {
  const own = ownStyles.get(style)
  if (own !== undefined) return own
  return outline === null ? null : (byOutline[outline] ?? 'a')
}

/** Whether a numbered line is the title of what follows, or begins a paragraph with its number. */
function isTitle({ bold, style }: Line, level: Level, text: string): boolean {
  if (style === styleNames.body.id) return false
  if (level === 'part') return true
  const isUpper = text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text)
  if (bold === 'all' || isUpper) return text.length <= longestBoldTitle
  if (bold === 'some') return false
  const isShort = text.length <= longestTitle && !/[.;:,!?…]$/.test(text)
  return isShort && (bold === 'unknown' || ['A', 'I'].includes(level))
}

/** The look of a title is the form's. */
function withoutLook({ text, superscript, subscript }: Text): Text {
  return { text: text.replaceAll('\n', ' '), ...(superscript && { superscript }), ...(subscript && { subscript }) }
}

/** 'Phần thứ nhất' stands on a line of its own: the next one is its title. */
function withPartTitles(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && isBarePart(last) && isPartTitle(line)) {
      const runs = [...last.runs, { text: ' ' }, ...line.runs]
      joined[joined.length - 1] = { ...last, runs, text: textOf(runs) }
    } else joined.push(line)
  }
  return joined
}

function isBarePart(line: Line): boolean {
  if (line.isRow || line.number !== null) return false
  const typed = readTypedNumber(line.text, new Map())
  return typed?.level === 'part' && typed.length === line.text.length
}

function isPartTitle(line: Line): boolean {
  const isUpper = line.text === line.text.toLocaleUpperCase('vi')
  const hasLook = line.bold === 'all' || (line.bold === 'unknown' && line.text.length <= longestTitle)
  return !line.isRow && line.number === null && (isUpper || hasLook) && readTypedNumber(line.text, new Map()) === null
}
