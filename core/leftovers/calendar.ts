import { endWithDate } from '#core/leftovers/dated'
import { dayOf } from '#core/leftovers/days'
import { happenings } from '#core/leftovers/happenings'
import type { Reading, Rule, Times } from '#core/leftovers/leftover'
import { observanceIn } from '#core/leftovers/observances'
import { leftOn, type Occasion } from '#core/leftovers/occasion'
import { placeOf } from '#core/leftovers/roles'
import { lunarYearOf } from '#core/leftovers/spans'

const compiled = happenings.map((happening) => ({
  ...happening,
  pattern: new RegExp(`(?<!\\p{L})(?:${happening.words})(?!\\p{L})`, 'giu'),
}))

/** 'Ngày Nước thế giới (22/3)'. What is counted is read as an anniversary. */
const day = /(?<![\p{L}]|\d\s)(?:Ngày\s+|ngày\s+(?=\p{Lu}))(?<name>[\p{L}\s,-]{3,48})/gu

/** What is told of this period, and takes place in the last one's months; what is awaited, and is over. */
export const calendar: Rule = (text, times) => [
  ...compiled.flatMap(({ pattern, days, echo, named }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, index }) =>
      reading(text, index, said, { days, echo, year: yearSaid(text, index + said.length, named) }, times),
    ),
  ),
  ...[...text.matchAll(day)].flatMap(({ 0: said, index, groups: { name = '' } = {} }) => {
    const days = observanceIn(name)?.days
    if (!days || isCounted(text, index)) return []
    return reading(text, index, said.trimEnd(), { days, year: yearSaid(text, index + said.length) }, times)
  }),
]

function reading(text: string, start: number, said: string, occasion: Occasion, times: Times): readonly Reading[] {
  const { year } = occasion
  const end = start + said.length
  if (year !== undefined && year !== times.year && !isOpen(occasion, year, times)) return []
  const left = leftOn(occasion, placeOf(text, start, end), times)
  return left ? [{ rule: 'event', start, end: endWithDate(text, end), left }] : []
}

/** What is named by last year may reach into this one, or still be awaited in the words of the last report. */
function isOpen({ days }: Occasion, year: number, times: Times): boolean {
  return year === times.year - 1 && days(year).some(({ last }) => last >= dayOf(year, 11, 1))
}

/** 'kỷ niệm 43 năm Ngày Nhà giáo' */
const isCounted = (text: string, at: number) =>
  /(?:\d\s+năm|lần thứ\s+\d+)\s+$/u.test(text.slice(Math.max(0, at - 16), at))

/** The year that stands right behind: as a number, as that of a school year, by the name of the moon's. */
function yearSaid(text: string, end: number, named: 'first' | 'last' = 'first'): number | undefined {
  const tail = text.slice(end, end + 60)
  const school = /^[^.;,\d]{0,24}năm học\s+(20\d\d)\s?[-–]\s?(20\d\d)/u.exec(tail)
  if (school) return Number(named === 'first' ? school[1] : school[2])
  const year =
    /^[^.;,\d]{0,16}?\s\(?(?:năm\s+)?(20\d\d)(?![\d/]|\s?[-–]\s?20)/u.exec(tail) ??
    /^[\s(]*(?:ngày\s+)?[\d -]{1,8}\/\d{1,2}\/(20\d\d)/u.exec(tail)
  return year ? Number(year[1]) : lunarYearOf(tail)
}
