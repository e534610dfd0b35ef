import { before, found, lastMonthOfYear, likely, type Reading, type Rule, type Times } from '#core/leftovers/leftover'
import { sentenceAt } from '#core/leftovers/roles'
import { numberSaid } from '#core/roll/number-words'

const planYear =
  /(?<!\p{L}|(?:những|các|mấy|hai|ba|bốn|\d)\s)năm\s+(?:thứ\s+(?<nth>nhất|hai|ba|tư|bốn|năm|[1-5])|(?<named>đầu(?: tiên)?|cuối(?: cùng)?|bản lề|giữa|áp chót))\s+(?=(?<what>(?:triển khai|thực hiện|của|nhiệm kỳ|giai đoạn|kế hoạch)[^.;]{0,120}))/giu

/** Whether it is a plan or term of five years that is counted: they all begin in 2021, 2026 … */
const isOfFive = /(?<!\p{L})(?:(?:5|05|năm) năm|nhiệm kỳ|giai đoạn|đại hội)(?!\p{L})/u

/** What began in a year of its own: 'năm thứ hai thực hiện Luật …'. */
const isOfItsOwn =
  /^(?:triển khai |thực hiện |của )*(?:luật|nghị định|thông tư|đề án|chương trình|nghị quyết số)(?!\p{L})/u

function isInCycle(since: string | undefined, until: string | undefined): boolean {
  if (since === undefined) return true
  return Number(since) % 5 <= 1 && [4, 5].includes(Number(until) - Number(since))
}

type Groups = Readonly<Record<string, string | undefined>>

/** 'năm thứ ba thực hiện Kế hoạch 5 năm 2021-2025' in a report of 2024: the fourth by now. */
export const planYears: Rule = (text, times) => [...yearsCounted(text, times), ...restOfTerm(text, times)]

/** What is done in the third year of five, and how many of them are left. */
const middle = /(?<!\p{L}|(?:đã|sau|từ)\s)sơ kết giữa (?:nhiệm )?kỳ(?!\s+năm\s+20)/giu
const remaining = /(?<!\p{L})(?<count>một|hai|ba|bốn|0?[1-4])\s+năm\s+còn\s+lại/giu

function restOfTerm(text: string, times: Times): readonly Reading[] {
  const now = ((times.year - 1) % 5) + 1
  const left = 5 - now
  return [
    ...found(text, middle, () => ({ rule: 'span', left: now === 4 || now === 5 ? likely() : null })),
    ...found(text, remaining, ({ 0: said, index, groups: { count = '' } = {} }) => {
      if (!isOfFive.test(sentenceAt(text, index, index + said.length))) return null
      const isRight = [left, left + 1].slice(0, times.period.kind === 'year' ? 1 : 2).includes(numberSaid(count))
      return { rule: 'span', left: isRight ? null : likely() }
    }),
  ]
}

const yearsCounted: Rule = (text, times) =>
  found(text, planYear, ({ index, groups = {} }) => {
    const { nth, named = '', what = '' }: Groups = groups
    const words = what.toLowerCase()
    const [, since, until] = /(20\d\d)\s*[-–]\s*(20\d\d)/u.exec(words) ?? []
    if (!isOfFive.test(words) || isOfItsOwn.test(words) || !isInCycle(since, until)) return null
    const year = yearMeant(before(text, index, 40), times)
    const isRight = [year, ...(times.ofTasks ? [year + 1] : [])].some((each) =>
      isYearOf(nth === undefined ? named.toLowerCase() : nth === 'nhất' ? 1 : numberSaid(nth), each, until, times),
    )
    return { rule: 'span', left: isRight ? null : likely() }
  })

/** 'Năm 2027 là năm thứ hai …' tells which year it means, unless it is itself left over. */
function yearMeant(lead: string, { year }: Times): number {
  const [, said = year, is] = /năm\s+(20\d\d)\s*,?\s*(?:\p{L}+\s+)??(là\s+)?(?:\p{L}+\s+)?$/u.exec(lead) ?? []
  return is === undefined ? Number(said) : Math.max(year, Number(said))
}

function isYearOf(counted: number | string, year: number, until: string | undefined, times: Times): boolean {
  const now = ((year - 1) % 5) + 1
  if (typeof counted === 'number') return counted === now
  if (counted.startsWith('đầu')) return now === 1
  if (counted.startsWith('cuối')) return isLast(now, year, until, times)
  return counted === 'áp chót' ? now === 4 : now === 3
}

/** The term of a council, 2021-2026, ends with the election in the spring of its last year. */
function isLast(now: number, year: number, until: string | undefined, times: Times): boolean {
  if (until === undefined || Number(until) % 5 !== 1) return now === 5
  return year === Number(until) - 1 || (year === Number(until) && lastMonthOfYear(times) <= 6)
}
