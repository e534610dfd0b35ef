import { type Days, yearly } from '#core/leftovers/days'

/** The storms of the East Sea by their number in the year, each with its name and the day it came to land or weakened. */
const storms: Readonly<Record<number, string>> = {
  2018: 'bolaven 4/1|sanba 13/2|sơn tinh 19/7|bebinca 17/8|barijat 13/9|mangkhut 17/9|yutu 2/11|toraji 18/11|usagi 26/11',
  2019: 'pabuk 4/1|mun 4/7|wipha 3/8|podul 30/8|matmo 31/10|nakri 11/11|fengshen 18/11|kammuri 6/12',
  2020: 'nuri 14/6|sinlaku 2/8|mekkhala 11/8|higos 19/8|noul 18/9|linfa 11/10|nangka 14/10|saudel 26/10|molave 28/10|goni 5/11|atsani 7/11|etau 10/11|vamco 15/11|krovanh 22/12',
  2021: 'choi-wan 5/6|koguma 13/6|cempaka 22/7|lupit 5/8|conson 12/9|dianmu 24/9|lionrock 10/10|kompasu 14/10|rai 19/12',
  2022: 'chaba 3/7|mulan 11/8|ma-on 25/8|noru 28/9|sonca 15/10|nesat 20/10|nalgae 3/11',
  2023: 'talim 18/7|doksuri 28/7|saola 2/9|koinu 10/10|sanba 20/10',
  2024: 'maliksi 1/6|prapiroon 23/7|yagi 8/9|soulik 20/9|krathon 3/10|trà mi 28/10|yinxing 12/11|toraji 15/11|man-yi 20/11|pabuk 25/12',
  2025: 'wutip 14/6|danas 7/7|wipha 22/7|co-?may 30/7|kajiki 26/8|nongfa 31/8|tapah 8/9|mitag 20/9|ragasa 25/9|bualoi 30/9|matmo 6/10|fengshen 24/10|kalmaegi 7/11|fung-wong 13/11|koto 3/12',
}

type Storm = { readonly name: string; readonly days: Days; readonly year: number; readonly number: number }

const all: readonly Storm[] = Object.entries(storms).flatMap(([year, said]) =>
  said.split('|').flatMap((each, at) => {
    const [, name = '', day = ''] = /^(.*) (\S+)$/u.exec(each) ?? []
    return yearly(day)(Number(year)).map((days) => ({ name, days, year: Number(year), number: at + 1 }))
  }),
)

/** Names that storms bore, for a pattern. 'Trami' is 'Trà Mi' too. */
export const stormNames = [...new Set(all.map(({ name }) => name)), 'trami'].join('|')

/** When a storm came of which this is said: by its name, or in this year by its number. */
export function stormDays(said: string, year: number): readonly Days[] {
  const words = said.toLowerCase().replace('trami', 'trà mi')
  const named = all.filter(({ name }) => new RegExp(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'u').test(words))
  if (named.length > 0) return named.map(({ days }) => days)
  const number = Number(/số\s+(\d{1,2})/u.exec(words)?.[1])
  return all.filter((each) => each.year === year && each.number === number).map(({ days }) => days)
}
