import { earlier, found, likely, type Reading, type Times } from '#core/leftovers/leftover'
import { isCompared, placeOf } from '#core/leftovers/roles'
import { numberSaid } from '#core/roll/number-words'

const count = '(?<count>0?[2-9]|1[0-2]|(?:ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\\s+một)?)'
const verb = '(?:(?:ước(?:\\s+tính)?\\s+)?(?:(?<verb>đạt|tăng|giảm|đón|thu|là)|chi|có|cho|bằng)|(?<estimate>ước))'
const figure =
  '(?<about>trên\\s+|gần\\s+|hơn\\s+|khoảng\\s+)?(?!0?1\\s+lần)\\p{N}[\\p{N}.,]*(?![\\p{N}.,]|\\s+(?:ngày|tuần|tuổi|năm|tháng))'

/** 'tiếp công dân 6 tháng 1.860 lượt', 'bảy tháng ước đạt 31.420 tỷ đồng', but no '3 tháng 10 ngày'. */
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}.,/]|(?:trong|mỗi|vài|hạn|từ|mức|trước)\\s+)${count}\\s+tháng(?=\\s+(?:${verb}\\s+)?${figure})`,
  'giu',
)

/** 'Trong 6 tháng, tỉnh đã cấp mới 62 dự án' */
const within =
  /(?<=(?<!\p{L})(?:[Tt]rong|[Qq]ua|[Ll]ũy kế|[Ll]uỹ kế|[Tt]ính chung|[Bb]ình quân|kinh tế|xã hội|ngân sách)\s+)(?<count>0?[2-8]|1[01]|ba|bốn|năm|sáu|bảy|tám)\s+tháng(?!\s+(?:tới|tiếp|nữa|liên|liền|kể|một|cuối|đầu|năm 20|tù|tuổi|thi công|thực hiện|sau|trước))(?![\p{L}\p{N}])/gu

/** '6 tháng qua, tình hình ổn định' */
const gone = /(?<![\p{L}\p{N}.,/])(?<count>0?[4-9]|1[01]|bốn|năm|sáu|bảy|tám|chín)\s+tháng(?=\s+qua(?!\p{L}))/gu

/** 'n tháng' without its year, but with a figure: '10 tháng đạt 26.800 người' is of no report of a first quarter. */
export function countedMonths(text: string, times: Times): readonly Reading[] {
  return [
    ...found(text, counted, ({ index, groups }) => {
      const { count = '', verb, estimate, about } = groups ?? {}
      const last = times.year * 12 + numberSaid(count)
      const { clause } = placeOf(text, index, index)
      const wasOwn = earlier(times).some((origin) => last === origin.last || last === origin.last - 1)
      const isPast =
        last < times.lastMonth - 1 + Number(times.period.kind === 'month') &&
        wasOwn &&
        !isCompared(clause) &&
        !/qu[ýí]\s[^.]*$/u.test(clause)
      const isFar = last > times.lastMonth && (verb ?? estimate) !== undefined && about === undefined
      return { rule: 'period', left: isPast || isFar ? likely() : null }
    }),
    ...[within, gone].flatMap((pattern) =>
      found(text, pattern, ({ groups: { count = '' } = {} }) => {
        const last = times.year * 12 + numberSaid(count)
        const wasOwn = last < times.lastMonth && earlier(times).some((origin) => origin.last === last)
        return { rule: 'period', left: wasOwn ? likely() : null }
      }),
    ),
  ]
}
