import { type Days, yearly } from '#core/leftovers/days'

/**
 * The sittings of the National Assembly by their number in the term; extraordinary ones are counted apart.
 *
 * Source: the communiqués of the National Assembly; of term XVI the first sitting, the others as they are held by law.
 */
const sittings: Readonly<Record<string, string>> = {
  XIV: '2016 20/7-29/7|2016 20/10-23/11|2017 22/5-21/6|2017 23/10-24/11|2018 21/5-15/6|2018 22/10-21/11|2019 20/5-14/6|2019 21/10-27/11|2020 20/5-19/6|2020 20/10-17/11|2021 24/3-8/4',
  XV: '2021 20/7-28/7|2021 20/10-13/11|2022 23/5-16/6|2022 20/10-15/11|2023 22/5-24/6|2023 23/10-29/11|2024 20/5-29/6|2024 21/10-30/11|2025 5/5-27/6|2025 20/10-11/12',
  XVI: '2026 6/4-25/4|2026 20/10-30/11|2027 20/5-25/6|2027 20/10-30/11|2028 20/5-25/6|2028 20/10-30/11|2029 20/5-25/6|2029 20/10-30/11|2030 20/5-25/6|2030 20/10-30/11',
}
const extraordinary: Readonly<Record<string, string>> = {
  XV: '2022 4/1-11/1|2023 5/1-9/1|2023 18/1|2023 2/3|2024 15/1-18/1|2024 21/3|2024 2/5|2024 26/8|2025 12/2-19/2',
}

/** When a sitting was or is held; nothing for one that is not known. */
export function sittingDays(term: string, number: number, isExtraordinary: boolean): readonly Days[] {
  const said = (isExtraordinary ? extraordinary : sittings)[term.toUpperCase()]?.split('|')[number - 1]
  const [year, days] = said?.split(' ') ?? []
  return year === undefined || days === undefined ? [] : yearly(days)(Number(year))
}
