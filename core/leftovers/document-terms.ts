/** The months in which a document holds, counted through, both included. */
export type Term = { readonly first: number; readonly last: number }

/**
 * Documents that hold for a time and are then followed by another of their kind, by number, with their first and last
 * month. One that is replaced in the first half of a month holds up to the month before.
 *
 * Source: the documents' own clauses on effect, and those of the ones that followed them.
 */
const terms: Readonly<Record<string, string>> = {
  // The National Assembly's plan of a year, its estimates, their allocation.
  '48/2017/QH14 49/2017/QH14 50/2017/QH14': '2017-11 2018-12',
  '69/2018/QH14 70/2018/QH14 73/2018/QH14': '2018-11 2019-12',
  '85/2019/QH14 86/2019/QH14 87/2019/QH14': '2019-11 2020-12',
  '124/2020/QH14 128/2020/QH14 129/2020/QH14': '2020-11 2021-12',
  '32/2021/QH15 34/2021/QH15 40/2021/QH15': '2021-11 2022-12',
  '68/2022/QH15 69/2022/QH15 70/2022/QH15': '2022-11 2023-12',
  '103/2023/QH15 104/2023/QH15 105/2023/QH15': '2023-11 2024-12',
  '158/2024/QH15 159/2024/QH15 160/2024/QH15 192/2025/QH15': '2024-11 2025-12',
  '244/2025/QH15 245/2025/QH15 246/2025/QH15': '2025-11 2026-12',
  // Estimates and public investment as the Prime Minister assigns them.
  '1629/QĐ-TTg 1894/QĐ-TTg': '2018-11 2019-12',
  '1704/QĐ-TTg 1706/QĐ-TTg': '2019-11 2020-12',
  '1950/QĐ-TTg 2185/QĐ-TTg': '2020-12 2021-12',
  '2047/QĐ-TTg 2048/QĐ-TTg': '2021-12 2022-12',
  '1506/QĐ-TTg 1513/QĐ-TTg': '2022-12 2023-12',
  '1600/QĐ-TTg 1603/QĐ-TTg': '2023-12 2024-12',
  '1500/QĐ-TTg 1508/QĐ-TTg': '2024-11 2025-12',
  // Minimum wages.
  '141/2017/NĐ-CP': '2018-01 2018-12',
  '157/2018/NĐ-CP': '2019-01 2019-12',
  '90/2019/NĐ-CP': '2020-01 2022-06',
  '38/2022/NĐ-CP': '2022-06 2024-06',
  '74/2024/NĐ-CP': '2024-06 2025-12',
  // Base salaries.
  '47/2017/NĐ-CP': '2017-07 2018-06',
  '72/2018/NĐ-CP': '2018-07 2019-06',
  '38/2019/NĐ-CP': '2019-07 2023-06',
  '24/2023/NĐ-CP': '2023-05 2024-06',
  // Two percent less value added tax.
  '15/2022/NĐ-CP': '2022-02 2022-12',
  '44/2023/NĐ-CP 101/2023/QH15': '2023-06 2023-12',
  '94/2023/NĐ-CP 110/2023/QH15': '2023-12 2024-06',
  '72/2024/NĐ-CP 142/2024/QH15': '2024-06 2024-12',
  '180/2024/NĐ-CP 174/2024/QH15': '2024-12 2025-06',
  '174/2025/NĐ-CP 204/2025/QH15': '2025-06 2026-12',
  // More time for taxes and land rents.
  '41/2020/NĐ-CP 109/2020/NĐ-CP': '2020-04 2020-12',
  '52/2021/NĐ-CP 104/2021/NĐ-CP': '2021-04 2021-12',
  '34/2022/NĐ-CP 32/2022/NĐ-CP': '2022-05 2022-12',
  '12/2023/NĐ-CP 36/2023/NĐ-CP': '2023-04 2023-12',
  '64/2024/NĐ-CP 65/2024/NĐ-CP': '2024-06 2024-12',
  '81/2025/NĐ-CP 82/2025/NĐ-CP': '2025-04 2025-12',
  // Lower land rents.
  '22/2020/QĐ-TTg': '2020-08 2020-12',
  '27/2021/QĐ-TTg': '2021-09 2021-12',
  '01/2023/QĐ-TTg': '2023-01 2023-12',
  '25/2023/QĐ-TTg': '2023-10 2024-06',
  // Lower registration fees for cars.
  '70/2020/NĐ-CP': '2020-06 2020-12',
  '103/2021/NĐ-CP': '2021-12 2022-05',
  '41/2023/NĐ-CP': '2023-07 2023-12',
  '109/2024/NĐ-CP': '2024-09 2024-11',
  // The environment tax on petrol.
  '18/2022/UBTVQH15': '2022-04 2022-06',
  '20/2022/UBTVQH15': '2022-07 2022-12',
  '30/2022/UBTVQH15': '2023-01 2023-12',
  '42/2023/UBTVQH15': '2024-01 2024-12',
  '60/2024/UBTVQH15': '2025-01 2025-12',
  '109/2025/UBTVQH15': '2026-01 2026-12',
  // Lower income tax, interest and rents in and after the epidemic.
  '116/2020/QH14 114/2020/NĐ-CP': '2020-07 2021-03',
  '406/NQ-UBTVQH15 92/2021/NĐ-CP': '2021-10 2022-03',
  '31/2022/NĐ-CP': '2022-05 2023-12',
  '08/2022/QĐ-TTg': '2022-03 2022-12',
  '15/2020/QĐ-TTg': '2020-04 2021-06',
  '23/2021/QĐ-TTg 28/2021/QĐ-TTg': '2021-07 2022-06',
}

const byNumber: ReadonlyMap<string, Term> = new Map(
  Object.entries(terms).flatMap(([numbers, months]) => {
    const [first = 0, last = 0] = months.split(' ').map(countedMonth)
    return numbers.split(' ').map((number) => [number, { first, last }] as const)
  }),
)

function countedMonth(text: string): number {
  const [year = 0, month = 0] = text.split('-').map(Number)
  return year * 12 + month
}

/** When the document of a number holds; undefined for those that last, or that nobody has listed. */
export function termOf(number: string): Term | undefined {
  return byNumber.get(number)
}
