import type { Times } from '#core/leftovers/leftover'
import type { Place } from '#core/leftovers/roles'

/** How a happening is spoken of: as what is awaited and prepared, as what goes on, or as what took place. */
export type Tense = 'ahead' | 'now' | 'told'

/** What is done after something, or looks back at it, is told whatever stands around. */
const afterwards =
  /(?<!\p{L})(?:sau(?: khi)?|kết quả|rút kinh nghiệm|tổng kết|đánh giá|khắc phục|kết luận|nghị quyết|thông báo)(?!\p{L})[^.;,]{0,40}$/u
/** 'sắp tới', 'tới đây' right behind, or at the end of the brackets that follow. */
const coming =
  /^(?:\s+[\p{L}\d-]+){0,3}?\s*[,(]?\s*(?:sắp tới|tới đây|sắp đến|sắp diễn ra|sẽ diễn ra|dự kiến|tới(?=\s*(?:[.,;)]|$)))|^\s*\([^)]{0,50}(?:sắp tới|tới đây|tới)\s*\)/u
const awaited =
  /(?<!\p{L})(?:sẽ|sắp|dự kiến|chuẩn bị|để kịp|chờ đón|sẵn sàng cho|đang[^.;]{0,60}\s(?:trước|trình|phục vụ|chuẩn bị))(?!\p{L})[^.;]{0,90}$/u
const prepared = /(?<!\p{L})(?:công tác|việc|khâu|đã|được|kết quả)\s+(?:\p{L}+\s+){0,2}chuẩn bị(?!\p{L})[^.;]*$/u
const goesOn =
  /(?<!\p{L})(?:đang|hiện nay|(?<!(?:thực|thể|phát|xuất|biểu|tái) )hiện|từ nay đến|vẫn)(?!\p{L})[^.;]{0,90}$/u

export function tenseOf({ clause, tail }: Place, { ofTasks }: Times): Tense {
  if (coming.test(tail)) return 'ahead'
  if (afterwards.test(clause)) return 'told'
  if (ofTasks || (awaited.test(clause) && !prepared.test(clause))) return 'ahead'
  return goesOn.test(clause) || /^[^.;,]{0,30}(?<!\p{L})đang(?!\p{L})/u.test(tail) ? 'now' : 'told'
}
