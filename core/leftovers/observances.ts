import { type Days, yearly } from '#core/leftovers/days'

/** A day that is kept every year: by what words it is known, when, and the year that its anniversaries are counted from. */
export type Observance = {
  readonly words: RegExp
  readonly days: ((year: number) => readonly Days[]) | undefined
  readonly since: number | undefined
}

/** Words of the name, the day or days, the first year; each where it is known. The first that fits is meant. */
type Row = readonly [words: string, days: string, since?: number]

/** The Party, the Front, the mass organisations, and the great days of the country. */
const ofState: readonly Row[] = [
  ['thành lập đảng(?! bộ)|đảng cộng sản việt nam', '3/2', 1930],
  ['xây dựng đảng', '14/10', 1930],
  ['kiểm tra (?:của )?đảng|ngành kiểm tra', '16/10', 1948],
  ['tuyên giáo', '1/8', 1930],
  ['dân vận', '15/10', 1930],
  ['văn phòng cấp ủy', '18/10', 1930],
  ['mặt trận|mttq', '18/11', 1930],
  ['nông dân|thành lập hội \\(14/10\\)', '14/10', 1930],
  ['quốc tế phụ nữ', '8/3', 1910],
  ['xóa bỏ bạo lực|bạo lực đối với phụ nữ', '25/11'],
  ['phụ nữ', '20/10', 1930],
  ['quốc tế lao động', '1/5', 1886],
  ['công đoàn(?! (?:ngành|tỉnh|viên chức))', '28/7', 1929],
  ['đoàn tncs|đoàn thanh niên', '26/3', 1931],
  ['thanh niên xung phong|tnxp', '15/7', 1950],
  ['liên hiệp thanh niên', '15/10', 1956],
  ['học sinh,? sinh viên', '9/1', 1950],
  ['đội thiếu niên|đội tntp', '15/5', 1941],
  ['cựu chiến binh', '6/12', 1989],
  ['quốc tế người cao tuổi', '1/10'],
  ['người cao tuổi', '6/6', 1941],
  ['chữ thập đỏ và trăng lưỡi liềm|chữ thập đỏ quốc tế', '8/5'],
  ['chữ thập đỏ', '23/11', 1946],
  ['khuyến học', '2/10', 1996],
  ['da cam|dioxin', '10/8', 1961],
  ['sinh (?:của )?(?:chủ tịch hồ chí minh|bác)', '19/5', 1890],
  ['ra đi tìm đường cứu nước', '5/6', 1911],
  ['di chúc', '', 1969],
  ['xô[ -]viết', '12/9', 1930],
  ['giải phóng thủ đô', '10/10', 1954],
  ['giải phóng miền nam|thống nhất đất nước|đại thắng mùa xuân', '30/4', 1975],
  ['cách mạng tháng tám', '19/8', 1945],
  ['quốc khánh|khai sinh|tuyên ngôn độc lập|tết độc lập', '2/9', 1945],
  ['thương binh|liệt s[ĩỹ]', '27/7', 1947],
  ['toàn quốc kháng chiến', '19/12', 1946],
  ['nam bộ kháng chiến', '23/9', 1945],
  ['điện biên phủ trên không', '18/12-30/12', 1972],
  ['điện biên phủ', '7/5', 1954],
  ['hiệp định pa-?ri|hiệp định paris', '27/1', 1973],
  ['hiệp định giơ-?ne', '20/7-21/7', 1954],
  ['biên giới phía bắc', '17/2', 1979],
  ['biên giới tây nam|chế độ diệt chủng', '7/1', 1979],
  ['đồng khởi', '17/1', 1960],
  ['nam kỳ khởi nghĩa|khởi nghĩa nam kỳ', '23/11', 1940],
  ['tổng tuyển cử|quốc hội việt nam', '6/1', 1946],
  ['thi đua (?:yêu nước|ái quốc)', '11/6', 1948],
  ['cách mạng tháng mười', '7/11', 1917],
  ['l[êe]-?nin', '22/4', 1870],
]

