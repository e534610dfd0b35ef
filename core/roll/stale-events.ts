import { found, likely, possible, type Reading, type Rule, type Times } from '#core/roll/leftover'
import { isToldAnew } from '#core/roll/stale-dates'
import { isContrast, type Place, placeOf } from '#core/roll/stale-roles'
import { ordinal } from '#core/roll/stale-sessions'

type Happening = {
  readonly pattern: RegExp
  readonly isOn: (year: number, said: string) => boolean
  readonly sure: boolean
}

const games: Readonly<Record<string, readonly number[]>> = {
  '29': [2017],
  '30': [2019],
  '31': [2021, 2022],
  '32': [2023],
  '33': [2025],
  '34': [2027],
}

/** Storms are counted anew each year, so that a number alone says nothing; the great ones have names. */
const storms: readonly (readonly [names: string, year: number])[] = [
  ['mangkhut|sơn tinh|usagi', 2018],
  ['podul|nakri', 2019],
  ['molave|saudel|vamco|linfa|etau|goni', 2020],
  ['conson|kompasu|rai', 2021],
  ['noru|sonca|nesat|chaba|mulan|ma-on', 2022],
  ['talim|doksuri|saola|koinu', 2023],
  ['yagi|trà mi|trami|toraji|prapiroon|soulik', 2024],
  ['wutip|wipha|kajiki|nongfa|mitag|ragasa|bualoi|matmo|fengshen|kalmaegi|koto', 2025],
]

/** What took place in certain years, or under a number that the next one does not bear. */
const happenings: readonly Happening[] = [
  {
    pattern: /(?<![\p{L}])(?:đại\s+)?(?:dịch\s+)?(?:bệnh\s+)?(?:Covid|SARS-CoV)\s?[-–]?\s?(?:19|2)(?![\p{N}])/giu,
    isOn: (year) => year <= 2022,
    sure: true,
  },
  {
    pattern: /(?<![\p{L}])đại hội (?:đảng bộ|đảng|chi bộ)[\p{L}\s,]{0,20}các cấp/giu,
    isOn: (year) => year % 5 === 0 || year % 5 === 4,
    sure: true,
  },
  {
    pattern: /(?<![\p{L}])bầu cử đại biểu (?:Quốc hội|HĐND|Hội đồng)[^.;,]{0,40}/giu,
    isOn: (year) => year % 5 === 1 || year % 5 === 0,
    sure: true,
  },
  {
    pattern: /(?<![\p{L}])tổng điều tra (?:dân số|kinh tế|nông thôn)[^.;,]{0,20}/giu,
    isOn: (year, said) =>
      /kinh tế/iu.test(said) ? year % 5 === 1 : /dân số/iu.test(said) ? year % 10 === 9 : year % 5 === 0,
    sure: true,
  },
  {
    pattern: /(?<![\p{L}])SEA Games(?: lần thứ)? [0-9]{2}(?![0-9])/giu,
    isOn: (year, said) => games[said.slice(-2)]?.includes(year) === true,
    sure: true,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:cơn )?bão (?:số [0-9]{1,2},?\\s*)?\\(?(?:bão\\s+)?(?:${storms.map(([names]) => names).join('|')})(?![\\p{L}])\\)?`,
      'giu',
    ),
    isOn: (year, said) => storms.some(([names, of]) => of === year && new RegExp(`(?:${names})\\)?$`, 'iu').test(said)),
    sure: true,
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
  happenings.flatMap(({ pattern, isOn, sure }) =>
    found(text, pattern, ({ 0: said, index }): Omit<Reading, 'start' | 'end'> => {
      const place = placeOf(text, index, index + said.length)
      const isRight = isOn(times.year, said)
        ? !isPrepared(said, place, times)
        : isToldAnew(place, times) ||
          isDated(said, place, isOn) ||
          isSource(said, place) ||
          (!sure && isContrast(place, times)) ||
          (/games/iu.test(said) && isContrast(place, times))
      return { rule: 'event', left: isRight ? null : sure ? likely() : possible() }
    }),
  )

/** A storm told with the year that it was in is told as history: 'cơn bão số 3 (Yagi) năm 2024 để lại hậu quả …'. */
function isDated(said: string, { tail }: Place, isOn: Happening['isOn']): boolean {
  const year = /^\s*,?\s*năm\s+(20\d\d)/u.exec(tail)?.[1]
  return /^(?:cơn )?bão/iu.test(said) && year !== undefined && isOn(Number(year), said)
}

/** Elections are held in spring, of 2021 in May and since in March: nobody prepares them after that. */
function isPrepared(said: string, { clause }: Place, times: Times): boolean {
  const day = times.year * 12 + (times.year < 2026 ? 5 : 3)
  const isOver = times.firstMonth > day || times.lastMonth >= times.year * 12 + 8
  return (
    /bầu cử/iu.test(said) && times.year % 5 === 1 && isOver && /(?:chuẩn bị|hướng tới|tiến tới)[^.;]*$/u.test(clause)
  )
}

/** 'Tổng điều tra kinh tế năm 2021 cho thấy …': what figures are taken from. */
function isSource(said: string, { clause, tail }: Place): boolean {
  if (/covid/iu.test(said)) return /(?<!\p{L})(?:trước|sau|từ|hậu|thời kỳ|giai đoạn)\s+(?:khi\s+có\s+)?$/u.test(clause)
  return /cho thấy/iu.test(said + tail) || /(?:kết quả|số liệu|theo)[\p{L}\s]*$/u.test(clause)
}
