import { type Abolished, abolished, abolishedInCapitals } from '#core/leftovers/abolished-units'
import {
  before,
  changed,
  found,
  likely,
  monthsOf,
  possible,
  type Reading,
  type Rule,
  type Times,
} from '#core/leftovers/leftover'
import { mergerMonth } from '#core/leftovers/milestones'
import { placeOf } from '#core/leftovers/roles'
import { isUnitOfBefore } from '#core/leftovers/unit-history'

/** Units, organs and provinces that are named after they came to an end, and how many communes there were before. */
export const units: Rule = (text, times) => {
  const inCapitals = text === text.toUpperCase()
  const gone = (inCapitals ? abolishedInCapitals : abolished).filter(({ since }) => times.lastMonth >= since)
  return [
    ...gone.flatMap((unit) => found(text, unit.pattern, (match) => unitReading(text, match, unit, inCapitals))),
    ...communeCounts(text, times),
  ]
}

function unitReading(
  text: string,
  { 0: said, index }: RegExpExecArray,
  { instead, since }: Abolished,
  inCapitals: boolean,
): Omit<Reading, 'start' | 'end'> {
  if (isUnitOfBefore(text, index, index + said.length, since)) return { rule: 'unit', left: null }
  const words = inCapitals ? instead?.toUpperCase() : instead
  return { rule: 'unit', left: likely(words === undefined ? undefined : changed(words)) }
}

const communes =
  /(?<![\p{L}\p{N}.,/-])[0-9]{2,3}\s+(?:xã|phường|đơn vị hành chính cấp xã|thôn, bản)(?![\p{L}])(?:,\s+phường)?(?=(?<tail>[^.;]{0,30}))/gu

/** How many communes there are, in a report that came out of one of before the mergerMonth: there are others now. */
function communeCounts(text: string, times: Times): readonly Reading[] {
  const [origin, another] = times.origins
  if (times.lastMonth < mergerMonth || origin === undefined || another !== undefined) return []
  if (monthsOf(origin).last >= mergerMonth) return []
  return found(text, communes, ({ index, groups: { tail = '' } = {} }) => {
    const lead = before(text, index, 40)
    if (/(?:sau|từ)\s[^.;]*(?:sắp xếp|sáp nhập|hợp nhất|7\/2025)[^.;]*$/u.test(placeOf(text, index, index).sentence))
      return null
    const isAll = /(toàn tỉnh|cả tỉnh|tất cả|toàn bộ|tổng số|lũy kế)[\p{L}\s]*$/u.test(lead) && !/còn\s*$/u.test(lead)
    return { rule: 'unit', left: isAll || /^\s+(được công nhận\s+)?đạt chuẩn/u.test(tail) ? possible() : null }
  })
}
