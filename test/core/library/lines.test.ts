import type { Report } from '#core/document/schema'
import { searchLines } from '#core/library/lines'
import { annex, body, exact, figure, indicator, observed, p, reportOf, row, smallReport } from '../../support/build'

const linesOfText = (report: Report) => searchLines(report).filter(({ block }) => block !== null)

it('gives what a report is called in the list and what its frame tells it from others by', () => {
  const report = smallReport()
  const state = { ...report.frame.senders.state, signer: 'Nguyễn Văn A' }
  const party = { ...state, organ: ['ĐẢNG ỦY', 'ỦY BAN NHÂN DÂN TỈNH'], symbol: 'BC/ĐU', signer: '' }
  const frame = { ...report.frame, number: '45', senders: { state, party } }
  const lines = searchLines({ ...report, frame }).filter(({ kind, block }) => kind === 'text' && block === null)
  expect(lines.map(({ text }) => text)).toEqual([
    'Báo cáo tóm tắt 6 tháng đầu năm 2020',
    'Tình hình kinh tế - xã hội 6 tháng đầu năm 2020',
    '45/BC-UBND',
    'ỦY BAN NHÂN DÂN TỈNH BẮC GIANG',
    'Nguyễn Văn A',
    '45/BC/ĐU',
    'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH',
  ])
})

it('gives each block as it is printed and each figure of the period with its name and its first place', () => {
  expect(linesOfText(smallReport())).toEqual([
    { kind: 'text', block: 'b1', text: 'TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020' },
    {
      kind: 'text',
      block: 'b2',
      text: 'Trong bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.',
    },
    { kind: 'text', block: 'b3', text: 'KẾT QUẢ ĐẠT ĐƯỢC' },
    { kind: 'text', block: 'b4', text: 'Về kinh tế' },
    { kind: 'text', block: 'b5', text: 'Tăng trưởng kinh tế ước đạt 7,2%.' },
    {
      kind: 'text',
      block: 'b6',
      text: 'Thu ngân sách ước đạt 5.145 tỷ đồng, bằng 49,0% dự toán, giảm 1,1% so với cùng kỳ.',
    },
    { kind: 'text', block: 'b7', text: 'Xảy ra 07 vụ tai nạn, 2.' },
    { kind: 'text', block: 'b8', text: 'Về xã hội' },
    { kind: 'figure', block: 'b5', text: 'Tăng trưởng GRDP: 7,2%' },
    { kind: 'figure', block: 'b6', text: 'Thu ngân sách: 5.145 tỷ đồng' },
    { kind: 'figure', block: 'b7', text: 'Số vụ tai nạn giao thông: 7' },
  ])
})

it('leads a figure of an annex to the annex, and one that is not shown nowhere', () => {
  const report = reportOf(body(p('Không có số nào.'), annex([row('rice')])), {
    indicators: [indicator('rice', { name: 'Lúa' }), indicator('maize', { name: 'Ngô' }), indicator('tea')],
    observations: [
      observed('rice', { value: exact('12') }),
      observed('maize', { value: exact('3') }),
      observed('tea', { period: '2019-H1', value: exact('4') }),
    ],
  })
  expect(searchLines(report).filter(({ kind }) => kind === 'figure')).toEqual([
    { kind: 'figure', block: 'b2', text: 'Lúa: 12' },
    { kind: 'figure', block: null, text: 'Ngô: 3' },
  ])
})

it('leaves out what is blank', () => {
  expect(linesOfText(reportOf([p(''), p('Có.')]))).toEqual([{ kind: 'text', block: 'b2', text: 'Có.' }])
})

it('shows a blank of a figure as it is printed', () => {
  const report = reportOf([p('Đạt ', figure('rice'), '.')], { indicators: [indicator('rice')] })
  expect(linesOfText(report)).toEqual([{ kind: 'text', block: 'b1', text: 'Đạt …….' }])
})
