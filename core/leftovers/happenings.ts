import { byMoon, type Days, yearly } from '#core/leftovers/days'

/**
 * What takes place every year at a known time. `words` are lower case; `echo` is for how many days its results are news;
 * `named` tells which year names it where the text says 'năm học 2024-2025': that of its beginning or of its end.
 */
export type Happening = {
  readonly words: string
  readonly days: (year: number) => readonly Days[]
  readonly echo?: number
  readonly named?: 'first' | 'last'
}

const quoted = '[“”"\']?'

/** The examination that ends school: it was put off in the years of the epidemic, and comes earlier since 2026. */
const finals: Readonly<Record<number, string>> = {
  2015: '1/7-4/7',
  2016: '1/7-4/7',
  2017: '22/6-24/6',
  2018: '25/6-27/6',
  2019: '25/6-27/6',
  2020: '9/8-4/9',
  2021: '7/7-7/8',
  2022: '7/7-8/7',
  2023: '28/6-29/6',
  2024: '27/6-28/6',
  2025: '26/6-27/6',
}

/** Feasts that are called Tết too, and the words that name the New Year further on. */
const ofOthers =
  ' (?:trung thu|dương lịch|độc lập|đoan ngọ|trồng cây|thiếu nhi|quân dân|chôl|nguyên|cổ truyền|âm|canh|tân|nhâm|quý|giáp|ất|bính|đinh|mậu|kỷ)'

/** Spring is prepared for weeks, and told of for some days. */
const newYear = byMoon('newYear', 40, 5)
const newYearEcho = 10

const feasts: readonly Happening[] = [
  { words: 'tết (?:nguyên đán|cổ truyền|âm lịch|ta)', days: newYear, echo: newYearEcho },
  {
    words:
      'tết(?= (?:canh|tân|nhâm|quý|giáp|ất|bính|đinh|mậu|kỷ) (?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi))',
    days: newYear,
    echo: newYearEcho,
  },
  {
    words: `(?:dịp|đón|phục vụ|vui|nghỉ|chúc|quà|chợ|hàng|trong|và sau) tết(?!${ofOthers})`,
    days: newYear,
    echo: newYearEcho,
  },
  { words: 'chợ hoa(?: xuân| tết)?|hội hoa xuân|(?:đêm )?giao thừa', days: newYear, echo: newYearEcho },
  { words: 'tết trồng cây', days: yearly('1/1-31/3') },
  { words: `mừng đảng\\s*[-–,]?\\s*(?:và\\s+)?mừng xuân|vui xuân,? đón tết|đón xuân`, days: byMoon('newYear', 45, 30) },
  {
    words:
      'lễ hội (?:đầu )?(?:mùa )?xuân|hội xuân|mùa lễ hội(?: đầu)? xuân|(?:kỳ nghỉ|du lịch|du xuân|gặp mặt|ra quân) (?:lễ )?đầu (?:xuân|năm mới)|hội báo xuân',
    days: byMoon('newYear', 20, 60),
  },
  { words: 'tết dương lịch', days: (year) => yearly('15/12-5/1')(year - 1) },
  {
    words: '(?:nhân dịp|chào|đón|chúc mừng|chào đón) năm mới',
    days: (year) => [...yearly('15/12-5/1')(year), ...newYear(year)],
  },
  { words: 'giỗ tổ(?: hùng vương)?', days: byMoon('hungKings', 15, 4) },
  { words: '(?:đại lễ )?phật đản', days: byMoon('vesak', 10, 2) },
  { words: 'tết đoan ngọ', days: byMoon('midsummer', 5, 1) },
  { words: '(?:mùa |đại )?(?:lễ )?vu lan', days: byMoon('ghosts', 15, 5) },
  { words: '(?:tết )?trung thu', days: byMoon('midAutumn', 25, 3) },
  { words: 'tết độc lập', days: yearly('15/8-6/9') },
  { words: 'nghỉ lễ (?:quốc khánh|0?2/9)', days: yearly('28/8-5/9') },
  { words: 'nghỉ lễ 30/4(?:\\s*(?:và|-|,)\\s*0?1/5)?', days: yearly('27/4-5/5') },
  { words: '(?:lễ )?(?:noel|giáng sinh)', days: yearly('15/12-26/12') },
  { words: 'tết chôl chnăm thmây', days: yearly('10/4-17/4') },
]

