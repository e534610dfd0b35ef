import type { Times } from '#core/leftovers/leftover'
import type { Place } from '#core/leftovers/roles'
import { romanOf } from '#core/roll/period-literals'

/**
 * Whether a past time is told on purpose, as what this report's own time followed: 'giải ngân 11 tháng chậm, phải dồn
 * vào tháng 12', 'tháng 11 đạt 98%, tháng 12 đạt 99%', 'khó khăn của quý I đã được tháo gỡ'; or looked back at in a
 * meeting: 'hội nghị sơ kết 9 tháng đã chỉ ra …'.
 */
export function isLookedBackAt({ clause, tail }: Place, times: Times): boolean {
  return (
    /(?<!\p{L})(?:sơ kết|kiểm điểm)(?!\p{L})[\p{L}\s]*$/u.test(clause) ||
    /^[^.;:]{0,60}(?<!\p{L})đã được (?:khắc phục|tháo gỡ|bù đắp|xử lý dứt điểm)/u.test(tail) ||
    isFollowed(tail, times)
  )
}

/** This report's month or quarter comes next, neither as a measure nor as what lies ahead of a report that looks back. */
function isFollowed(tail: string, { period, lastMonth, year }: Times): boolean {
  const month = lastMonth - year * 12
  const own = period.kind === 'month' ? `tháng\\s+0?${month}` : `quý\\s+(?:${romanOf(month / 3)}|${month / 3})`
  const [, between = ''] =
    new RegExp(`^([^.;:]*?)(?:,|(?<!\\p{L})(?:nên|trong|vào|sang))\\s+${own}(?![\\p{L}\\p{N}/]|\\s+năm)`, 'u').exec(
      tail,
    ) ?? []
  return (
    between !== '' &&
    !/(?<!\p{L})(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp|so với|cùng kỳ)(?!\p{L})[^,\d]*$/u.test(between)
  )
}
