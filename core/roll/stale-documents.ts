import { parsePeriod } from '#core/indicators/period'
import { before, behind, found, possible, type Rule, type Times, wasKnown } from '#core/roll/leftover'

const date =
  '(?<day>[0-9]{1,2})\\s*(?:[/.-]|tháng)\\s*(?<month>[0-9]{1,2})\\s*(?:[/.-]|năm)\\s*(?<year>(?:19|20)[0-9]{2})(?![0-9])'

/** '84/NQ-CP', '19-CT/TU', '30/2020/NĐ-CP', '4250/QĐ-UBND', with the day on which it was signed. */
const citation = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])[0-9]{1,5}(?:/(?<numbered>(?:19|20)[0-9]{2}))?[/-](?<symbol>[\\p{Lu}][\\p{L}0-9&]{0,12}(?:[-/&][\\p{Lu}][\\p{L}0-9&]{0,12}){0,3})(?![\\p{L}\\p{N}])(?:,?\\s+(?:ban hành\\s+)?ngày\\s+${date}|\\s+năm\\s+(?<inYear>20[0-9]{2})(?![0-9]))?`,
  'gu',
)

/** A law by its name and year: 'Luật Đất đai năm 2013', 'Bộ luật Hình sự 2015'. */
const law =
  /(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)(?:\s+[\p{L},-]+){0,14}?\s+(?:năm\s+)?(?:(?:19|20)[0-9]{2})(?![0-9/])(?:\s*\(sửa đổi[^)]{0,40}\))?/gu

/** Acts that hold for years whatever the report: laws, decrees, circulars, and what the Central Committee resolves. */
const lasting = /(QH[0-9]*$|^NĐ-|^NQ\/TW|^CT\/TW|^KL\/TW|^QĐ\/TW|^NQ\/TU|^TT-|^TTLT|^PL-|^L-CTN|^QĐ-TTg|VBHN)/u

/**
 * Documents that are cited. One that was signed shortly before the period is doubtful: the last report was written by
 * it. Those signed in the last quarter of the year before set the tasks of this year, and acts that last stand as long
 * as nobody repeals them.
 */
export const documents: Rule = (text, times) => [
  ...found(text, citation, (match) => ({ rule: 'document', left: isDoubtful(text, match, times) ? possible() : null })),
  ...found(text, law, () => ({ rule: 'document', left: null })),
]

function isDoubtful(text: string, match: RegExpExecArray, times: Times): boolean {
  const { numbered, symbol = '', day, month, year, inYear } = match.groups ?? {}
  const signed = Number(year ?? inYear ?? numbered)
  if (Number.isNaN(signed)) return false
  const lead = before(text, match.index, 30)
  const isLasting =
    lasting.test(symbol) ||
    /(?:đề án|quy hoạch|quy chế|chiến lược|bảng giá|bộ tiêu chí|quy định)[^.;]*$/u.test(
      before(text, match.index, 90),
    ) ||
    /(luật|nghị định|thông tư)[\p{L}\s]*$/u.test(lead)
  const assigns = /^[^.;]{0,40}(giao|dự toán|kế hoạch năm)/u.test(behind(text, match.index + match[0].length, 60))
  if (isLasting && !assigns) return false
  const signedIn = signed * 12 + Number(month ?? 1)
  const isRecent = signedIn >= freshFrom(times) && signedIn < times.firstMonth && wasKnown(signedIn, times)
  const setsThisYear = day !== undefined && signed === times.year - 1 && Number(month) >= 10
  return isRecent && signed < times.year && !setsThisYear
}

/** What was signed before the last quarter of the year before the last report's was old to that one too, and lasts. */
function freshFrom({ origins }: Times): number {
  return Math.min(...origins.map((id) => parsePeriod(id).year)) * 12 - 2
}
