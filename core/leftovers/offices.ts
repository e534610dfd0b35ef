/** Months of an office, counted through, both included. */
type Held = { readonly first: number; readonly last: number }

/**
 * Who held the highest offices of the country, from which month to which. Of those who are still in office the last
 * month is that of the last election by which it is known.
 *
 * Source: the resolutions of the National Assembly and the announcements of the Central Committee.
 */
const holders: Readonly<Record<string, readonly (readonly [name: string, first: string, last: string])[]>> = {
  'tổng bí thư': [
    ['Nguyễn Phú Trọng', '2011-01', '2024-07'],
    ['Tô Lâm', '2024-08', '2026-03'],
  ],
  'chủ tịch nước': [
    ['Trần Đại Quang', '2016-04', '2018-09'],
    ['Nguyễn Phú Trọng', '2018-10', '2021-04'],
    ['Nguyễn Xuân Phúc', '2021-04', '2023-01'],
    ['Võ Văn Thưởng', '2023-03', '2024-03'],
    ['Tô Lâm', '2024-05', '2024-10'],
    ['Lương Cường', '2024-10', '2026-03'],
  ],
  'phó thủ tướng': [
    ['Trương Hòa Bình', '2016-04', '2021-07'],
    ['Vương Đình Huệ', '2016-04', '2020-06'],
    ['Trịnh Đình Dũng', '2016-04', '2021-04'],
    ['Vũ Đức Đam', '2013-11', '2023-01'],
    ['Phạm Bình Minh', '2013-11', '2023-01'],
    ['Lê Văn Thành', '2021-04', '2023-08'],
    ['Lê Minh Khái', '2021-04', '2024-08'],
    ['Trần Lưu Quang', '2023-01', '2024-08'],
    ['Trần Hồng Hà', '2023-01', '2026-03'],
    ['Lê Thành Long', '2024-06', '2026-03'],
    ['Nguyễn Hòa Bình', '2024-08', '2026-03'],
    ['Hồ Đức Phớc', '2024-08', '2026-03'],
    ['Bùi Thanh Sơn', '2024-08', '2026-03'],
    ['Nguyễn Chí Dũng', '2025-02', '2026-03'],
    ['Mai Văn Chính', '2025-02', '2026-03'],
  ],
  'thủ tướng': [
    ['Nguyễn Xuân Phúc', '2016-04', '2021-04'],
    ['Phạm Minh Chính', '2021-04', '2026-03'],
  ],
  'chủ tịch quốc hội': [
    ['Nguyễn Thị Kim Ngân', '2016-03', '2021-03'],
    ['Vương Đình Huệ', '2021-03', '2024-05'],
    ['Trần Thanh Mẫn', '2024-05', '2026-03'],
  ],
}

/** The month up to which the holders are known. */
export const lastKnown = 2026 * 12 + 3

function countedMonth(text: string): number {
  const [year = 0, month = 0] = text.split('-').map(Number)
  return year * 12 + month
}

/** The office that a title and a name tell of, when it is a high one; the longest title counts. */
export function officeHeld(words: string): Held | undefined {
  const lower = words.toLowerCase()
  const title = Object.keys(holders).find((each) => lower.includes(each))
  const holder = title === undefined ? undefined : holders[title]?.find(([name]) => words.includes(name))
  return holder && { first: countedMonth(holder[1]), last: countedMonth(holder[2]) }
}
