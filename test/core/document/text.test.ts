import fc from 'fast-check'
import { blockText, figuresShown, inlinesText, inlineWords, toNfc } from '#core/document/text'
import { indexData } from '#core/indicators/data-set'
import { body, bold, claimed, figure, inlines, p, reportOf, smallReport, t, token, written } from '../../support/build'
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

const grown = written([{ indicator: 'budget', clauses: [{ kind: 'value', verb: 'state' }, { kind: 'growth' }] }])

it('reads sentences anew from the data set, and claims as the prose they are', () => {
  const spoken = inlines(grown, '; ', claimed(['budget'], 'thu giảm còn ', figure('budget')), '.')
  expect(inlinesText(spoken, inlineWords(smallReport()))).toBe(
    'thu ngân sách ước đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ; thu giảm còn 5.145 tỷ đồng.',
  )
})

it('finds every figure that is shown, with its words', () => {
  const report = smallReport()
  const context = { index: indexData(report), period: report.period, style: report.style }
  const shown = figuresShown(
    inlines(grown, claimed(['budget'], figure('accidents')), figure('grdp-growth', 'share')),
    context,
  )
  expect(shown.map(({ figure: { indicator, facet }, text, state }) => [indicator, facet, text, state])).toEqual([
    ['budget', 'value', '5.145 tỷ đồng', 'known'],
    ['budget', 'growth', 'giảm 1,1%', 'known'],
    ['accidents', 'value', '7', 'known'],
    ['grdp-growth', 'share', '……', 'missing'],
  ])
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