/** The armed forces. */
const ofForces: readonly Row[] = [
  ['toàn dân bảo vệ an ninh', '19/8', 2005],
  ['công an nhân dân', '19/8', 1945],
  ['cảnh sát nhân dân', '20/7', 1962],
  ['an ninh nhân dân', '12/7', 1946],
  ['cảnh sát giao thông', '21/2', 1946],
  ['cảnh sát cơ động', '15/4', 1974],
  ['phòng cháy', '4/10', 1961],
  ['quốc phòng toàn dân', '22/12', 1989],
  ['quân đội nhân dân', '22/12', 1944],
  ['biên phòng toàn dân', '3/3', 1989],
  ['biên phòng', '3/3', 1959],
  ['dân quân tự vệ', '28/3', 1935],
  ['hải quân', '7/5', 1955],
  ['cảnh sát biển', '28/8', 1998],
  ['phòng không', '22/10', 1963],
  ['trường sơn|đường hồ chí minh', '19/5', 1959],
  ['cơ yếu', '12/9', 1945],
]

/** The trades and branches, and what is kept for families and the poor. */
const ofBranches: readonly Row[] = [
  ['thầy thuốc', '27/2', 1955],
  ['hội nhà báo', '21/4', 1950],
  ['báo chí', '21/6', 1925],
  ['gia đình việt nam', '28/6', 2001],
  ['nhà giáo', '20/11', 1982],
  ['ngành giáo dục', '', 1945],
  ['doanh nhân', '13/10', 2004],
  ['pháp luật', '9/11'],
  ['ngành (?:tư pháp|tài chính|nội vụ|văn hóa|giao thông|ngoại giao|tổ chức nhà nước)', '28/8', 1945],
  ['ngành (?:tài nguyên|lao động)', '', 1945],
  ['ngành nông nghiệp', '14/11', 1945],
  ['thủy lợi', '28/8', 1945],
  ['lâm nghiệp', '28/11', 1959],
  ['thủy sản|nghề cá', '1/4', 1959],
  ['kiểm lâm', '21/5', 1973],
  ['công thương', '14/5', 1951],
  ['ngành xây dựng', '29/4', 1958],
  ['ngân hàng', '6/5', 1951],
  ['ngành thuế|thuế việt nam', '10/9', 1945],
  ['hải quan', '10/9', 1945],
  ['kho bạc', '1/4', 1990],
  ['kế hoạch và đầu tư', '31/12', 1945],
  ['thống kê', '6/5', 1946],
  ['bảo hiểm xã hội', '16/2', 1995],
  ['bảo hiểm y tế', '1/7'],
  ['dân số thế giới', '11/7'],
  ['dân số việt nam', '26/12', 1961],
  ['thanh tra', '23/11', 1945],
  ['kiểm sát', '26/7', 1960],
  ['tòa án', '13/9', 1945],
  ['thi hành án', '19/7', 1946],
  ['ngành dân tộc|cơ quan công tác dân tộc', '3/5', 1946],
  ['thể thao việt nam|ngành thể', '27/3', 1946],
  ['du lịch thế giới', '27/9'],
  ['du lịch việt nam|ngành du lịch', '9/7', 1960],
  ['sách và văn hóa đọc|sách việt nam', '21/4'],
  ['di sản văn hóa', '23/11', 2005],
  ['văn hóa các dân tộc', '19/4', 2008],
  ['phát thanh|tiếng nói việt nam', '7/9', 1945],
  ['bưu điện', '15/8', 1945],
  ['vùng mỏ|ngành than', '12/11', 1936],
  ['khoa học (?:và|,) công nghệ', '18/5'],
  ['sở hữu trí tuệ', '26/4'],
  ['chuyển đổi số', '10/10'],
  ['lưu trữ', '3/1', 1946],
  ['công tác xã hội', '25/3'],
  ['kỹ năng lao động', '4/10'],
  ['hợp tác xã việt nam', '11/4', 1946],
  ['quyền (?:của )?người tiêu dùng', '15/3'],
  ['thương hiệu', '20/4'],
  ['chống tham nhũng', '9/12'],
  ['(?:quốc tế )?người khuyết tật(?! việt nam)', '3/12'],
  ['người khuyết tật', '18/4'],
  ['vì người nghèo|xóa đói|chống đói nghèo', '17/10'],
  ['quốc tế thiếu nhi', '1/6'],
  ['quốc tế hạnh phúc', '20/3'],
  ['mua bán người', '30/7'],
  ['asean', '8/8', 1967],
]

