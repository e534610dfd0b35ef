import { readPhrase } from '#core/indicators/phrase'

const units = ['tỷ đồng', 'đồng', 'vụ', 'điểm phần trăm', 'bậc', 'xã']

/** Reads what stands between the brackets; answers with the words taken, the facet, what is held and the unit. */
function read(marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const result = readPhrase(text, start, end, units)
  if (!result.ok) return result.code
  const { end: to, unit, readings } = result.value
  const [{ start: from, facet, how, held }] = readings
  return [text.slice(from, to), facet, unit, held, how]
}

const exact = (amount: string) => ({ kind: 'exact', amount })

it.each([
  ['Thu ước đạt [5.145] tỷ đồng, tăng', ['5.145 tỷ đồng', 'value', 'tỷ đồng', exact('5145'), {}]],
  ['Thu ước đạt [5.145 tỷ đồng], tăng', ['5.145 tỷ đồng', 'value', 'tỷ đồng', exact('5145'), {}]],
  ['Thu [ước đạt 5.14]5 tỷ đồng', ['5.145 tỷ đồng', 'value', 'tỷ đồng', exact('5145'), {}]],
  ['Có [35 điểm cầu] trong nước', ['35 điểm cầu', 'value', 'điểm cầu', exact('35'), {}]],
  ['Có [35] điểm cầu', ['35', 'value', '', exact('35'), { bare: true }]],
  ['Có [07] vụ cháy', ['07 vụ', 'value', 'vụ', exact('7'), { digits: 2 }]],
  [
    'xuất khẩu gần [700] tỷ đồng',
    ['gần 700 tỷ đồng', 'value', 'tỷ đồng', { kind: 'bound', bound: 'near', amount: '700' }, {}],
  ],
  ['tăng [6,6-6,8%] cả năm', ['6,6-6,8%', 'value', '%', { kind: 'range', from: '6.6', to: '6.8' }, {}]],
  ['có [14/23] xã đạt chuẩn', ['14/23 xã', 'value', 'xã', { kind: 'ratio', part: '14', whole: '23' }, {}]],
  ['xếp thứ [40/63] cả nước', ['40/63', 'rank', '', { kind: 'rank', place: '40', of: '63' }, {}]],
  ['xếp thứ [9], giảm', ['9', 'rank', '', { kind: 'rank', place: '9' }, {}]],
  ['đồng, tăng [9,69%] so với cùng kỳ', ['tăng 9,69%', 'growth', '%', exact('9.69'), { verb: true }]],
  ['đồng, [giảm 1,1]% so với cùng kỳ', ['giảm 1,1%', 'growth', '%', exact('-1.1'), { verb: true }]],
  ['bằng [103,8%] so với cùng kỳ', ['103,8%', 'index', '%', exact('103.8'), {}]],
  ['đạt [43,8] % kế hoạch', ['43,8 %', 'plan', '%', exact('43.8'), {}]],
  ['chiếm [12,35%] GRDP', ['12,35%', 'share', '%', exact('12.35'), {}]],
  ['tăng [0,5] điểm phần trăm', ['tăng 0,5 điểm phần trăm', 'points', 'điểm phần trăm', exact('0.5'), { verb: true }]],
  ['giảm [4] bậc so với', ['giảm 4 bậc', 'points', 'bậc', exact('-4'), { verb: true }]],
  ['tỷ lệ hộ nghèo còn [2,5%].', ['2,5%', 'value', '%', exact('2.5'), {}]],
] as const)('reads %s', (marked, read_) => {
  expect(read(marked)).toEqual(read_)
})

it.each([
  ['[tình hình] kinh tế', 'phrase/none'],
  ['[145 vụ, 86 người] chết', 'phrase/none'],
  ['ngày [30/6/2020]', 'phrase/none'],
  ['còn [1,234,5] tấn', 'number/form'],
  ['từ [6,8-6,6]%', 'quantity/range'],
  ['ngày [03/2]', 'quantity/ratio'],
])('refuses %s', (marked, code) => {
  expect(read(marked)).toBe(code)
})

it('offers what else a percentage may be', () => {
  const result = readPhrase('tăng 9,69% so', 5, 9, units)
  expect(result.ok && result.value.readings.map(({ start, facet }) => [start, facet])).toEqual([
    [0, 'growth'],
    [5, 'value'],
    [5, 'index'],
    [5, 'plan'],
    [5, 'share'],
  ])
})
