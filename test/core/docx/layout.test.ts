import { numbersOf } from '#core/document/numbering'
import { type Block, level as levels, type Report } from '#core/document/schema'
import { writeDocx } from '#core/docx/write'
import { h, numbered, p, reportOf } from '../../support/build'
import { deflate, profileIds, shippedProfile } from '../../support/docx'
import { itNeeds } from '../../support/needs'
import { type Print, type Printed, print } from '../../support/pdf'

const itOnPaper = itNeeds('soffice', 'pdftohtml', 'pdftoppm')
const patient = 120_000

const prose =
  'Kinh tế - xã hội của tỉnh tiếp tục phát triển ổn định, các lĩnh vực đều đạt kết quả khá so với cùng kỳ. '.repeat(9)

function framed(): Report {
  const text = Array.from({ length: 8 }, () => p(prose.trim()))
  const report = reportOf([
    h('part', 'TÌNH HÌNH'),
    h('A', 'KẾT QUẢ'),
    h('I', 'KINH TẾ'),
    h('1', 'Công nghiệp'),
    ...text,
  ])
  const { frame } = report
  const state = { ...frame.senders.state, signer: 'Nguyễn Văn A' }
  const party = {
    ...state,
    superior: ['TỈNH ỦY BẮC GIANG'],
    organ: ['BAN CÁN SỰ ĐẢNG', 'ỦY BAN NHÂN DÂN TỈNH'],
    symbol: 'BC/BCSĐ',
    authorityOf: 'BAN CÁN SỰ ĐẢNG',
    position: 'BÍ THƯ',
    archive: 'Văn phòng Tỉnh ủy',
  }
  const date = { ...frame.date, day: 5 }
  return {
    ...report,
    frame: { ...frame, number: '7', date, addressees: ['Chính phủ', 'Bộ Tài chính'], senders: { state, party } },
  }
}

const prints = new Map<string, Promise<Print>>()

function printed(id: string): Promise<Print> {
  const made =
    prints.get(id) ??
    writeDocx(framed(), shippedProfile(id), { final: false, deflate }).then(({ bytes }) => print(bytes))
  prints.set(id, made)
  return made
}

function lineOf({ texts }: Print, words: string): Printed {
  const found = texts.find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`not printed: ${words}`)
  return found
}

const middle = ({ left, right }: { readonly left: number; readonly right: number }) => (left + right) / 2
const width = ({ left, right }: Printed) => right - left
const lookOf = ({ sizePt, bold, italic }: Printed) => [
  Math.round(sizePt * 2) / 2,
  bold ? 'bold' : '',
  italic ? 'italic' : '',
]
const isNear = (value: number, other: number, tolerance = 0.6) => Math.abs(value - other) <= tolerance

