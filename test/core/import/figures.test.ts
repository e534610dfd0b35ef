import { figuresOf } from '#core/document/walk'
import { readDocx } from '#core/docx/read'
import { importReport } from '#core/import/import-report'
import { para, wordFile } from '../../support/word'
import { inflate } from '../../support/zip'

/** A figure as we export it, its words perhaps changed by somebody since. */
function control(tag: string, words: string, name = 'Thu ngân sách'): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:sdtContent></w:sdt>`
}

function imported(...controls: readonly string[]) {
  const before = '<w:r><w:t xml:space="preserve">Kết quả </w:t></w:r>'
  const body = `${para('BÁO CÁO')}${para('Quý I năm 2026')}<w:p>${before}${controls.join('')}</w:p>`
  const read = readDocx(wordFile({ body }), inflate)
  if (!read.ok) throw new Error(read.code)
  const { report, notes } = importReport(read.value, { id: 'x', year: 2026 })
  return { report, notes: Object.fromEntries(notes.map(({ note, count }) => [note, count])) }
}

const thu = 'thu-ngan-sach'

it('makes figures of controls again, with what they say', () => {
  const { report, notes } = imported(control(`${thu}:value`, '5.145,5 tỷ đồng'), control(`${thu}:growth`, 'giảm 1,1%'))
  expect(report.indicators).toEqual([
    { id: thu, name: 'Thu ngân sách', unit: 'tỷ đồng', decimals: 1, counted: false, direction: 'neutral' },
  ])
  expect(report.observations).toEqual([
    {
      indicator: thu,
      period: '2026-Q1',
      state: 'estimate',
      value: { kind: 'exact', amount: '5145.5' },
      growth: { kind: 'given', percent: '-1.1' },
    },
  ])
  expect(report.body.map(({ children }) => children)).toEqual([
    [
      { text: 'Kết quả ' },
      { type: 'figure', indicator: thu, facet: 'value', children: [{ text: '' }] },
      { text: '' },
      { type: 'figure', indicator: thu, facet: 'growth', verb: true, children: [{ text: '' }] },
      { text: '' },
    ],
  ])
  expect(notes).toMatchObject({ figures: 2 })
})

it.each([
  ['a bound', 'value', 'gần 700 triệu USD', { value: { kind: 'bound', bound: 'near', amount: '700' } }],
  ['a range', 'value', '6,6-6,8%', { value: { kind: 'range', from: '6.6', to: '6.8' } }],
  ['k of n', 'value', '14/23 xã', { value: { kind: 'ratio', part: '14', whole: '23' } }],
  ['a place', 'rank', '40/63', { value: { kind: 'rank', place: '40', of: '63' } }],
  ['a share', 'share', '38,50%', { share: { kind: 'given', percent: '38.50' } }],
  ['an index', 'index', '112,4%', { index: { kind: 'given', percent: '112.4' } }],
])('reads %s', (_, facet, words, seen) => {
  expect(imported(control(`${thu}:${facet}`, words)).report.observations).toEqual([
    { indicator: thu, period: '2026-Q1', state: 'estimate', ...seen },
  ])
})

it.each([
  ['a growth without a sign', 'growth', '9,69%'],
  ['a share of a plan that nobody knows', 'plan', '43,8%'],
  ['the amount of a plan', 'target', '9.000 tỷ đồng'],
  ['words that somebody wrote instead', 'value', 'khoảng chừng năm nghìn tỷ'],
  ['a number in another writing', 'value', '5,145,5 tỷ đồng'],
  ['a number with something behind it', 'growth', 'tăng 9,69% (ước)'],
])('keeps %s as words', (_, facet, words) => {
  const { report, notes } = imported(control(`${thu}:${facet}`, words))
  expect(report.indicators).toEqual([])
  expect(report.body[0]?.children).toEqual([{ text: `Kết quả ${words}` }])
  expect(notes).toMatchObject({ plainFigures: 1 })
})

it('leaves a blank to be filled in', () => {
  const { report } = imported(control(`${thu}:value`, '……'))
  expect(report.observations).toEqual([])
  expect(figuresOf(report.body)).toMatchObject([{ figure: { indicator: thu, facet: 'value' } }])
})

it('keeps as words what says something else than the first of its kind', () => {
  const { report, notes } = imported(control(`${thu}:value`, '5 tỷ đồng'), control(`${thu}:value`, '6 tỷ đồng'))
  expect(report.observations).toMatchObject([{ value: { amount: '5' } }])
  expect(figuresOf(report.body)).toHaveLength(1)
  expect(notes).toMatchObject({ figures: 1, plainFigures: 1 })
})

it('takes controls of others, and tags that are none of ours, for words', () => {
  for (const tag of ['', 'constructor', '__proto__:value', 'x:y', '#3:value', `${'a'.repeat(200)}:value`]) {
    expect(imported(control(tag, '5 tỷ đồng')).report.indicators).toEqual([])
  }
})

it('dissolves figures in titles and tables', () => {
  const body = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>I. KINH TẾ </w:t></w:r>${control(`${thu}:growth`, 'tăng 5%')}</w:p>`
  const read = readDocx(
    wordFile({
      body: `${body}<w:tbl><w:tr><w:tc><w:p>${control(`${thu}:value`, '5')}</w:p></w:tc><w:tc>${para('x')}</w:tc></w:tr></w:tbl>`,
    }),
    inflate,
  )
  const report = read.ok ? importReport(read.value, { id: 'x', year: 2026 }).report : null
  expect(report?.body.flatMap(({ children }) => children).every((child) => 'text' in child)).toBe(true)
})
