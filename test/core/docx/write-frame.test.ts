import type { Report } from '#core/document/schema'
import { smallReport } from '../../support/build'
import { all, bodyParagraphs, type Element, exported, partOf, wordsOf } from '../../support/docx'

const party: Report['frame']['senders']['party'] = {
  superior: ['TỈNH ỦY BẮC GIANG'],
  organ: ['BAN CÁN SỰ ĐẢNG', 'ỦY BAN NHÂN DÂN TỈNH'],
  symbol: 'BC/BCSĐ',
  authority: 'onBehalf',
  authorityOf: 'BAN CÁN SỰ ĐẢNG',
  position: 'BÍ THƯ',
  signer: 'Nguyễn Văn A',
  archive: 'Văn phòng Tỉnh ủy',
}

function framed(frame: Partial<Report['frame']>): Report {
  const report = smallReport()
  return { ...report, frame: { ...report.frame, ...frame } }
}

/** The lines of each cell of the two tables of the frame. */
function cells(parts: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  return all(partOf(parts, 'word/document.xml'), 'w:tc').map((cell) => all(cell, 'w:p').map(wordsOf))
}

const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val']

it('sets the frame of the decree in two tables', async () => {
  const parts = await exported(framed({ addressees: ['Ban Chấp hành Đảng bộ tỉnh'], number: '5' }))
  expect(cells(parts)).toEqual([
    ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG', ''],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ''],
    ['Số: 05/BC-UBND'],
    ['Bắc Giang, ngày      tháng 6 năm 2020'],
    ['Nơi nhận:', '- Như trên;', '- Ban Chấp hành Đảng bộ tỉnh;', '- Lưu: VT, TH.'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', ''],
  ])
})

it('sets the frame of the Party in the same tables', async () => {
  const report = framed({ addressees: ['Ban Thường vụ Tỉnh ủy'] })
  const senders = { ...report.frame.senders, party }
  const parts = await exported({ ...report, frame: { ...report.frame, senders } }, 'hd36')
  expect(cells(parts)).toEqual([
    ['TỈNH ỦY BẮC GIANG', 'BAN CÁN SỰ ĐẢNG', 'ỦY BAN NHÂN DÂN TỈNH', '*'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', ''],
    ['Số      -BC/BCSĐ'],
    ['Bắc Giang, ngày      tháng 6 năm 2020'],
    ['Nơi nhận:', '- Ban Thường vụ Tỉnh ủy,', '- Ban Chấp hành Đảng bộ tỉnh,', '- Lưu Văn phòng Tỉnh ủy.'],
    ['T/M BAN CÁN SỰ ĐẢNG', 'BÍ THƯ', 'Nguyễn Văn A'],
  ])
})

it.each([
  ['one beside its lead', ['Ban Thường vụ Tỉnh ủy'], [['DTKinhGui', 'Kính gửi: Ban Thường vụ Tỉnh ủy']]],
  [
    'several in a list',
    ['Ban Thường vụ Tỉnh ủy', 'HĐND tỉnh'],
    [
      ['DTKinhGui', 'Kính gửi:'],
      ['DTKinhGuiNoi', '- Ban Thường vụ Tỉnh ủy;'],
      ['DTKinhGuiNoi', '- HĐND tỉnh.'],
    ],
  ],
])('names addressees: %s', async (_, addressees, expected) => {
  const paragraphs = bodyParagraphs(await exported(framed({ addressees })))
  const named = paragraphs.map((paragraph) => [styleOf(paragraph), wordsOf(paragraph)])
  expect(named.filter(([style]) => style?.startsWith('DTKinhGui'))).toEqual(expected)
})

it('lays tables out by fixed widths that fill the text', async () => {
  const tables = all(partOf(await exported(smallReport()), 'word/document.xml'), 'w:tbl')
  for (const table of tables) {
    const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    const widths = all(table, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']))
    const [whole] = all(table, 'w:tblW').map(({ attributes }) => Number(attributes['w:w']))
    expect(all(table, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed')
    expect(widths).toEqual(Array.from({ length: widths.length / 2 }, () => grid).flat())
    expect([whole, grid.reduce((sum, width) => sum + width, 0)]).toEqual([9354, 9354])
  }
})

it('keeps the end of the text with what is signed below it', async () => {
  const paragraphs = bodyParagraphs(await exported(framed({})))
  const keeping = paragraphs.filter((paragraph) => all(paragraph, 'w:keepNext').length > 0).map(wordsOf)
  expect(keeping).toEqual(['Về xã hội'])
})