describe.each(profileIds)('%s on paper', (id) => {
  const { page, looks, wording } = shippedProfile(id)

  itOnPaper(
    'is A4 with its text within the margins',
    async () => {
      const paper = await printed(id)
      const text = paper.texts.filter(({ top }) => top > page.topMm.value - 1)
      expect(isNear(paper.widthMm, 210) && isNear(paper.heightMm, 297)).toBe(true)
      expect(isNear(Math.min(...text.map(({ left }) => left)), page.leftMm.value)).toBe(true)
      expect(isNear(Math.max(...text.map(({ right }) => right)), 210 - page.rightMm.value)).toBe(true)
      expect(Math.max(...text.map(({ bottom }) => bottom))).toBeLessThan(297 - page.bottomMm.value + 0.5)
    },
    patient,
  )

  itOnPaper(
    'numbers its pages in the middle of the upper margin, from page 2',
    async () => {
      const { texts } = await printed(id)
      const above = texts.filter(({ top }) => top < page.topMm.value - 2)
      const pages = [...new Set(texts.map((line) => line.page))]
      expect(above.map((line) => [line.page, line.text])).toEqual(
        pages.map((at) => [at, at === 1 ? 'Dự thảo' : String(at)]),
      )
      for (const line of above.slice(1)) {
        expect(isNear(middle(line), (page.leftMm.value + 210 - page.rightMm.value) / 2)).toBe(true)
        expect(lookOf(line)).toEqual([looks.pageNumber.sizePt.value, '', ''])
      }
    },
    patient,
  )

  itOnPaper(
    'sets number and date on one line, each under the middle of its column',
    async () => {
      const paper = await printed(id)
      const number = lineOf(paper, wording.numberLead)
      const date = lineOf(paper, 'ngày 05 tháng 6 năm 2020')
      const nation = lineOf(paper, wording.nation)
      expect(isNear(number.bottom, date.bottom, 0.4)).toBe(true)
      expect(isNear(middle(date), middle(nation))).toBe(true)
      expect(number.right).toBeLessThan(nation.left)
      expect(nation.top).toBeLessThan(page.topMm.value + 3)
    },
    patient,
  )

  itOnPaper(
    'centres kind and part, and sets the text to both margins',
    async () => {
      const paper = await printed(id)
      const centre = (page.leftMm.value + 210 - page.rightMm.value) / 2
      for (const words of ['BÁO CÁO TÓM TẮT', 'Phần thứ nhất', 'TÌNH HÌNH'])
        expect(isNear(middle(lineOf(paper, words)), centre)).toBe(true)
      const first = lineOf(paper, 'Kinh tế - xã hội của tỉnh')
      expect(isNear(first.left - page.leftMm.value, shippedProfile(id).body.firstLineMm.value)).toBe(true)
      expect(isNear(first.right, 210 - page.rightMm.value)).toBe(true)
    },
    patient,
  )

  itOnPaper(
    'sets who signs to the right, level with nơi nhận at the left margin',
    async () => {
      const paper = await printed(id)
      const recipients = lineOf(paper, wording.recipientsTitle)
      const authority = lineOf(paper, `${wording.authority.onBehalf}${id === 'nd30' ? 'ỦY BAN' : 'BAN CÁN SỰ'}`)
      const signer = lineOf(paper, 'Nguyễn Văn A')
      expect(isNear(recipients.left, page.leftMm.value)).toBe(true)
      expect(isNear(recipients.bottom, authority.bottom, 1)).toBe(true)
      expect(authority.left).toBeGreaterThan(105)
      expect(isNear(middle(signer), middle(authority))).toBe(true)
      expect(signer.top - authority.bottom).toBeGreaterThan(20)
    },
    patient,
  )
})

itOnPaper(
  'prints every component of the decree in its size and style',
  async () => {
    const paper = await printed('nd30')
    const looks = Object.fromEntries(
      [
        'CỘNG HÒA',
        'Độc lập',
        'TỈNH BẮC GIANG',
        'Số: 07/BC-UBND',
        'ngày 05',
        'BÁO CÁO TÓM TẮT',
        'Tình hình kinh tế',
        'Kính gửi:',
        '- Chính phủ;',
        'Phần thứ nhất',
        'A. KẾT QUẢ',
        'I. KINH TẾ',
        '1. Công nghiệp',
        'Kinh tế - xã hội của',
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
        'Nguyễn Văn A',
        'Nơi nhận:',
        '- Như trên;',
        '- Lưu: VT, TH.',
      ].map((words) => [words, lookOf(lineOf(paper, words)).filter(Boolean).join(' ')]),
    )
    expect(looks).toEqual({
      'CỘNG HÒA': '13 bold',
      'Độc lập': '14 bold',
      'TỈNH BẮC GIANG': '13 bold',
      'Số: 07/BC-UBND': '13',
      'ngày 05': '13 italic',
      'BÁO CÁO TÓM TẮT': '14 bold',
      'Tình hình kinh tế': '14 bold',
      'Kính gửi:': '14',
      '- Chính phủ;': '14',
      'Phần thứ nhất': '14 bold',
      'A. KẾT QUẢ': '14 bold',
      'I. KINH TẾ': '14 bold',
      '1. Công nghiệp': '14 bold',
      'Kinh tế - xã hội của': '14',
      'TM. ỦY BAN NHÂN DÂN': '14 bold',
      'CHỦ TỊCH': '14 bold',
      'Nguyễn Văn A': '14 bold',
      'Nơi nhận:': '12 bold italic',
      '- Như trên;': '11',
      '- Lưu: VT, TH.': '11',
    })
  },
  patient,
)

