import { paddedDay, paddedMonth, paddedNumber, senderOf } from '#core/document/frame-words'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'

/** What stands where nothing is known yet, to be filled in by hand. */
const blank = '……'

/**
 * To which document an annex belongs: '(Kèm theo Báo cáo số 05/BC-UBND ngày 15 tháng 6 năm 2020 của Ủy ban nhân dân
 * tỉnh Bắc Giang)'. What is not known yet is left to be filled in; of an electronic document it may stay so.
 *
 * Source: Decree 30/2020, Phụ lục I, III.1c; Phụ lục III, form 2.1.
 */
export function annexOfWords({ frame }: Pick<Report, 'frame'>, profile: Profile): string {
  const { symbol, organ } = senderOf(frame, profile)
  const { annexOf, numberJoint } = profile.wording
  const { day, month, year } = frame.date
  const number = frame.number.trim() === '' ? blank : paddedNumber(frame.number.trim())
  const date = `ngày ${day === null ? blank : paddedDay(day)} tháng ${month === null ? blank : paddedMonth(month)} năm ${year}`
  return `(${annexOf} ${number}${numberJoint}${symbol} ${date} của ${organName(organ)})`
}

/** Words after which the name of a place follows, its letters as those of every name. */
const places = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu']
const organs = ['ủy ban', 'uỷ ban', 'hội đồng nhân dân', 'đảng ủy', 'ban cán sự']
const place = new RegExp(`(?<= )(${places.join('|')}) (.+)$`, 'u')
const organ = new RegExp(`(${organs.join('|')})`, 'gu')
const abbreviation = /(?<=^| )(ubnd|hđnd|mttq)(?= |$)/gu

/**
 * An organ's name as it stands in a sentence, out of the capitals of its head: 'ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG' are
 * 'Ủy ban nhân dân tỉnh Bắc Giang'. One that has small letters stays as it was typed.
 *
 * Source: Decree 30/2020, Phụ lục II, III.1, IV.1.
 */
export function organName(lines: readonly string[]): string {
  const typed = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
  if (typed !== typed.toLocaleUpperCase('vi')) return typed
  const small = typed
    .toLocaleLowerCase('vi')
    .replace(organ, capitalized)
    .replace(abbreviation, (short) => short.toLocaleUpperCase('vi'))
    .replace(place, (_, kind: string, name: string) => `${kind} ${name.split(' ').map(capitalized).join(' ')}`)
  return capitalized(small)
}

function capitalized(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
}
