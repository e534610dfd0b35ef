import { type Days, dayOf, yearly } from '#core/leftovers/days'

/** What takes place once, or under a number or name that the next does not bear; words in lower case. */
export type Once = { readonly words: string; readonly days: readonly Days[] }

const on = (words: string, ...said: readonly (readonly [year: number, days: string])[]): Once => ({
  words,
  days: said.flatMap(([year, days]) => yearly(days)(year)),
})

const games: readonly Once[] = [
  on('sea games(?: lần thứ)? 29', [2017, '19/8-30/8']),
  on('sea games(?: lần thứ)? 30', [2019, '30/11-11/12']),
  on('sea games(?: lần thứ)? 31', [2022, '12/5-23/5']),
  on('sea games(?: lần thứ)? 32', [2023, '5/5-17/5']),
  on('sea games(?: lần thứ)? 33', [2025, '9/12-20/12']),
  on('sea games(?: lần thứ)? 34', [2027, '18/9-29/9']),
  on('(?:asian para games|asean para games)(?: lần thứ)? 11', [2022, '30/7-6/8']),
  on('asean para games(?: lần thứ)? 12', [2023, '3/6-9/6']),
  on('asean para games(?: lần thứ)? 13', [2026, '20/1-26/1']),
  on('asiad(?: lần thứ)? 18', [2018, '18/8-2/9']),
  on('asiad(?: lần thứ)? 19', [2023, '23/9-8/10']),
  on('asiad(?: lần thứ)? 20', [2026, '19/9-4/10']),
  on('olympic tokyo(?: 2020)?', [2021, '23/7-8/8']),
  on('olympic paris(?: 2024)?', [2024, '26/7-11/8']),
]

/** What the whole country was asked. */
const ofState: readonly Once[] = [
  on('lấy ý kiến (?:của )?(?:nhân dân )?[^.;]{0,30}dự thảo luật đất đai(?: \\(sửa đổi\\))?', [2023, '3/1-31/3']),
  on('lấy ý kiến (?:của )?(?:nhân dân )?[^.;]{0,60}hiến pháp(?: năm 2013)?', [2025, '6/5-5/6']),
  on(
    'lấy phiếu tín nhiệm(?:[^.;,]{0,60}? kỳ họp (?:thường lệ )?(?:giữa|cuối) năm(?: 20\\d\\d)?)?',
    [2014, '1/6-31/12'],
    [2018, '1/6-31/12'],
    [2023, '1/6-31/12'],
    [2028, '1/6-31/12'],
  ),
]

/** National congresses of the Front and the organisations, by their communiqués. */
const ofOrganisations: readonly Once[] = [
  on('đại hội (?:đại biểu )?(?:toàn quốc )?đoàn(?: [^.;,]{0,30})? (?:toàn quốc )?lần thứ xii', [2022, '14/12-16/12']),
  on('đại hội (?:đại biểu )?(?:toàn quốc )?hội cựu chiến binh[^.;,]{0,30} lần thứ vii', [2022, '26/12-28/12']),
  on('đại hội (?:đại biểu )?(?:toàn quốc )?công đoàn[^.;,]{0,20} lần thứ xiii', [2023, '1/12-3/12']),
  on('đại hội (?:đại biểu )?(?:toàn quốc )?hội nông dân[^.;,]{0,20} lần thứ viii', [2023, '25/12-27/12']),
  on('đại hội (?:đại biểu )?(?:toàn quốc )?(?:mttq|mặt trận tổ quốc)[^.;,]{0,20} lần thứ x', [2024, '16/10-18/10']),
  on('đại hội thi đua yêu nước toàn quốc lần thứ (?:x|10)', [2020, '9/12-10/12']),
  on('đại hội thi đua yêu nước toàn quốc lần thứ (?:xi|11)', [2025, '26/12-27/12']),
]

/** The consultations on candidates before an election, as the resolutions of the Assembly's Standing Committee set them. */
const ofElections: readonly Once[] = [
  on('hội nghị hiệp thương lần (?:thứ )?(?:nhất|1)', [2021, '3/2-17/2'], [2025, '1/12-10/12']),
  on('hội nghị hiệp thương lần (?:thứ )?(?:hai|2)', [2021, '15/3-19/3'], [2026, '2/2-3/2']),
  on('hội nghị hiệp thương lần (?:thứ )?(?:ba|3)', [2021, '14/4-18/4'], [2026, '9/2-20/2']),
  on(
    '(?:hiệp thương, )?lập danh sách (?:sơ bộ )?[^.;,]{0,20}ứng cử[^.;,]{0,60}',
    [2021, '3/2-30/4'],
    [2026, '1/1-28/2'],
  ),
]

export const onceOnly: readonly Once[] = [...games, ...ofState, ...ofOrganisations, ...ofElections]

/** Whether some of it was in a year. */
export function wasOnIn(days: readonly Days[], year: number): boolean {
  return days.some(({ first, last }) => first <= dayOf(year, 12, 31) && last >= dayOf(year, 1, 1))
}