const school: readonly Happening[] = [
  {
    words: '(?:kỳ )?thi (?:tốt nghiệp )?(?:thpt|trung học phổ thông)(?: quốc gia)?',
    days: (year) => yearly(finals[year] ?? '10/6-13/6')(year),
    echo: 60,
  },
  {
    words: '(?:tuyển sinh|thi) (?:vào )?lớp (?:10|mười)|tuyển sinh (?:các lớp )?đầu cấp',
    days: yearly('20/5-15/7'),
    echo: 45,
    named: 'first',
  },
  { words: '(?:tổ chức |lễ )?khai giảng(?! lớp| khóa| khoá)', days: yearly('1/9-6/9'), named: 'first' },
  { words: 'tựu trường', days: yearly('15/8-5/9'), named: 'first' },
  { words: 'sơ kết học kỳ (?:i|1|một)(?![iv\\d])', days: yearly('25/12-31/1'), echo: 20, named: 'first' },
  { words: 'học kỳ (?:i|1|một)(?![iv\\d])', days: yearly('1/9-20/1'), named: 'first' },
  { words: 'học kỳ (?:ii|2|hai)(?![iv\\d])', days: (year) => yearly('10/1-31/5')(year + 1), named: 'first' },
  { words: 'bế giảng', days: yearly('15/5-10/6'), named: 'last' },
]

const official: readonly Happening[] = [
  { words: 'kỳ họp (?:thường lệ )?giữa năm', days: yearly('20/6-18/7') },
  { words: 'kỳ họp (?:thường lệ )?cuối năm', days: yearly('25/11-20/12') },
  { words: '(?:lễ )?(?:giao,? nhận quân|giao quân)', days: yearly('15/1-10/3') },
  {
    words:
      'công tác (?:tuyển quân|tuyển chọn,? gọi công dân nhập ngũ)|(?:khám tuyển|sơ tuyển|khám sức khỏe)(?: thực hiện)? nghĩa vụ quân sự',
    days: (year) => yearly('1/10-10/3')(year - 1),
  },
]

/** Months and weeks of action, as ministries and the Fatherland Front have set them down. */
const campaigns: readonly Happening[] = (
  [
    ['giờ trái đất', '18/3-31/3'],
    ['tháng thanh niên', '1/3-31/3'],
    ['tháng ba biên giới', '1/3-31/3'],
    ['tháng công nhân', '25/4-31/5'],
    ['tháng (?:hành động )?(?:quốc gia )?(?:về |vì )?(?:an toàn,? vệ sinh lao động|atvslđ)', '25/4-31/5'],
    ['tháng nhân đạo', '1/5-31/5'],
    ['tháng hành động (?:quốc gia )?vì trẻ em', '25/5-30/6'],
    ['tháng hành động (?:quốc gia )?(?:về )?phòng,? chống ma t[úu]y', '1/6-30/6'],
    ['tháng hành động (?:quốc gia )?(?:về )?phòng,? chống bạo lực gia đình', '1/6-30/6'],
    ['tháng hành động vì môi trường', '1/6-30/6'],
    ['tháng (?:hành động )?(?:vì |về )?(?:chất lượng )?(?:vệ sinh )?(?:an toàn thực phẩm|attp|vsattp)', '10/4-20/5'],
    ['tháng an toàn giao thông|tháng cao điểm (?:về )?an toàn giao thông', '1/9-30/9'],
    ['tháng hành động vì người cao tuổi', '1/10-31/10'],
    ['tháng (?:cao điểm )?(?:hành động )?“?vì người nghèo', '10/10-20/11'],
    ['tháng hành động (?:quốc gia )?(?:về )?phòng,? chống hiv', '5/11-12/12'],
    ['tháng hành động vì bình đẳng giới', '10/11-20/12'],
    ['tháng hành động (?:quốc gia )?(?:về )?dân số', '1/12-31/12'],
    ['tuần lễ quốc gia (?:về )?nước sạch', '25/4-6/5'],
    ['tuần lễ biển và hải đảo', '1/6-8/6'],
    ['(?:tuần lễ )?(?:thế giới )?nuôi con bằng sữa mẹ', '1/8-7/8'],
    ['tuần lễ (?:hưởng ứng )?học tập suốt đời', '1/10-7/10'],
    ['tuần lễ làm mẹ an toàn', '1/10-7/10'],
    ['tuần lễ dinh dưỡng', '16/10-23/10'],
    ['chiến dịch làm cho thế giới sạch hơn|làm cho thế giới sạch hơn', '15/9-30/9'],
    ['(?:chiến dịch )?(?:thanh niên )?tình nguyện hè|mùa hè xanh', '25/5-31/8'],
    ['ngày hội (?:đại đoàn kết|đoàn kết)(?: toàn dân tộc)?', '25/10-18/11'],
    ['ngày hội toàn dân bảo vệ an ninh', '15/7-19/8'],
  ] as const
).map(([words, days]) => ({ words: words.replace('“', quoted), days: yearly(days) }))

export const happenings: readonly Happening[] = [...feasts, ...school, ...official, ...campaigns]