/** Health, water, air and what else the world keeps. */
const ofWorld: readonly Row[] = [
  ['nước thế giới', '22/3'],
  ['khí tượng', '23/3'],
  ['đất ngập nước', '2/2'],
  ['rừng', '21/3'],
  ['trái đất', '22/4'],
  ['đa dạng sinh học', '22/5'],
  ['phòng,? chống thiên tai', '22/5', 1946],
  ['môi trường', '5/6'],
  ['đại dương', '8/6'],
  ['sa mạc', '17/6'],
  ['ôzôn|ô-?dôn|ozone', '16/9'],
  ['giảm nhẹ (?:thiên tai|rủi ro)', '13/10'],
  ['không thuốc lá|không khói thuốc', '31/5'],
  ['ma t[úu]y', '26/6'],
  ['hiv|aids', '1/12'],
  ['(?:chống )?lao(?! động)', '24/3'],
  ['sốt rét', '25/4'],
  ['sức kh[ỏo][ẻe]', '7/4'],
  ['tự kỷ', '2/4'],
  ['đái tháo đường', '14/11'],
  ['bệnh dại|phòng,? chống dại', '28/9'],
  ['rửa tay', '15/10'],
  ['sốt xuất huyết', '15/6'],
  ['người hiến máu|hiến máu thế giới', '14/6'],
  ['hiến máu', '7/4'],
  ['vi chất', '1/6-2/6 1/12-2/12'],
  ['tránh thai', '26/9'],
  ['điều dưỡng', '12/5'],
  ['an ninh mạng', '6/8'],
  ['lương thực', '16/10'],
]

/** Persons who are remembered by the day of their birth. */
const ofBirth: readonly Row[] = [
  ['trường chinh', '9/2', 1907],
  ['lê duẩn', '7/4', 1907],
  ['phạm văn đồng', '1/3', 1906],
  ['tôn đức thắng', '20/8', 1888],
  ['võ nguyên giáp', '25/8', 1911],
  ['trần phú', '1/5', 1904],
  ['lê hồng phong', '6/9', 1902],
  ['hà huy tập', '24/4', 1906],
  ['nguyễn văn cừ', '9/7', 1912],
  ['nguyễn văn linh', '1/7', 1915],
  ['đỗ mười', '2/2', 1917],
  ['võ chí công', '7/8', 1912],
  ['võ văn kiệt', '23/11', 1922],
  ['nguyễn thị minh khai', '1/11', 1910],
  ['nguyễn thị định', '15/3', 1920],
  ['hoàng quốc việt', '28/5', 1905],
  ['nguyễn lương bằng', '2/4', 1904],
  ['nguyễn đình chiểu', '1/7', 1822],
  ['nguyễn du', '', 1765],
  ['nguyễn trãi', '', 1380],
  ['hồ xuân hương', '', 1772],
  ['chu văn an', '', 1292],
  ['lê quý đôn', '2/8', 1726],
  ['lê hữu trác|hải thượng lãn ông', '', 1724],
  ['nguyễn bỉnh khiêm', '', 1491],
  ['phan bội châu', '26/12', 1867],
]

/**
 * Source: the Labour Code, the Prime Minister's decisions on traditional days of the branches, the guidance of the
 * Central Propaganda Department on anniversaries, and the days of the United Nations.
 */
const observances: readonly Observance[] = [...ofBirth, ...ofState, ...ofForces, ...ofBranches, ...ofWorld].map(
  ([words, days, since]) => ({
    words: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'),
    days: days === '' ? undefined : yearly(days),
    since,
  }),
)

/** What is kept, by the words behind 'Ngày' or 'kỷ niệm … năm'. The name that comes first in them is meant. */
export function observanceIn(said: string): Observance | undefined {
  let best: Observance | undefined
  let nearest = Number.POSITIVE_INFINITY
  for (const each of observances) {
    const at = said.search(each.words)
    if (at < 0 || at >= nearest) continue
    nearest = at
    best = each
  }
  return best
}
