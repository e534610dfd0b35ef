import { compareReports } from '#core/compare/compare-reports'
import { listComparison } from '#core/compare/listing'
import { blockId, type Report } from '#core/document/schema'
import { exact, figure, indicator, observed, p, reportOf } from '../../support/build'

/** As a report from Word comes in: prose alone, under ids of its own. */
const imported = (text: string, id: string): Report => ({
  ...reportOf([p('')], { id }),
  body: [{ ...p(text), id: blockId.parse(id) }],
})

function told(from: Report, to: Report): readonly string[] {
  return compareReports(from, to).figures.map(({ name, facet, plan, from: was, to: is, difference, percent }) =>
    [name, facet, plan?.name, was?.words, is?.words, difference?.amount, percent]
      .filter((part) => part != null)
      .join(' | '),
  )
}

const between = (from: string, to: string) => told(imported(from, 'cu'), imported(to, 'moi'))

it.each([
  [
    'an amount',
    'Tổng thu ngân sách ước đạt 5.145 tỷ đồng, bằng dự toán.',
    'Tổng thu ngân sách ước đạt 5.300 tỷ đồng, bằng dự toán.',
    ['Tổng thu ngân sách | value | 5.145 tỷ đồng | 5.300 tỷ đồng | 155 | 3.0'],
  ],
  [
    'a share of plan, named by what stands before the figure before it',
    'Tổng thu ước đạt 5.145 tỷ đồng, bằng 50,5% dự toán, tăng 3,4% so với cùng kỳ.',
    'Tổng thu ước đạt 5.145 tỷ đồng, bằng 52% dự toán, giảm 1,1% so với cùng kỳ.',
    ['Tổng thu | plan | Dự toán | 50,5% | 52% | 1.5', 'Tổng thu | growth | tăng 3,4% | giảm 1,1% | -4.5'],
  ],
  [
    'a bound',
    'Thu hút gần 700 triệu USD.',
    'Thu hút gần 800 triệu USD.',
    ['Thu hút | value | gần 700 triệu USD | gần 800 triệu USD'],
  ],
  ['a place', 'Chỉ số PCI xếp thứ 40/63.', 'Chỉ số PCI xếp thứ 35/63.', ['Chỉ số PCI | rank | 40/63 | 35/63 | 5']],
  [
    'k of n',
    'Có 14/23 xã đạt chuẩn.',
    'Có 16/23 xã đạt chuẩn.',
    ['Có 16/23 xã đạt chuẩn. | value | 14/23 xã | 16/23 xã'],
  ],
] as const)('compares %s that is typed in both', (_, from, to, figures) => {
  expect(between(from, to)).toEqual(figures)
})

it.each([
  ['a year', 'Kế hoạch phát triển năm 2020 của tỉnh.', 'Kế hoạch phát triển năm 2021 của tỉnh.'],
  ['a session', 'Ý kiến cử tri tại kỳ họp thứ 10 HĐND tỉnh.', 'Ý kiến cử tri tại kỳ họp thứ 11 HĐND tỉnh.'],
  ['a day', 'Số liệu tính đến ngày 10/6/2020 của ngành.', 'Số liệu tính đến ngày 10/6/2021 của ngành.'],
  ['a document', 'Thực hiện Chỉ thị 02/CT-UBND của tỉnh.', 'Thực hiện Chỉ thị 03/CT-UBND của tỉnh.'],
  ['numbers of two units', 'Thu của tỉnh đạt 5.145 tỷ đồng trong kỳ.', 'Thu của tỉnh đạt 5.145 triệu USD trong kỳ.'],
  ['a number written otherwise', 'Có 07 vụ cháy lớn.', 'Có 7 vụ cháy lớn.'],
])('leaves %s to the prose', (_, from, to) => {
  expect(between(from, to)).toEqual([])
})

const data = (amount: string) => ({
  indicators: [indicator('thu', { name: 'Thu ngân sách', unit: 'tỷ đồng' })],
  observations: [observed('thu', { value: exact(amount) })],
})
const structured = (amount: string) =>
  reportOf([p('Tổng thu ngân sách ước đạt ', figure('thu'), ' trong kỳ.')], data(amount))

it('compares a number of an imported report with the figure that stands there now', () => {
  const from = imported('Tổng thu ngân sách ước đạt 5.145 tỷ đồng trong kỳ.', 'cu')
  expect(told(from, structured('5300'))).toContain(
    'Tổng thu ngân sách | value | 5.145 tỷ đồng | 5.300 tỷ đồng | 155 | 3.0',
  )
  expect(told(from, structured('5145')).filter((line) => line.startsWith('Tổng thu'))).toEqual([])
})

it('tells a figure of both data sets once', () => {
  expect(told(structured('5145'), structured('5300'))).toEqual([
    'Thu ngân sách | value | 5.145 tỷ đồng | 5.300 tỷ đồng | 155 | 3.0',
  ])
})

it('says in the list where the number stands, for no indicator has it', () => {
  const { figures } = listComparison(
    compareReports(imported('Thu được 5.145 tỷ đồng.', 'cu'), imported('Thu được 5.300 tỷ đồng.', 'moi')),
  )
  expect(figures).toMatchObject([{ indicator: null, block: 'moi', from: '5145', to: '5300', percent: '3.0' }])
})
