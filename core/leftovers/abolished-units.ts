import { mergerMonth } from '#core/leftovers/milestones'

/** A unit that came to an end: in which month, counted through, and what does its work since, where that is one thing. */
export type Abolished = { readonly pattern: RegExp; readonly since: number; readonly instead?: string }

/** March of 2025, when ministries and departments were merged, and the police of districts ended. */
const spring = 2025 * 12 + 3

const name = '(?:\\s+\\p{Lu}\\p{Ll}*(?![\\p{L}])){1,3}'

const mergedProvinces = [
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
].join('|')

const provinces = new RegExp(
  `(?<![\\p{L}])(?:[Tt]ỉnh(?:\\s+ủy)?|TỈNH|[Tt]ỉnh đoàn)\\s+(?:${mergedProvinces})(?![\\p{L}])`,
  'gu',
)
/** 'các tỉnh Lạng Sơn, Bắc Giang và Hải Dương' */
const furtherProvinces = new RegExp(
  `(?=${mergedProvinces})(?<=(?:[Cc]ác|[Hh]ai|[0-9]) tỉnh:?\\s[^.;()]{0,80}(?:,|và)\\s+)(?:${mergedProvinces})(?![\\p{L}])`,
  'gu',
)

/** A department or ministry by its name, and as it is shortened. */
function organ(lead: 'Sở' | 'Bộ', names: string, instead: string): Abolished {
  return {
    pattern: new RegExp(`(?<![\\p{L}])${lead}\\s+(?:${names})(?![\\p{L}&])`, 'gu'),
    since: spring,
    instead: `${lead} ${instead}`,
  }
}

/** A branch of the administration by the name of what was merged: 'ngành Tài nguyên và Môi trường'. */
function branch(names: string): Abolished {
  return { pattern: new RegExp(`(?<![\\p{L}])[Nn]gành\\s+(?:${names})(?![\\p{L}&])`, 'gu'), since: spring }
}

