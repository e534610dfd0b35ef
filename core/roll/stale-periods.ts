import { basePeriod, endMonth, nextPeriod, parsePeriod, periodWords } from '#core/indicators/period'
import {
  before,
  behind,
  found,
  isAhead,
  isBeginning,
  isCompared,
  isCutOff,
  lastMonthOfYear,
  likely,
  possible,
  type Reading,
  type Rule,
  type StaleFix,
  type Times,
  timesOf,
} from '#core/roll/leftover'
import { mentionOf } from '#core/roll/mentions'
import { type PeriodLiteral, periodLiterals } from '#core/roll/period-literals'

/**
 * Typed periods and years that speak of an earlier one, or that this period calls otherwise. What the report is rightly
 * measured against stays: 'so với cùng kỳ năm 2020' in a report of 2021 is none.
 */
export const periods: Rule = (text, times) => {
  const literals = periodLiterals(text).map((literal) => readingOf(literal, text, times))
  return [...literals, ...bareYears(text, times), ...countedMonths(text, times)]
}

function readingOf(literal: PeriodLiteral, text: string, times: Times): Reading {
  const { start, end, kind } = literal
  const left = literalLeft(literal, text, times)
  const rule = kind === 'year' || kind === 'month' ? kind : 'period'
  return { rule, start, end, left: left && withFix(left, literal, times) }
}

function literalLeft(literal: PeriodLiteral, text: string, times: Times): Reading['left'] {
  const { start, end, kind, year = times.year } = literal
  const lead = before(text, start, 80)
  if (isAhead(lead) && wasNext(literal, times)) return possible()
  if (kind === 'year') return yearLeft(year, lead, behind(text, end), times)
  if (year < times.year) return pastLeft(literal, year, lead, times)
  return year > times.year || isListed(literal, text) ? null : ownYearLeft(literal, lead, times)
}

/** What lay ahead of the last report and is this one's own period: its tasks are done, not to be set. */
function wasNext(literal: PeriodLiteral, { id, origins }: Times): boolean {
  const [origin, another] = origins
  if (origin === undefined || another !== undefined || nextPeriod(origin) !== id) return false
  const next = mentionOf(literal, origin)
  return (
    literal.year !== undefined && (next?.of === 'next' || next?.of === 'nextYear') && mentionOf(literal, id) !== null
  )
}

/** One of several periods whose figures are set side by side: 'quý I tăng 5%; 6 tháng đầu năm tăng 6%'. */
function isListed({ kind, start, end }: PeriodLiteral, text: string): boolean {
  const lead = text.slice(Math.max(0, start - 40), start)
  return (
    kind !== 'month' &&
    /(quý [IV]+|tháng( (đầu|cuối))? năm)[^.]*[,;]\s|(quý [IV]+|\d tháng)[^.]*và\s$/iu.test(lead) &&
    /^( năm \d{4})?\s+(ước\s+)?(tăng|giảm|đạt|là)\s+(\d|trên|gần)/u.test(behind(text, end))
  )
}

function withFix(left: NonNullable<Reading['left']>, literal: PeriodLiteral, times: Times): Reading['left'] {
  const fix = tokenFix(literal, times)
  return fix ? { ...left, fix } : left
}

/** What the literal was in the report it came from is what it should be in this one. */
function tokenFix(literal: PeriodLiteral, { id, origins }: Times): StaleFix | null {
  for (const origin of origins) {
    const token = mentionOf(literal, origin)
    if (!token) continue
    const text = periodWords(token, id)
    if (text.toLowerCase() !== literal.text.toLowerCase()) return { kind: 'token', token, text }
  }
  return null
}

const ranked = /(pci|papi|par index|par-index|sipas|dti|chỉ số|xếp hạng|quyết toán|chuyển nguồn|công bố)[^.;]*$/u

