import { endWithDate } from '#core/leftovers/dated'
import { isToldAnew } from '#core/leftovers/dates'
import { type Days, yearly } from '#core/leftovers/days'
import { likely, possible, type Reading, type Rule, type Times, wasKnown } from '#core/leftovers/leftover'
import { isAwaitedPast } from '#core/leftovers/occasion'
import { onceOnly, wasOnIn } from '#core/leftovers/once'
import { isContrast, type Place, placeOf } from '#core/leftovers/roles'
import { ordinal } from '#core/leftovers/sessions'
import { stormDays, stormNames } from '#core/leftovers/storms'

type Happening = {
  readonly pattern: RegExp
  readonly isOn: (year: number, said: string) => boolean
  readonly sure: boolean
  /** The days of it, where they are known: nobody awaits what is over. */
  readonly days?: (year: number, said: string) => readonly Days[]
}

/** The day on which councils were or are elected in a year. */
const elections = (year: number): readonly Days[] => (year % 5 === 1 ? yearly(year < 2026 ? '23/5' : '15/3')(year) : [])
/** In these congresses of the Party meet, from the communes up to the provinces. */
const congresses = (year: number): readonly Days[] => (year % 5 === 0 ? yearly('1/3-20/10')(year) : [])

const once: readonly Happening[] = onceOnly.map(({ words, days }) => ({
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
  isOn: (year) => wasOnIn(days, year),
  sure: true,
  days: () => days,
}))

/** What took place in certain years, or under a number that the next one does not bear. */
const happenings: readonly Happening[] = [
  ...once,
  {
    pattern: /(?<![\p{L}])(?:đại\s+)?(?:dịch\s+)?(?:bệnh\s+)?(?:Covid|SARS-CoV)\s?[-–]?\s?(?:19|2)(?![\p{N}])/giu,
    isOn: (year) => year <= 2022,
    sure: true,
  },
  {
    pattern: /(?<![\p{L}])đại hội (?:đảng bộ|đảng|chi bộ)[\p{L}\s,]{0,20}các cấp/giu,
    isOn: (year) => year % 5 === 0 || year % 5 === 4,
    sure: true,
    days: congresses,
  },
  {
    pattern: /(?<![\p{L}])bầu cử đại biểu (?:Quốc hội|HĐND|Hội đồng)(?:(?!nhiệm kỳ)[^.;,\d]){0,40}(?<!\s)/giu,
    isOn: (year) => year % 5 === 1 || year % 5 === 0,
    sure: true,
    days: elections,
  },
  {
    pattern: /(?<![\p{L}])tổng điều tra (?:dân số|kinh tế|nông thôn)[^.;,]{0,20}/giu,
    isOn: (year, said) =>
      /kinh tế/iu.test(said) ? year % 5 === 1 : /dân số/iu.test(said) ? year % 10 === 9 : year % 5 === 0,
    sure: true,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:hoàn lưu )?(?:cơn )?bão (?:số [0-9]{1,2},?\\s*)?\\(?(?:bão\\s+)?(?:${stormNames})(?![\\p{L}])\\)?`,
      'giu',
    ),
    isOn: (year, said) => wasOnIn(stormDays(said, year), year),
    sure: true,
    days: (year, said) => stormDays(said, year),
  },
  {
    pattern: /(?<![\p{L}])(?:cơn )?bão số [0-9]{1,2}(?![\p{L}\p{N}])/giu,
    isOn: () => true,
    sure: true,
    days: (year, said) => stormDays(said, year),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:lễ hội|festival|hội chợ|giải|hội thi|hội diễn|liên hoan|ngày hội|cuộc thi|đại hội thi đua|đại hội thể (?:dục|thao)|đại hội tdtt|hội khỏe|tuần lễ|triển lãm)[^.;,]{0,60}?\\s+lần (?:thứ )?${ordinal}`,
      'giu',
    ),
    isOn: () => false,
    sure: false,
  },
]