/** By its whole name. */
function named(names: string, since: number, instead?: string): Abolished {
  return { pattern: new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])`, 'gu'), since, ...(instead && { instead }) }
}

const planning = 'Kế hoạch và Đầu tư|Kế hoạch & Đầu tư|KH\\s?&\\s?ĐT|KHĐT|KH-ĐT|KH và ĐT'
const transport = 'Giao thông vận tải|Giao thông - Vận tải|GTVT|GT-VT'
const land = 'Tài nguyên và Môi trường|Tài nguyên & Môi trường|TN\\s?&\\s?MT|TNMT|TN-MT'
const farming = 'Nông nghiệp và Phát triển nông thôn|Nông nghiệp và PTNT|NN\\s?&\\s?PTNT|NN và PTNT|NNPTNT'
const labour =
  'Lao động\\s?[-–,]\\s?Thương binh và Xã hội|Lao động Thương binh và Xã hội|LĐ\\s?-?\\s?TB\\s?[&-]?\\s?(?:và\\s)?XH|LĐTBXH'
const media = 'Thông tin và Truyền thông|Thông tin & Truyền thông|TT\\s?&\\s?TT|TTTT|TT-TT'

const cities = 'Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Huế|Cần Thơ'

/**
 * What came to an end with the reforms of 2023 and 2025: general departments, ministries and departments that were
 * merged, offices of finance by province, then districts with all that was theirs, and 29 provinces by name.
 *
 * Source: Resolution 176/2025/QH15 of 18/02/2025 on the Government's ministries; Resolution 202/2025/QH15 of 12/6/2025 on
 * provinces; Resolution 203/2025/QH15 amending the Constitution; Conclusion 121-KL/TW of 24/01/2025 and 137-KL/TW of
 * 28/3/2025 on the political system.
 */
export const abolished: readonly Abolished[] = [
  ...(['Sở', 'Bộ'] as const).flatMap((lead) => [
    organ(lead, planning, 'Tài chính'),
    organ(lead, transport, 'Xây dựng'),
    organ(lead, land, 'Nông nghiệp và Môi trường'),
    organ(lead, farming, 'Nông nghiệp và Môi trường'),
    organ(lead, labour, 'Nội vụ'),
    organ(lead, media, 'Khoa học và Công nghệ'),
  ]),
  ...[planning, transport, land, farming, labour, media].map(branch),
  named('[Bb]an [Cc]án sự đảng(?:\\s+(?:UBND|Ủy ban nhân dân)\\s+tỉnh)?', spring, 'Đảng ủy Ủy ban nhân dân tỉnh'),
  named('[Đđ]ảng đoàn', spring),
  named('Ban Tuyên giáo(?! và Dân vận)', spring, 'Ban Tuyên giáo và Dân vận'),
  named('Ban Dân vận', spring, 'Ban Tuyên giáo và Dân vận'),
  named('Ban Dân tộc(?! (?:và|HĐND|của HĐND|Hội đồng))', spring, 'Sở Dân tộc và Tôn giáo'),
  named('Ủy ban Dân tộc', spring, 'Bộ Dân tộc và Tôn giáo'),
  named('Ban Kinh tế Trung ương', spring, 'Ban Chính sách, chiến lược Trung ương'),
  named('Đảng ủy [Kk]hối(?:\\s+[\\p{L}]+){0,5}', spring),
  named('Tổng cục (?:Du lịch|Đường bộ(?: Việt Nam)?|Thể dục [Tt]hể thao|Lâm nghiệp|Thủy sản|Thủy lợi)', 2023 * 12 + 5),
  named('Tổng cục Thuế', spring, 'Cục Thuế'),
  named('Tổng cục Hải quan', spring, 'Cục Hải quan'),
  named('Tổng cục Thống kê', spring, 'Cục Thống kê'),
  named('Tổng cục (?:Quản lý thị trường|QLTT|Thi hành án dân sự)', spring),
  named('Cục Thuế (?:tỉnh|thành phố)', spring),
  named('Cục Hải quan (?:tỉnh|thành phố)', spring, 'Chi cục Hải quan khu vực'),
  named('Cục (?:Quản lý thị trường|QLTT) (?:tỉnh|thành phố)', spring, 'Chi cục Quản lý thị trường'),
  named('Cục Thống kê (?:tỉnh|thành phố)', spring),
  named('(?:Kho bạc [Nn]hà nước|KBNN) (?:tỉnh|huyện)', spring, 'Kho bạc Nhà nước khu vực'),
  named(
    '(?:Ngân hàng [Nn]hà nước(?: Việt Nam)?|NHNN)(?:\\s*[-–,])?\\s+[Cc]hi nhánh (?:tỉnh|thành phố)',
    spring,
    'Ngân hàng Nhà nước chi nhánh Khu vực',
  ),
  named('Chi cục Thuế (?:huyện|thị xã|thành phố|liên huyện)', spring),
  named('Công an (?:cấp |các |các đơn vị cấp )?huyện', spring),
  named(`Phòng (?:${labour}|${land}|${farming})`, spring),
  named('Chi cục Thuế [Kk]hu vực(?:\\s+[IVX]+)?', mergerMonth, 'Thuế tỉnh'),
  named('(?:Bảo hiểm xã hội|BHXH) khu vực(?:\\s+[IVX]+)?', 2025 * 12 + 9),
  named('Chi cục Thống kê(?:\\s+(?:tỉnh|thành phố|khu vực))?', mergerMonth, 'Thống kê tỉnh'),
  named('Cục (?:Thi hành án dân sự|THADS)(?:\\s+tỉnh)?', mergerMonth, 'Thi hành án dân sự tỉnh'),
  named('(?:Các |các )?Chi cục (?:Thi hành án dân sự|THADS)', mergerMonth, 'Phòng Thi hành án dân sự khu vực'),
  named('(?:Tòa án nhân dân|TAND|Viện kiểm sát nhân dân|VKSND) cấp cao', mergerMonth),
  named('Thanh tra (?:các )?[Ss]ở', mergerMonth, 'Thanh tra tỉnh'),
  named('Bộ Chỉ huy (?:Bộ đội Biên phòng|BĐBP)', mergerMonth, 'Ban Chỉ huy Bộ đội Biên phòng'),
  named('Đài (?:Phát thanh (?:và|-) Truyền hình|PTTH|PT-TH|PT&TH)', mergerMonth, 'Báo và phát thanh, truyền hình'),
  named(
    'Phòng (?:Tài chính\\s*[-–]\\s*Kế hoạch|TC-KH|Nội vụ|Tư pháp|Y tế|Dân tộc|Giáo dục và Đào tạo|GD&ĐT|GD-ĐT|GDĐT|Kinh tế (?:-|và) Hạ tầng|Quản lý đô thị|Văn hóa và Thông tin|Văn hóa, Khoa học và Thông tin|Nông nghiệp và Môi trường)',
    mergerMonth,
  ),
  named(
    '[Cc]ông chức (?:Văn phòng\\s?[-–]\\s?[Tt]hống kê|[Tt]ư pháp\\s?[-–]\\s?[Hh]ộ tịch|[Tt]ài chính\\s?[-–]\\s?[Kk]ế toán|[Đđ]ịa chính\\s?[-–][\\p{L}\\s,–-]{0,50}môi trường)',
    mergerMonth,
  ),
  named('[Bb]ộ phận [Mm]ột cửa cấp xã', mergerMonth, 'Trung tâm Phục vụ hành chính công cấp xã'),
  { ...named('63\\s+(?:tỉnh|địa phương)(?:,\\s*thành(?:\\s+phố)?)?', mergerMonth), instead: '34 tỉnh, thành phố' },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:(?:UBND|HĐND|Ủy ban nhân dân|Công an|Tòa án nhân dân|TAND|VKSND|cấp|các|tuyến)\\s+)?(?:(?<!\\p{Lu}\\p{Ll}{1,6}\\s)Huyện|huyện|HUYỆN|[Tt]hị trấn|[Tt]hị xã|[Qq]uận)(?![\\p{L}])(?:\\s+(?:ủy|uỷ)(?![\\p{L}]))?(?:${name})?`,
      'gu',
    ),
    since: mergerMonth,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:[Tt]hành phố|[Tt]hành ủy|TP\\.?|TX\\.?|TT\\.)\\s+(?!${cities})\\p{Lu}\\p{Ll}*(?![\\p{L}])(?:${name})?`,
      'gu',
    ),
    since: mergerMonth,
  },
  named('[Tt]hị (?:ủy|đoàn)', mergerMonth),
  { pattern: provinces, since: mergerMonth },
  { pattern: furtherProvinces, since: mergerMonth },
]

/** Headings and the frame are written in capitals: 'ỦY BAN NHÂN DÂN HUYỆN YÊN THẾ'. */
export const abolishedInCapitals: readonly Abolished[] = abolished.map((unit) => ({
  ...unit,
  pattern: new RegExp(unit.pattern.source, 'giu'),
}))
