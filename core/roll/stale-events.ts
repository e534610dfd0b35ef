import {
  before,
  behind,
  found,
  lastMonthOfYear,
  likely,
  possible,
  type Reading,
  type Rule,
  type Times,
  timesOf,
} from '#core/roll/leftover'

const ordinal =
  '(?:[0-9]{1,3}|[IVXL]{1,7}|nhất|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\\s+(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)(?![\\p{L}\\p{N}])'
const body =
  '(?:\\s*,?\\s*(?:của\\s+)?(?:BCH|Ban Chấp hành|HĐND|Hội đồng nhân dân|Quốc hội|UBND|Chính phủ|Đảng bộ|Trung ương|tỉnh|huyện|xã|phường|thành phố|Đảng|thị xã))*'
const term = '(?:\\s*,?\\s*(?:khóa|khoá|nhiệm kỳ)\\s+(?:[IVXL]{1,7}|[0-9]{1,2}(?![0-9])))?'

const session = new RegExp(
  `(?<![\\p{L}])(?:kỳ họp|phiên họp|hội nghị|đại hội)(?:\\s+(?:thường lệ|thường kỳ|bất thường|chuyên đề|Chính phủ|UBND tỉnh|toàn thể|đại biểu|toàn quốc|Đảng bộ tỉnh|Đảng bộ|Đảng|giữa năm|cuối năm|BCH|Ban Chấp hành|Đảng bộ các cấp|Trung ương))*(?:\\s*,)?\\s+(?:lần\\s+)?(?:thứ\\s+)${ordinal}${body}${term}|(?<![\\p{L}])(?:Hội nghị\\s+(?:BCH\\s+|Ban Chấp hành\\s+)?Trung ương|Đại hội(?:\\s+Đảng)?)\\s+(?:[0-9]{1,2}|[IVXL]{2,7})(?![\\p{L}\\p{N}])${term}`,
  'giu',
)

const elected =
  /(?<![\p{L}])(?<organ>Quốc hội|Đại hội|BCH Trung ương(?: Đảng)?|Ban Chấp hành Trung ương(?: Đảng)?)\s+(?:khóa|khoá)\s+(?<number>[IVXL]{1,7})(?![\p{L}])/giu

/** The year in which a term of the National Assembly and of the Central Committee ends. */
const termEnds: Readonly<Record<string, number>> = { XII: 2011, XIII: 2016, XIV: 2021, XV: 2026, XVI: 2031 }
const congressEnds: Readonly<Record<string, number>> = { XI: 2016, XII: 2021, XIII: 2026, XIV: 2031, XV: 2036 }

const council =
  /(?<![\p{L}])(?:HĐND|Hội đồng nhân dân)(?:\s+(?:tỉnh|xã|phường|thành phố|các cấp))?,?\s+(?:khóa|khoá)\s+[IVXL]{1,7}(?![\p{L}])/giu

/** Whether councils were elected anew since the last report, in May of 2021, 2026 … */
function isElectedSince({ year, origins: [origin] }: Times): boolean {
  const election = (Math.floor((year - 1) / 5) * 5 + 1) * 12 + 5
  return election > (origin === undefined ? year * 12 : timesOf(origin, undefined).lastMonth)
}

/** Sessions are counted: the number that was right in one period is wrong in the next. What a congress resolved stands. */
export const sessions: Rule = (text, times) => [
  ...found(text, session, (match) => {
    const lead = before(text, match.index, 30)
    const isResolved = /(nghị quyết|kết luận|chương trình hành động|văn kiện|theo)[\p{L}\s]*$/u.test(lead)
    const isCongress = match[0].toLowerCase().startsWith('đại hội')
    if (isCongress && isOfNow(match[0], behind(text, match.index + match[0].length), times)) {
      return { rule: 'session', left: null }
    }
    return { rule: 'session', left: isCongress && isResolved && !isCongressOver(match[0], times) ? null : possible() }
  }),
  ...found(text, council, () => ({ rule: 'session', left: isElectedSince(times) ? possible() : null })),
  ...found(text, elected, ({ groups: { organ = '', number = '' } = {} }) => {
    const ends = (organ.toLowerCase() === 'quốc hội' ? termEnds : congressEnds)[number.toUpperCase()]
    if (ends === undefined || times.year < ends) return { rule: 'session', left: null }
    const isGoingOut = times.year === ends && lastMonthOfYear(times) > 7 && organ.toLowerCase() === 'quốc hội'
    return { rule: 'session', left: times.year > ends ? likely() : isGoingOut ? possible() : null }
  }),
]

/** A congress of the Party's committees in its own year, or whose term of office runs: they meet in 2020, 2025 … */
function isOfNow(said: string, tail: string, { year }: Times): boolean {
  const [, from, to] = /^[,\s(]*nhiệm kỳ\s+(20[0-9]{2})\s?[-–]\s?(20[0-9]{2})/u.exec(tail) ?? []
  if (from !== undefined) return Number(from) <= year && year <= Number(to)
  return /đảng bộ/iu.test(said) && year % 5 === 0
}

function isCongressOver(text: string, { year }: Times): boolean {
  const number = /[IVXL]{2,7}/u.exec(text)?.[0]
  const ends = number === undefined ? undefined : congressEnds[number]
  return /(toàn quốc|đại hội\s+(đảng\s+)?(lần thứ\s+)?[ivxl]+)/iu.test(text) && ends !== undefined && year > ends
}

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
    isOn: (year) => year % 5 === 1,
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
    pattern: /(?<![\p{L}])(?:cơn )?bão số [0-9]{1,2}(?![0-9])(?:\s*\([^)]{0,30}\))?/giu,
    isOn: () => false,
    sure: false,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:lễ hội|festival|hội chợ|giải|hội thi|hội diễn|liên hoan|ngày hội|cuộc thi|đại hội thi đua|đại hội thể dục|đại hội tdtt|hội khỏe|tuần lễ|triển lãm)[^.;,]{0,60}?\\s+lần (?:thứ )?${ordinal}`,
      'giu',
    ),
    isOn: () => false,
    sure: false,
  },
]

export const events: Rule = (text, times) =>
  happenings.flatMap(({ pattern, isOn, sure }) =>
    found(text, pattern, ({ 0: said }): Omit<Reading, 'start' | 'end'> => {
      const left = isOn(times.year, said) ? null : sure ? likely() : possible()
      return { rule: 'event', left }
    }),
  )
