import { sameSentences } from '#core/roll/identical'
import { annex, figure, h, indicator, p, reportOf, token } from '../../support/build'
import { rolled, sampleReport } from '../../support/roll'

const last = reportOf(
  [
    h('I', 'Kết quả thực hiện các nhiệm vụ kinh tế'),
    p('Hạ tầng còn yếu, phân tán. Quản lý đô thị còn thiếu chặt chẽ; trật tự xây dựng vẫn bị vi phạm.'),
    p('Trong ', token(), ', đàn vật nuôi phát triển khá ổn định. Đạt ', figure('x'), ' trên địa bàn toàn tỉnh.'),
    annex([]),
  ],
  { indicators: [indicator('x')] },
)

it('lists the sentences that read as they did, by their place in the block', () => {
  const report = reportOf(
    [
      h('I', 'Kết quả thực hiện các nhiệm vụ kinh tế'),
      p('Nay đã khác. Quản lý  đô thị còn thiếu CHẶT CHẼ; trật tự xây dựng được lập lại. Hạ tầng còn yếu, phân tán.'),
    ],
    {},
  )
  const text =
    'Nay đã khác. Quản lý  đô thị còn thiếu CHẶT CHẼ; trật tự xây dựng được lập lại. Hạ tầng còn yếu, phân tán.'
  expect(
    sameSentences(report, last).map(({ block, start, end, text: said }) => [block, text.slice(start, end), said]),
  ).toEqual([
    ['b2', 'Quản lý  đô thị còn thiếu CHẶT CHẼ;', 'Quản lý  đô thị còn thiếu CHẶT CHẼ;'],
    ['b2', 'Hạ tầng còn yếu, phân tán.', 'Hạ tầng còn yếu, phân tán.'],
  ])
})

it('has a sentence with a period in it move with the period', () => {
  expect(sameSentences(rolled(last, '2021-H1').report, last).map(({ text }) => text)).toEqual([
    'Hạ tầng còn yếu, phân tán.',
    'Quản lý đô thị còn thiếu chặt chẽ;',
    'trật tự xây dựng vẫn bị vi phạm.',
    'Đạt …… trên địa bàn toàn tỉnh.',
  ])
})

it('lists most of the prose of a report that was only rolled', () => {
  const report = sampleReport()
  expect(sameSentences(rolled(report, '2021-H1').report, report).length).toBeGreaterThan(250)
})
