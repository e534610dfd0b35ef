import { found, likely, type Rule } from '#core/leftovers/leftover'
import { placeOf } from '#core/leftovers/roles'

/** Base salaries in millions of đồng a month, and the months in which each is paid. Source: the decrees on them. */
const salaries: readonly (readonly [million: string, whole: string, first: number, last: number])[] = [
  ['1,3', '1.300.000', month(2017, 7), month(2018, 6)],
  ['1,39', '1.390.000', month(2018, 7), month(2019, 6)],
  ['1,49', '1.490.000', month(2019, 7), month(2023, 6)],
  ['1,8', '1.800.000', month(2023, 7), month(2024, 6)],
]

function month(year: number, ofYear: number): number {
  return year * 12 + ofYear
}

const salary = new RegExp(
  `(?=1[,.])(?<=lương cơ sở[^.;]{0,40}(?<!(?:từ|hơn)\\s+(?:mức\\s+)?))(?<![\\p{N}.,])(?:${salaries.map(([million, whole]) => `${million} triệu|${whole.replaceAll('.', '\\.')}`).join('|')})(?![\\p{N}])`,
  'giu',
)

const raise =
  /(?=ngày|0?1[/.-])(?<=(?:lương cơ sở|lương tối thiểu)[^.;]{0,40}(?:từ|vào)\s+)(?:ngày\s+)?(?:0?1[/.-])(?<month>0?[17])[/.-](?<year>20[0-9]{2})(?![0-9])/giu

/** Salaries that are not paid any more, and a raise that is over and announced as though it were to come. */
export const wages: Rule = (text, times) => [
  ...found(text, salary, ({ 0: said }) => {
    const paid = salaries.find(([million, whole]) => said.startsWith(`${million} `) || said === whole)
    return { rule: 'date', left: paid && paid[3] < times.firstMonth ? likely() : null }
  }),
  ...found(text, raise, ({ 0: said, index, groups: { month: ofYear, year } = {} }) => {
    const { clause, tail } = placeOf(text, index, index + said.length)
    const isAnnounced =
      /(?<!\p{L})(?:chuẩn bị|bố trí nguồn|sẽ|sắp|dự kiến)[^.;]*$/u.test(clause) ||
      /^\s*(?:sắp\s+)?tới(?!\p{L})/u.test(tail)
    const isOver = month(Number(year), Number(ofYear)) <= times.lastMonth
    return isAnnounced && isOver ? { rule: 'date', left: likely() } : null
  }),
]
