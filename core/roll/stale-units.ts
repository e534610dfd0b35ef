import {
  before,
  behind,
  changed,
  found,
  likely,
  possible,
  type Reading,
  type Rule,
  type Times,
  timesOf,
} from '#core/roll/leftover'
import { placeOf } from '#core/roll/stale-roles'

/** July of 2025, counted through. */
const mergerMonth = 2025 * 12 + 7

/**
 * What came to an end with the two-level government of 01/7/2025: districts, towns and cities within provinces, 29
 * provinces by name, and the departments and ministries merged that spring.
 *
 * Source: Resolution 202/2025/QH15 of 12/6/2025 on provinces; Resolution 203/2025/QH15 amending the Constitution.
 */
export const units: Rule = (text, times) => {
  if (times.lastMonth < mergerMonth) return []
  const inCapitals = text === text.toUpperCase()
  const named = (inCapitals ? abolishedInCapitals : abolished).flatMap(({ pattern, instead }) =>
    found(text, pattern, (match) => unitReading(text, match, inCapitals ? instead?.toUpperCase() : instead)),
  )
  return [...named, ...communeCounts(text, times)]
}

function unitReading(
  text: string,
  match: RegExpExecArray,
  instead: string | undefined,
): Omit<Reading, 'start' | 'end'> {
  const lead = before(text, match.index, 64)
  const tail = behind(text, match.index + match[0].length, 30)
  const isPast =
    /(bỏ|không tổ chức|tiếp nhận nhiệm vụ|kết thúc|chấm dứt|giải thể|trước đây|bãi bỏ|sáp nhập|hợp nhất|trước sắp xếp|đường|nguyên)[\p{L}\s]*$/u.test(
      lead,
    ) ||
    /không còn\s*$/u.test(lead) ||
    /^[\p{L}\s]{0,16}(\(?cũ\)?(?![\p{L}])|\(?trước (đây|khi|sắp xếp|sáp nhập|ngày|01\/7))/u.test(tail)
  const isTold =
    /(?:^|[.;(,])\s*trước\s+(?:khi\s+)?(?:sắp xếp|sáp nhập|hợp nhất|tháng 7|(?:ngày )?0?1\/7)[^.;]*$/u.test(
      placeOf(text, match.index, match.index).sentence,
    )
  return { rule: 'unit', left: isPast || isTold ? null : likely(instead === undefined ? undefined : changed(instead)) }
}

const communes =
  /(?<![\p{L}\p{N}.,/-])[0-9]{2,3}\s+(?:xã|phường|đơn vị hành chính cấp xã|thôn, bản)(?![\p{L}])(?:,\s+phường)?(?=(?<tail>[^.;]{0,30}))/gu

/** How many communes there are, in a report that came out of one of before the merger: there are others now. */
function communeCounts(text: string, { origins: [origin, another] }: Times): readonly Reading[] {
  if (origin === undefined || another !== undefined || timesOf(origin, undefined).lastMonth >= mergerMonth) return []
  return found(text, communes, ({ index, groups: { tail = '' } = {} }) => {
    const lead = before(text, index, 40)
    if (/(?:sau|từ)\s[^.;]*(?:sắp xếp|sáp nhập|hợp nhất|7\/2025)[^.;]*$/u.test(placeOf(text, index, index).sentence))
      return null
    const isAll = /(toàn tỉnh|cả tỉnh|tất cả|toàn bộ|tổng số|lũy kế)[\p{L}\s]*$/u.test(lead) && !/còn\s*$/u.test(lead)
    return { rule: 'unit', left: isAll || /^\s+(được công nhận\s+)?đạt chuẩn/u.test(tail) ? possible() : null }
  })
}

type Abolished = { readonly pattern: RegExp; readonly instead?: string }

const name = '(?:\\s+\\p{Lu}\\p{Ll}*(?![\\p{L}])){1,3}'

const provinces = new RegExp(
  `(?<![\\p{L}])(?:[Tt]ỉnh(?:\\s+ủy)?|TỈNH|[Tt]ỉnh đoàn)\\s+(?:${[
    'Hà Giang',
    'Yên Bái',
    'Bắc Kạn',
    'Vĩnh Phúc',
    'Hòa Bình',
    'Hoà Bình',
    'Bắc Giang',
    'Thái Bình',
    'Hà Nam',
    'Nam Định',
    'Hải Dương',
    'Quảng Bình',
    'Quảng Nam',
    'Kon Tum',
    'Bình Định',
    'Phú Yên',
    'Ninh Thuận',
    'Đắk Nông',
    'Đăk Nông',
    'Bình Thuận',
    'Bình Phước',
    'Bà Rịa\\s*[-–]\\s*Vũng Tàu',
    'Bình Dương',
    'Long An',
    'Tiền Giang',
    'Bến Tre',
    'Trà Vinh',
    'Sóc Trăng',
    'Hậu Giang',
    'Bạc Liêu',
    'Kiên Giang',
  ].join('|')})(?![\\p{L}])`,
  'gu',
)

/** A department or ministry by its name, and as it is shortened. */
function organ(lead: 'Sở' | 'Bộ', names: string, instead: string): Abolished {
  return {
    pattern: new RegExp(`(?<![\\p{L}])${lead}\\s+(?:${names})(?![\\p{L}&])`, 'gu'),
    instead: `${lead} ${instead}`,
  }
}

/** A branch of the administration by the name of what was merged: 'ngành Tài nguyên và Môi trường'. */
function branch(names: string): Abolished {
  return { pattern: new RegExp(`(?<![\\p{L}])[Nn]gành\\s+(?:${names})(?![\\p{L}&])`, 'gu') }
}

const planning = 'Kế hoạch và Đầu tư|Kế hoạch & Đầu tư|KH\\s?&\\s?ĐT|KHĐT|KH-ĐT|KH và ĐT'
const transport = 'Giao thông vận tải|Giao thông - Vận tải|GTVT|GT-VT'
const land = 'Tài nguyên và Môi trường|Tài nguyên & Môi trường|TN\\s?&\\s?MT|TNMT|TN-MT'
const farming = 'Nông nghiệp và Phát triển nông thôn|Nông nghiệp và PTNT|NN\\s?&\\s?PTNT|NN và PTNT|NNPTNT'
const labour =
  'Lao động\\s?[-–,]\\s?Thương binh và Xã hội|Lao động Thương binh và Xã hội|LĐ\\s?-?\\s?TB\\s?[&-]?\\s?(?:và\\s)?XH|LĐTBXH'
const media = 'Thông tin và Truyền thông|Thông tin & Truyền thông|TT\\s?&\\s?TT|TTTT|TT-TT'

const cities = 'Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Huế|Cần Thơ'

const abolished: readonly Abolished[] = [
  organ('Sở', planning, 'Tài chính'),
  organ('Sở', transport, 'Xây dựng'),
  organ('Sở', land, 'Nông nghiệp và Môi trường'),
  organ('Sở', farming, 'Nông nghiệp và Môi trường'),
  organ('Sở', labour, 'Nội vụ'),
  organ('Sở', media, 'Khoa học và Công nghệ'),
  organ('Bộ', planning, 'Tài chính'),
  organ('Bộ', transport, 'Xây dựng'),
  organ('Bộ', land, 'Nông nghiệp và Môi trường'),
  organ('Bộ', farming, 'Nông nghiệp và Môi trường'),
  organ('Bộ', labour, 'Nội vụ'),
  organ('Bộ', media, 'Khoa học và Công nghệ'),
  ...[planning, transport, land, farming, labour, media].map(branch),
  {
    pattern: /(?<![\p{L}])[Bb]an [Cc]án sự đảng(?:\s+(?:UBND|Ủy ban nhân dân)\s+tỉnh)?(?![\p{L}])/gu,
    instead: 'Đảng ủy Ủy ban nhân dân tỉnh',
  },
  { pattern: /(?<![\p{L}])[Đđ]ảng đoàn(?![\p{L}])/gu },
  { pattern: /(?<![\p{L}])Ban Tuyên giáo(?! và Dân vận)(?![\p{L}])/gu, instead: 'Ban Tuyên giáo và Dân vận' },
  { pattern: /(?<![\p{L}])Ban Dân vận(?![\p{L}])/gu, instead: 'Ban Tuyên giáo và Dân vận' },
  { pattern: /(?<![\p{L}])Ban Dân tộc(?![\p{L}])/gu, instead: 'Sở Dân tộc và Tôn giáo' },
  { pattern: /(?<![\p{L}])Ủy ban Dân tộc(?![\p{L}])/gu, instead: 'Bộ Dân tộc và Tôn giáo' },
  { pattern: /(?<![\p{L}])Đảng ủy [Kk]hối(?:\s+[\p{L}]+){0,5}/gu },
  { pattern: /(?<![\p{L}])Cục (?:Thuế|Hải quan|Quản lý thị trường) tỉnh(?![\p{L}])/gu },
  {
    pattern: /(?<![\p{L}])63\s+(?:tỉnh|địa phương)(?:,\s*thành(?:\s+phố)?)?(?![\p{L}])/gu,
    instead: '34 tỉnh, thành phố',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:(?:UBND|HĐND|Ủy ban nhân dân|Công an|Tòa án nhân dân|TAND|VKSND|cấp|các|tuyến)\\s+)?(?:(?<!\\p{Lu}\\p{Ll}{1,6}\\s)Huyện|huyện|HUYỆN|[Tt]hị trấn|[Tt]hị xã|[Qq]uận)(?![\\p{L}])(?:\\s+(?:ủy|uỷ)(?![\\p{L}]))?(?:${name})?`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:[Tt]hành phố|[Tt]hành ủy|TP\\.?|TX\\.?|TT\\.)\\s+(?!${cities})\\p{Lu}\\p{Ll}*(?![\\p{L}])(?:${name})?`,
      'gu',
    ),
  },
  { pattern: /(?<![\p{L}])[Tt]hị ủy(?![\p{L}])/gu },
  { pattern: provinces },
]

/** Headings and the frame are written in capitals: 'ỦY BAN NHÂN DÂN HUYỆN YÊN THẾ'. */
const abolishedInCapitals: readonly Abolished[] = abolished.map((unit) => ({
  ...unit,
  pattern: new RegExp(unit.pattern.source, 'giu'),
}))