/** A year by itself. Years long past are history. */
function yearLeft(year: number, lead: string, tail: string, { year: now }: Times): Reading['left'] {
  if (year >= now || /giá\s*$|so sánh\s*(năm\s*)?$|(?<!cùng )kỳ\s*$/u.test(lead)) return null
  if (/đến\s*$/u.test(lead)) return year >= now - 6 && !/từ\s+(năm\s+)?\d{4}\s+đến\s*$/u.test(lead) ? likely() : null
  if (year < now - 2 || isBeginning(lead)) return null
  const isRight =
    year === now - 2
      ? lead.slice(-28).includes(String(now - 1)) || isOldMeasure(lead, tail) || isFact(lead)
      : isLastYear(lead, tail)
  return isRight ? null : likely()
}

/** What was done once: 'được xếp hạng năm 2024', 'hoàn thành năm 2020'. Two years back is a base or such a fact. */
function isFact(lead: string): boolean {
  return /(được|đã|hoàn thành)(\s+\p{L}+){0,3}\s+(vào\s+)?$/u.test(lead) && !isCompared(lead)
}

/** An earlier year that the text itself gives the reason for: 'bằng 35% của năm 2019, thời điểm trước dịch'. */
function isOldMeasure(lead: string, tail: string): boolean {
  return (
    isCompared(lead) &&
    /^[\s,(–-]*(là\s+)?(thời điểm|năm|giai đoạn)?\s*(trước|chưa có)\s+(khi|dịch|đại dịch)/u.test(tail)
  )
}

/** Where the year before is meant: as a measure, as the year of a ranking, with a figure of its own. */
function isLastYear(lead: string, tail: string): boolean {
  if (isCompared(lead) || ranked.test(lead)) return true
  if (/[(,]\s*$/u.test(lead) && /^\s*(:|là|đạt|tăng|giảm|\))/u.test(tail)) return true
  return (
    /(?<!nửa |tháng )(cuối|đầu|hết|sang|vụ đông)\s*$/u.test(lead) || /^\s*(sang|chuyển sang|trở về trước)/u.test(tail)
  )
}

/** A period of an earlier year. */
function pastLeft(literal: PeriodLiteral, year: number, lead: string, times: Times): Reading['left'] {
  if (year < times.year - 3 || isBeginning(lead)) return null
  if (year < times.year - 1) return likely()
  if (!isCompared(lead)) return likely()
  const isBase = literal.kind !== 'months' || mentionOf(literal, times.id)?.of === 'base'
  return isBase || mentionOf(literal, basePeriod(times.id)) !== null ? null : possible()
}

/** A period of the report's own year, said or meant. */
function ownYearLeft(literal: PeriodLiteral, lead: string, times: Times): Reading['left'] {
  switch (literal.kind) {
    case 'months':
      return monthsLeft(literal, lead, times)
    case 'quarter':
      return partLeft(literal.number * 3, 3, lead, times)
    case 'month':
      return partLeft(literal.number, 1, lead, times)
    case 'vague':
    case 'year':
      return null
  }
}

/** 'n tháng đầu năm' ends with the period, or a month before while the last one is not known; 'n tháng cuối năm' begins behind it. */
function monthsLeft({ name, number, year }: PeriodLiteral, lead: string, times: Times): Reading['left'] {
  const last = lastMonthOfYear(times)
  const isRest = name.includes('cuối')
  if (isRest)
    return number === 12 - last || (number === 6 && times.period.kind === 'half') || last === 12 ? null : likely()
  const isBare = name === '9 tháng' && year === undefined
  if (isBare) return last !== 9 && times.origins.some((id) => id.endsWith('-9M')) ? likely() : null
  if (isCompared(lead)) return null
  const isEarly = number === last - 1 && times.period.kind !== 'month'
  return number === last || isEarly ? null : likely()
}

/** A month or quarter, by the month of the year in which it ends. */
function partLeft(end: number, length: number, lead: string, times: Times): Reading['left'] {
  const last = lastMonthOfYear(times)
  const isOwnKind = times.lastMonth - times.firstMonth + 1 === length
  if (isCompared(lead)) return null
  if (length === 1 && isOfOriginAlone(end, times)) return isBeginning(lead) || isAhead(lead) ? null : possible()
  if (isOwnKind && wasOwn(end, length, times)) return isBeginning(lead) ? null : likely()
  if (end >= last) return null
  if (isCutOff(lead)) return cutOffLeft(lead)
  return isOwnKind && !isBeginning(lead) && end > last - 4 ? likely() : null
}

/** 'từ cuối tháng 4' began then, or was last period's end. */
function cutOffLeft(lead: string): Reading['left'] {
  if (!isBeginning(lead)) return likely()
  return /cuối\s*$/u.test(lead) ? possible() : null
}

/** A month of the last report's period that this one's year has not come to: 'phiên họp tháng 12' in a first quarter. */
function isOfOriginAlone(month: number, times: Times): boolean {
  const [origin, another] = times.origins
  if (origin === undefined || another !== undefined || month <= lastMonthOfYear(times) + 3) return false
  const { firstMonth, lastMonth } = timesOf(origin, undefined)
  const counted = parsePeriod(origin).year * 12 + month
  return counted >= firstMonth && counted <= lastMonth
}

/** Whether a part of a year, ending with this month, was the period of the last report and is not near this one's. */
function wasOwn(end: number, length: number, { origins, lastMonth }: Times): boolean {
  const [origin, another] = origins.map((id) => parsePeriod(id))
  const isKnown = origin !== undefined && another === undefined
  if (!isKnown || endMonth(origin) !== end) return false
  return end !== ((lastMonth - 1) % 12) + 1 && end !== ((lastMonth + length - 1) % 12) + 1
}

const bare =
  /(?<![\p{N}.,-]|(?<!(?:\dT|Q\d)\s?)\/|[\p{N}]\s?[-–]\s?)(?<![\p{L}])20[0-9]{2}(?![\p{L}\p{N}/]|[.,][0-9]|\s?[-–]\s?[0-9])/gu

/** A year without 'năm' before it: 'Xuân 2020', '(2020)', 'PCI 2019'. */
function bareYears(text: string, times: Times): readonly Reading[] {
  return [...text.matchAll(bare)].flatMap((match): readonly Reading[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const lead = before(text, start)
    if (/(năm|số|thứ|tháng\s+\d+)\s*$/u.test(lead) || isCounted(behind(text, end))) return []
    const left = yearLeft(Number(match[0]), lead, behind(text, end), times)
    const literal = {
      start,
      end,
      text: `năm ${match[0]}`,
      kind: 'year',
      name: 'năm',
      number: 0,
      year: Number(match[0]),
      style: 'plain',
    } as const
    const fix = left && tokenFix(literal, times)
    return [
      {
        rule: 'year',
        start,
        end,
        left: left && (fix ? { ...left, fix: { kind: 'text', text: fix.text.slice(-4) } } : left),
      },
    ]
  })
}

const counted = /(?<![\p{L}\p{N}.,/])(?<count>[2-8]|1[01])\s+tháng(?=\s+(?:ước\s+)?(?:đạt|tăng|giảm)\s+\p{N})/gu

const halves = /(?<![\p{L}])nửa\s+(?:đầu|cuối|sau)\s+năm(?![\p{L}])/giu

/** 'n tháng' without its year, but with a figure: '10 tháng đạt 26.800 người' is of no report of a first quarter. */
function countedMonths(text: string, times: Times): readonly Reading[] {
  const last = lastMonthOfYear(times)
  const isHalfOver = times.period.kind !== 'half' && times.origins.every((id) => parsePeriod(id).kind === 'half')
  return [
    ...found(text, counted, ({ index, groups: { count = '' } = {} }) => {
      const isPast = times.period.kind === 'month' && Number(count) === last - 1 && !isCompared(before(text, index))
      return { rule: 'period', left: isPast || Number(count) > last ? likely() : null }
    }),
    ...found(text, halves, () => ({ rule: 'period', left: isHalfOver ? possible() : null })),
  ]
}

/** A number of things that only looks like a year. */
function isCounted(tail: string): boolean {
  return /^\s*(người|hộ|tỷ|triệu|nghìn|đồng|doanh nghiệp|vụ|lượt|ha|m2|m²|km|tấn|con|dự án|xã|học sinh|lao động|trường hợp|%)/u.test(
    tail,
  )
}