itOnPaper(
  'draws the lines of the decree to their length, under their text',
  async () => {
    const paper = await printed('nd30')
    const [organ, motto, subject, ...others] = [...paper.drawn].sort((one, other) => one.top - other.top)
    const above = [
      lineOf(paper, 'TỈNH BẮC GIANG'),
      lineOf(paper, 'Độc lập'),
      lineOf(paper, 'Tình hình kinh tế'),
    ] as const
    const shares = [organ, motto, subject].map((line, at) => (line?.width ?? 0) / width(above[at] ?? above[0]))
    expect(others).toEqual([])
    expect(shares[0]).toBeGreaterThan(1 / 3)
    expect(shares[0]).toBeLessThan(1 / 2)
    expect(isNear(shares[1] ?? 0, 1, 0.015)).toBe(true)
    expect(shares[2]).toBeGreaterThan(1 / 3)
    expect(shares[2]).toBeLessThan(1 / 2)
    for (const [at, line] of [organ, motto, subject].entries()) {
      const text = above[at] ?? above[0]
      expect(isNear((line?.left ?? 0) + (line?.width ?? 0) / 2, middle(text))).toBe(true)
      expect((line?.top ?? 0) - text.bottom).toBeGreaterThan(-0.5)
      expect((line?.top ?? 0) - text.bottom).toBeLessThan(3)
    }
  },
  patient,
)

itOnPaper(
  'hangs the hyphens of several addressees under the colon',
  async () => {
    const paper = await printed('nd30')
    const lead = lineOf(paper, 'Kính gửi:')
    const names = [lineOf(paper, '- Chính phủ;'), lineOf(paper, '- Bộ Tài chính.')]
    for (const name of names) expect(isNear(name.left, lead.right - 1.4, 0.8)).toBe(true)
  },
  patient,
)

itOnPaper(
  'sets the signs of the Party under organ and trích yếu',
  async () => {
    const paper = await printed('hd05')
    expect(isNear(middle(lineOf(paper, '*')), middle(lineOf(paper, 'ỦY BAN NHÂN DÂN TỈNH')))).toBe(true)
    expect(isNear(middle(lineOf(paper, '-----')), middle(lineOf(paper, 'về tình hình')))).toBe(true)
    const [line, ...others] = paper.drawn
    expect(isNear((line?.width ?? 0) / width(lineOf(paper, 'ĐẢNG CỘNG SẢN')), 1, 0.015)).toBe(true)
    expect(others).toEqual([])
  },
  patient,
)

itOnPaper(
  'prints the numbers that we count, over a long and irregular outline',
  async () => {
    const profile = shippedProfile('nd30')
    // Every level after every other, by a walk that is always the same.
    const blocks: readonly Block[] = Array.from({ length: 240 }, (_, at) => {
      const level = levels.options[((at * at * 7 + at * 3) % 11) % 6] ?? 'a'
      return at % 3 === 0 ? numbered(level, `khối ${at} hết`) : h(level, `khối ${at} hết`)
    })
    for (const partNumber of ['ordinal', 'roman'] as const) {
      const report = reportOf(blocks)
      const styled = { ...report, style: { ...report.style, partNumber } }
      const { bytes } = await writeDocx(styled, profile, { final: true, deflate })
      const words = print(bytes)
        .texts.map(({ text }) => text)
        .join(' ')
        .toLowerCase()
      const numbers = numbersOf(styled.body, { partNumber, numberEnd: profile.numberEnd })
      const wrong = styled.body.flatMap(({ id }, at) => {
        const expected = `${numbers.get(id)} khối ${at} hết`.toLowerCase()
        return words.includes(` ${expected}`) ? [] : [expected]
      })
      expect(wrong).toEqual([])
    }
  },
  patient,
)
