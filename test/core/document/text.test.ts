import fc from 'fast-check'
import { blockText, inlinesText, inlineWords, toNfc } from '#core/document/text'
import { body, bold, figure, inlines, p, reportOf, smallReport, t, token } from '../../support/build'
import { anyReport } from '../../support/generate'

it('reads a report as it is printed, figures and periods in words', () => {
  const report = smallReport()
  const words = inlineWords(report)
  expect(report.body.map((block) => blockText(block, words))).toEqual([
    'TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020',
    'Trong bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.',
    'KẾT QUẢ ĐẠT ĐƯỢC',
    'Về kinh tế',
    'Tăng trưởng kinh tế ước đạt 7,2%.',
    'Thu ngân sách ước đạt 5.145 tỷ đồng, bằng 49,0% dự toán, giảm 1,1% so với cùng kỳ.',
    'Xảy ra 07 vụ tai nạn, 2.',
    'Về xã hội',
  ])
})

it('leaves a blank where a figure is not known', () => {
  const report = { ...smallReport(), observations: [] }
  expect(inlinesText(inlines('Đạt ', figure('budget'), '.'), inlineWords(report))).toBe('Đạt …….')
})

it('asks for words only where an inline has none', () => {
  expect(inlinesText(inlines(bold('a'), ' b ', token(), ' c'), () => '<>')).toBe('a b <> c')
})

describe('in the composed form', () => {
  it('writes each Vietnamese letter as one character, wherever it stands', () => {
    const decomposed = reportOf([p(bold('Tổng'.normalize('NFD')), ' Cộng'.normalize('NFD'))])
    const place = 'Bắc Giang'.normalize('NFD')
    expect(toNfc({ ...decomposed, frame: { ...decomposed.frame, place } })).toEqual({
      ...decomposed,
      body: body({ ...p(), children: [bold('Tổng'), t(' Cộng')] }),
    })
  })

  it('stays as it is', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const once = toNfc(report)
        expect(JSON.stringify(once).normalize('NFC')).toBe(JSON.stringify(once))
        expect(toNfc(once)).toEqual(once)
      }),
      { numRuns: 50 },
    )
  })
})
