import type { Sender } from '#core/document/schema'
import { bareName } from '#core/import/head'
import type { Line } from '#core/import/lines'

/** What stands below the text of a report, as far as it was recognised. */
export type Foot = {
  readonly recipients: readonly string[]
  readonly archive: string
  readonly signature: Pick<Sender, 'authority' | 'authorityOf' | 'position' | 'signer'>
  /** Where it begins and ends among the lines; both are their number when there is none. */
  readonly from: number
  readonly to: number
  /** Lines of it that no component of the form is known by. */
  readonly left: readonly Line[]
}

const unsigned: Foot['signature'] = { authority: 'own', authorityOf: '', position: '', signer: '' }
const longestFoot = 60
const longestLine = 500

const recipientsTitle = /^nơi nhận\s*:?$/iu
const right = /^(TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s*\.?\s*(?=\p{Lu}{2})/u
const rights: Readonly<Record<string, Sender['authority']>> = {
  TM: 'onBehalf',
  'T/M': 'onBehalf',
  KT: 'deputy',
  'K/T': 'deputy',
  TL: 'byOrder',
  'T/L': 'byOrder',
  TUQ: 'delegated',
  Q: 'acting',
}
const signed = /^[([](đã )?k[ýí]( tên)?(,? đóng dấu)?[)\]]$/iu
const drawn = /^[\s\-–—_*=.]*$/u
const personName = /^(?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*$/u
const annex = /^(phụ lục|biểu( số)?\s)/iu

/** The foot of a report: nơi nhận and who signs. Annexes may follow it. */
export function readFoot(lines: readonly Line[]): Foot {
  const from = beginning(lines)
  if (from === undefined) return { ...nowhere, from: lines.length, to: lines.length }
  const to = ending(lines, from)
  return { ...gathered(lines.slice(from, to)), from, to }
}

const nowhere: Omit<Foot, 'from' | 'to'> = { recipients: [], archive: '', signature: unsigned, left: [] }

/** The first line that only a foot has, and the rest of its table above it. */
function beginning(lines: readonly Line[]): number | undefined {
  const at = lines.findIndex(
    ({ text, isRow }) => !isRow && text.length <= longestLine && (recipientsTitle.test(text) || isRight(text)),
  )
  if (at < 0) return undefined
  const table = lines[at]?.frame?.table
  return table === undefined ? at : lines.findIndex(({ frame }) => frame?.table === table)
}

function isRight(text: string): boolean {
  return right.test(text) && text === text.toLocaleUpperCase('vi')
}

/** To the end of its table, or to where what it is made of ends. */
function ending(lines: readonly Line[], from: number): number {
  const table = lines[from]?.frame?.table
  const isBeyond = (line: Line, at: number) =>
    at > 0 && (table === undefined ? isOther(line) || at > longestFoot : line.frame?.table !== table)
  const length = lines.slice(from).findIndex(isBeyond)
  return length < 0 ? lines.length : from + length
}

function isOther({ text, isRow }: Line): boolean {
  return isRow || text.length > 200 || annex.test(text)
}

function isDrawn({ text }: Line): boolean {
  return text.length <= longestLine && drawn.test(text)
}

type Gathered = Omit<Foot, 'from' | 'to'>

function gathered(lines: readonly Line[]): Gathered {
  const titleAt = lines.findIndex(({ text }) => recipientsTitle.test(text))
  const signAt = lines.findIndex(({ text }) => isRight(text))
  const isListed = (at: number) => titleAt >= 0 && at > titleAt && (signAt < titleAt || at < signAt)
  const list = lines.filter((line, at) => isListed(at) && !isCapitals(line))
  const rest = lines.filter((line, at) => at !== titleAt && !list.includes(line) && !isDrawn(line))
  return { ...recipientsOf(list), ...signatureOf(rest) }
}

function isCapitals({ text, number }: Line): boolean {
  return number === null && text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text) && !/^[-–+•]/.test(text)
}

function recipientsOf(list: readonly Line[]): Pick<Foot, 'recipients' | 'archive'> {
  const names = list.flatMap(({ text }) => text.split('\n')).map(bareName)
  const archived = names.findLast((name) => /^lưu\b/iu.test(name))
  const isName = (name: string) => name !== '' && name !== archived && !/^như trên$/iu.test(name)
  return {
    recipients: names.filter(isName).slice(0, 40),
    archive: (archived ?? '').replace(/^lưu\s*:?\s*/iu, ''),
  }
}

function signatureOf(lines: readonly Line[]): Pick<Foot, 'signature' | 'left'> {
  const said = lines.filter(({ text }) => !signed.test(text))
  const signer = said.findLast((line) => personName.test(line.text) && !isCapitals(line))
  const positions = said.filter((line) => line !== signer && isCapitals(line)).map(({ text }) => text)
  const left = said.filter((line) => line !== signer && !isCapitals(line))
  return { signature: { ...authorityOf(positions), signer: signer?.text ?? '' }, left }
}

/** With a position below it, the first line names who is spoken for; alone, it is the position itself. */
function authorityOf([first = '', ...positions]: readonly string[]): Omit<Foot['signature'], 'signer'> {
  const [lead, abbreviation = ''] = right.exec(first) ?? []
  const authority = lead === undefined ? undefined : rights[abbreviation]
  if (lead === undefined || authority === undefined) {
    return { authority: 'own', authorityOf: '', position: bounded([first, ...positions]) }
  }
  const named = first.slice(lead.length)
  const isAlone = positions.length === 0 && authority !== 'onBehalf'
  return isAlone
    ? { authority, authorityOf: '', position: bounded([named]) }
    : { authority, authorityOf: named.slice(0, longestLine), position: bounded(positions) }
}

function bounded(lines: readonly string[]): string {
  return lines.join('\n').slice(0, longestLine)
}