export const events: Rule = (text, times) =>
  happenings.flatMap(({ pattern, isOn, sure, days }) =>
    readAt(text, pattern, isOn, (said, index) => {
      const place = placeOf(text, index, index + said.length)
      const when = days?.(times.year, said) ?? []
      const isRight = isOn(times.year, said)
        ? !isAwaitedPast(when, place, times) && !isPrepared(said, place, times)
        : when.some(({ first }) => isComing(first, times)) ||
          isOfNow(said, place, days !== undefined, times) ||
          isDated(said, place, isOn) ||
          isYearAhead(place, times) ||
          isSource(said, place) ||
          (!sure && isContrast(place, times)) ||
          (/games|asiad|olympic/iu.test(said) && isContrast(place, times))
      return isRight ? null : sure ? likely() : possible()
    }),
  )

function readAt(
  text: string,
  pattern: RegExp,
  isOn: Happening['isOn'],
  leftOf: (said: string, index: number) => Reading['left'],
): readonly Reading[] {
  return [...text.matchAll(pattern)].map(({ 0: said, index }) => {
    const left = leftOf(said, index)
    const end = index + said.length
    const isWhole = left || isDated(said, placeOf(text, index, end), isOn)
    return { rule: 'event', start: index, end: isWhole ? endWithDate(text, end) : end, left }
  })
}

/** Within the year that follows. */
const isComing = (day: number, { lastMonth }: Times) => day > lastMonth * 31 && day < (lastMonth + 13) * 31

/** Elections are held in spring, of 2021 in May and since in March: nobody prepares them after that. */
function isPrepared(said: string, { clause }: Place, times: Times): boolean {
  const [election] = elections(times.year)
  const isOver =
    election !== undefined && (election.last < times.firstMonth * 31 || times.lastMonth >= times.year * 12 + 8)
  return /bầu cử/iu.test(said) && isOver && /(?:chuẩn bị|hướng tới|tiến tới)[^.;]*$/u.test(clause)
}

/** A day of this report's own time makes new what has no days of its own. */
function isOfNow(said: string, place: Place, hasDays: boolean, times: Times): boolean {
  return (
    (isToldAnew(place, times) || isDayBefore(place, times)) &&
    !(hasDays && /^(?:hoàn lưu |cơn )*bão|games|asiad/iu.test(said))
  )
}

/** 'Ngày 05/5/2023, Tổ chức Y tế Thế giới tuyên bố …': with a day before it that the last report cannot have told. */
function isDayBefore({ clause }: Place, times: Times): boolean {
  const [, month, year] = /(?<!\d)\d{1,2}\/(\d{1,2})\/(20\d\d),?\s[^.;]*$/u.exec(clause) ?? []
  const said = Number(year) * 12 + Number(month)
  return said >= times.firstMonth && !wasKnown(said, times)
}

/** 'Đại hội Thể thao toàn quốc lần thứ X năm 2026' in a report of 2025 */
const isYearAhead = ({ tail }: Place, { year }: Times) => Number(/^\s+năm\s+(20\d\d)/u.exec(tail)?.[1]) > year

/** A storm or congress told with the year that it was in is history: 'cơn bão số 3 (Yagi) năm 2024 để lại hậu quả …'. */
function isDated(said: string, { tail }: Place, isOn: Happening['isOn']): boolean {
  const year = /^\s*,?\s*(?:(?:đầu |cuối |giữa )?năm\s+|(?:đầu |cuối |giữa )?tháng\s+\d+\/)(20\d\d)/u.exec(tail)?.[1]
  return /^(?:(?:hoàn lưu |cơn )*bão|đại hội .* lần thứ)/iu.test(said) && year !== undefined && isOn(Number(year), said)
}

/** 'Tổng điều tra kinh tế năm 2021 cho thấy …': what figures are taken from. */
function isSource(said: string, { clause, tail }: Place): boolean {
  if (/covid/iu.test(said)) return /(?<!\p{L})(?:trước|sau|từ|hậu|thời kỳ|giai đoạn)\s+(?:khi\s+có\s+)?$/u.test(clause)
  return /cho thấy/iu.test(said + tail) || /(?:kết quả|số liệu|theo)[\p{L}\s]*$/u.test(clause)
}
