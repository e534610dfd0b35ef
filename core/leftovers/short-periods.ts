import { numberSaid } from '#core/roll/number-words'
import type { PeriodLiteral } from '#core/roll/period-literals'

type Groups = Readonly<Record<string, string | undefined>>
type Meaning = Pick<PeriodLiteral, 'kind' | 'name' | 'number'>

const year = '(?:(?:\\s+năm\\s+|\\s+|\\s*[/-]\\s*)(?<year>20[0-9]{2})(?![\\p{L}\\p{N}]|\\s*-\\s*20[0-9]{2}|[.,][0-9]))?'
const quarter = '(?:I{1,3}|IV|[1-4])(?![\\p{L}\\p{N}])'
const month = '(?:0?[1-9]|1[0-2])(?![\\p{L}\\p{N}])'

/** Ways to say a period that reports do not use in titles, and that no token writes. */
const ways: readonly (readonly [pattern: string, mean: (groups: Groups) => Meaning | null])[] = [
  // '6T', '9T đầu năm'
  ['(?<count>0?[2-9]|1[0-2])T(?![\\p{L}\\p{N}])(?:\\s+(?<side>đầu|cuối)(?:\\s+năm)?(?![\\p{L}]))?', cumulative],
  ['(?<count>12)\\s+tháng(?=\\s+(?:của\\s+)?năm\\s+20)', cumulative],
  // '6 tháng còn lại'
  ['(?<count>0?[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín)\\s+tháng\\s+còn\\s+(?<side>lại)(?:\\s+của\\s+năm)?', cumulative],
  ['[Nn]ửa\\s+(?<side>đầu|cuối|sau)\\s+năm(?![\\p{L}])', (groups) => cumulative({ ...groups, count: '6' })],
  ['(?:[Hh]ai|2|02)\\s+quý\\s+(?<side>đầu|cuối)\\s+năm(?![\\p{L}])', (groups) => cumulative({ ...groups, count: '6' })],
  ['(?:[Bb]a|3|03)\\s+quý\\s+(?<side>đầu)\\s+năm(?![\\p{L}])', (groups) => cumulative({ ...groups, count: '9' })],
  [`[Qq]uý\\s+(?<from>${quarter})(?:\\s*[,-]\\s*|\\s+và\\s+)(?:quý\\s+)?(?<to>${quarter})`, quartersSaid],
  [`[Tt]ừ\\s+tháng\\s+(?<from>0?1)\\s+đến\\s+(?:hết\\s+)?tháng\\s+(?<to>${month})`, monthsSaid],
  [
    `[Tt]háng\\s+(?<from>${month})(?:\\s*,\\s*${month})*(?:\\s*[,-]\\s*|\\s+và\\s+)(?:tháng\\s+)?(?<to>${month})(?!\\s+tháng)`,
    monthsSaid,
  ],
  ['(?<=đến\\s+)giữa\\s+năm(?![\\p{L}])', () => monthOf('6')],
  // 'Q.II', 'QII', 'Q2'; 'Q.1' is a district of a city
  ['Q(?:\\.?\\s?(?<to>I{1,3}|IV)|(?<digit>[1-4]))(?![\\p{L}\\p{N}])', ({ to, digit }) => quarterOf(to ?? digit)],
  [
    '(?<!(?:\\p{N}|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười|một|[Nn]hững|[Cc]ác|mấy)\\s+)[Tt]háng\\s+đầu(?:\\s+tiên)?(?:\\s+của)?\\s+năm(?![\\p{L}])',
    () => monthOf('1'),
  ],
  ['[Qq]uý\\s+đầu(?:\\s+tiên)?(?:\\s+của)?\\s+năm(?![\\p{L}])', () => quarterOf('I')],
  // 'CPI T6', 'T7/2022'; not the days of a week
  ['(?<![-–,]\\s?)T(?<to>0?[1-9]|1[0-2])(?![\\p{L}\\p{N}]|\\s?[-–,]\\s?T?[0-9])', ({ to }) => monthOf(to)],
]

const patterns = ways.map(
  ([pattern, mean]) => [new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})${year}`, 'gu'), mean] as const,
)

/**
 * Periods in the short and loose writing of clerks: '6T/2023', 'Q.II', 'T6', 'nửa đầu năm', 'hai quý đầu năm', 'quý III và
 * quý IV', 'từ tháng 1 đến tháng 6', '3 tháng còn lại'. Read as the period they mean; of a row of months the last counts.
 * `periodLiterals` reads what tokens can write, and a roll moves that alone.
 */
export function shortPeriods(text: string): readonly PeriodLiteral[] {
  return patterns.flatMap(([pattern, mean]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, index, groups = {} }) => {
      const meaning = mean(groups)
      const ofYear = groups.year === undefined ? undefined : Number(groups.year)
      if (meaning === null) return []
      return [{ ...meaning, start: index, end: index + said.length, text: said, year: ofYear, style: 'plain' as const }]
    }),
  )
}

function cumulative({ count = '', side }: Groups): Meaning {
  const number = numberSaid(count)
  const isRest = side !== undefined && side !== 'đầu'
  const name = isRest ? `${number} tháng cuối năm` : number === 6 ? '6 tháng đầu năm' : `${number} tháng`
  return { kind: 'months', number, name }
}

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

function quarterOf(said = ''): Meaning {
  const number = quarters[said] ?? 0
  return { kind: 'quarter', number, name: `quý ${['', 'I', 'II', 'III', 'IV'][number]}` }
}

/** The first quarters of a year, or the last ones, are so many months. */
function quartersSaid({ from = '', to = '' }: Groups): Meaning | null {
  const [first = 0, last = 0] = [quarters[from], quarters[to]]
  if (first >= last) return null
  if (first === 1) return cumulative({ count: String(last * 3), side: 'đầu' })
  return last === 4 ? cumulative({ count: String((5 - first) * 3), side: 'cuối' }) : quarterOf(to)
}

function monthOf(said = ''): Meaning {
  return { kind: 'month', number: Number(said), name: `tháng ${Number(said)}` }
}

function monthsSaid({ from, to }: Groups): Meaning | null {
  if (Number(from) >= Number(to)) return null
  return Number(from) === 1 && Number(to) < 12 ? cumulative({ count: to, side: 'đầu' }) : monthOf(to)
}
