import { periodId } from '#core/indicators/schema'
import { timesOf } from '#core/leftovers/leftover'
import { wasMeasure } from '#core/leftovers/measures'

const month = (year: number, first: number, last = first) => ({ first: year * 12 + first, last: year * 12 + last })

it.each([
  ['the same quarter of last year', '2023-Q2', '2023-Q1', month(2022, 4, 6), false],
  ['the quarter before', '2023-Q2', '2023-Q1', month(2023, 1, 3), false],
  ["the last report's quarter a year ago", '2023-Q2', '2023-Q1', month(2022, 1, 3), true],
  ["the quarter before the last report's", '2023-Q2', '2023-Q1', month(2022, 10, 12), true],
  ["the last report's month a year ago", '2025-10', '2025-09', month(2024, 9), true],
  ['the end of last year', '2025-10', '2025-09', month(2024, 12), false],
  ['all of last year', '2025-10', '2025-09', month(2024, 1, 12), false],
  ['the end of the year before', '2024-H1', '2023-H1', month(2022, 12), true],
  ['a time that neither was measured against', '2024-H1', '2023-H1', month(2021, 5), false],
])('%s, in %s out of %s: was the measure of the last report alone: %#', (_, id, from, said, expected) => {
  expect(wasMeasure(said, timesOf(periodId.parse(id), periodId.parse(from)))).toBe(expected)
})
