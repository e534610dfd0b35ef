import type { Frame } from '#core/document/schema'
import { endMonth, parsePeriod } from '#core/indicators/period'
import type { Decide } from '#core/roll/change'
import { movedWords } from '#core/roll/mentions'
import { type Move, movedInlines } from '#core/roll/roll-inlines'

/**
 * The frame after the roll: trích yếu moves, number and day are left for the hand that registers it, the month is that
 * in which the period ends, and drafts are counted anew.
 */
export function rolledFrame(frame: Frame, move: Move): Frame {
  const { decide } = move
  const { draftRound, ...others } = frame
  return {
    ...others,
    kind: movedLine(frame.kind, 'kind', move),
    subject: frame.subject.map((line, at) => movedInlines(line, { key: `subject.${at}`, typed: 'title' }, move)),
    number: rolledNumber(frame.number, decide),
    date: rolledDate(frame.date, move),
    addressees: frame.addressees.map((line, at) => movedLine(line, `addressees.${at}`, move)),
    recipients: frame.recipients.map((line, at) => movedLine(line, `recipients.${at}`, move)),
    ...(draftRound !== undefined && !isRoundDropped(draftRound, decide) && { draftRound }),
  }
}

const longestLine = 500

function movedLine(line: string, name: string, { from, to, decide }: Move): string {
  const moved = movedWords(line, from, to)
  if (moved === line || moved.length > longestLine) return line
  return decide({ id: `frame.${name}`, kind: 'frame.text', from: line, to: moved }) ? moved : line
}

function rolledNumber(number: string, decide: Decide): string {
  if (number.trim() === '') return number
  return decide({ id: 'frame.number', kind: 'frame.number', from: number, to: '' }) ? '' : number
}

function rolledDate(date: Frame['date'], { to, decide }: Move): Frame['date'] {
  const period = parsePeriod(to)
  const next = { day: null, month: endMonth(period), year: period.year }
  const words = [dateWords(date), dateWords(next)] as const
  if (words[0] === words[1]) return date
  return decide({ id: 'frame.date', kind: 'frame.date', from: words[0], to: words[1] }) ? next : date
}

function dateWords({ day, month, year }: Frame['date']): string {
  const parts = [day === null ? [] : [`ngày ${day}`], month === null ? [] : [`tháng ${month}`], [`năm ${year}`]]
  return parts.flat().join(' ')
}

function isRoundDropped(round: number, decide: Decide): boolean {
  return decide({ id: 'frame.draftRound', kind: 'frame.draftRound', from: String(round), to: '' })
}
