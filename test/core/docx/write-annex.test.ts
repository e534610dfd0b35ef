import type { Report } from '#core/document/schema'
import { writeDocx } from '#core/docx/write'
import { setObservation } from '#core/indicators/data-set'
import {
  annex,
  exact,
  figure,
  group,
  indicator,
  observed,
  p,
  reportOf,
  row,
  t,
  target,
  token,
} from '../../support/build'
import {
  all,
  deflate,
  type Element,
  exported,
  partOf,
  profileIds,
  shippedProfile,
  wordsOf,
  wordValue,
} from '../../support/docx'
import { faultsOf } from '../../support/docx-rules'
import { itNeeds } from '../../support/needs'
import { schemaFaults } from '../../support/ooxml-schema'

const upright = annex([group('KINH TẾ'), row('budget'), row('inner', { part: true })], {
  orientation: 'portrait',
  title: [t('Chỉ tiêu chủ yếu '), token(), t('')],
  columns: [
    { kind: 'order' },
    { kind: 'name' },
    { kind: 'plan', name: 'TW giao' },
    { kind: 'plan', name: 'HĐND giao' },
    { kind: 'value' },
  ],
})
const lying = annex([row('budget')])

function reportWith(...annexes: readonly ReturnType<typeof annex>[]): Report {
  return reportOf([p('Thu ngân sách ước đạt ', figure('budget'), '.'), ...annexes], {
    indicators: [
      indicator('budget', { name: 'Thu ngân sách', unit: 'tỷ đồng', counted: false }),
      indicator('inner', { name: 'Thu nội địa', unit: 'tỷ đồng', counted: false }),
    ],
    observations: [observed('budget', { value: exact('5145') })],
    plans: [
      target('tw', 'budget', { name: 'TW giao', target: exact('10000') }),
      target('hdnd', 'budget', { name: 'HĐND giao', target: exact('10500') }),
    ],
  })
}

const sectionsOf = (document: Element) => all(document, 'w:sectPr')
const widthOf = (element: Element | undefined) => Number(element?.attributes['w:w'])

/** The table of the n-th annex; the form's two tables around the text come before. */
function tableOf(document: Element, at = 0): Element | undefined {
  const tables = all(document, 'w:tbl')
  return tables[at === 0 ? 2 : 2 + at]
}

it('ends the text with its signature, and begins each annex on pages of its own counted from 1', async () => {
  const document = partOf(await exported(reportWith(upright, lying)), 'word/document.xml')
  const sections = sectionsOf(document).map((section) => ({
    width: widthOf(all(section, 'w:pgSz')[0]),
    lies: all(section, 'w:pgSz')[0]?.attributes['w:orient'] === 'landscape',
    start: all(section, 'w:pgNumType')[0]?.attributes['w:start'],
    hidesFirst: all(section, 'w:titlePg').length === 1,
    headers: all(section, 'w:headerReference')
      .map(({ attributes }) => attributes['w:type'])
      .sort(),
  }))
  const common = { hidesFirst: true, headers: ['default', 'first'] }
  expect(sections).toEqual([
    { width: 11906, lies: false, start: undefined, ...common },
    { width: 11906, lies: false, start: '1', ...common },
    { width: 16838, lies: true, start: '1', ...common },
  ])
})

it('marks the draft on the first page of the text alone', async () => {
  const parts = await exported(reportWith(upright))
  const marked = [...parts].filter(([name, xml]) => /header\d/.test(name) && xml.includes('Dự thảo'))
  expect(marked).toHaveLength(1)
})

it('has the head of form 2.1', async () => {
  const report = reportWith(upright, lying)
  const frame = { ...report.frame, number: '5', date: { day: 5, month: 6, year: 2020 } }
  const document = partOf(await exported({ ...report, frame }), 'word/document.xml')
  const lines = all(document, 'w:p')
    .filter((paragraph) => (wordValue(paragraph, 'w:pStyle') ?? '').startsWith('DTPhuLuc'))
    .map((paragraph) => [wordValue(paragraph, 'w:pStyle'), wordsOf(paragraph)])
  const of = '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh Bắc Giang)'
  expect(lines).toEqual([
    ['DTPhuLuc', 'Phụ lục I'],
    ['DTPhuLucTen', 'Chỉ tiêu chủ yếu 6 tháng đầu năm 2020'],
    ['DTPhuLucKemTheo', of],
    ['DTPhuLuc', 'Phụ lục II'],
    ['DTPhuLucTen', 'Chỉ tiêu chủ yếu'],
    ['DTPhuLucKemTheo', of],
  ])
})

it.each([
  ['upright', upright, 9354],
  ['lying', lying, 14287],
])('says every width of an %s table thrice, and they add up', async (_, drawn, whole) => {
  const table = tableOf(partOf(await exported(reportWith(drawn)), 'word/document.xml'))
  if (!table) throw new Error('no table')
  const columns = all(table, 'w:gridCol').map(widthOf)
  expect([widthOf(all(table, 'w:tblW')[0]), columns.reduce((sum, width) => sum + width, 0)]).toEqual([whole, whole])
  for (const line of all(table, 'w:tr')) {
    let from = 0
    for (const cell of all(line, 'w:tc')) {
      const across = Number(wordValue(cell, 'w:gridSpan') ?? 1)
      const spanned = columns.slice(from, from + across).reduce((sum, width) => sum + width, 0)
      expect(widthOf(all(cell, 'w:tcW')[0])).toBe(spanned)
      from += across
    }
    expect(from).toBe(columns.length)
  }
})

it('repeats the rows of its head, merges what stands over both, and tears no row', async () => {
  const table = tableOf(partOf(await exported(reportWith(upright)), 'word/document.xml'))
  const rows = table ? all(table, 'w:tr') : []
  expect(rows.map((line) => all(line, 'w:tblHeader').length)).toEqual([1, 1, 0, 0, 0])
  expect(rows.every((line) => all(line, 'w:cantSplit').length === 1)).toBe(true)
  const head = rows
    .slice(0, 2)
    .map((line) => all(line, 'w:tc').map((cell) => [wordsOf(cell), wordValue(cell, 'w:vMerge')]))
  expect(head).toEqual([
    [
      ['TT', 'restart'],
      ['Chỉ tiêu', 'restart'],
      ['Kế hoạch năm 2020', undefined],
      ['Ước thực hiện 6 tháng đầu năm 2020', 'restart'],
    ],
    [
      ['', 'continue'],
      ['', 'continue'],
      ['TW giao', undefined],
      ['HĐND giao', undefined],
      ['', 'continue'],
    ],
  ])
  expect(rows.slice(2).map((line) => all(line, 'w:tc').map(wordsOf))).toEqual([
    ['I. KINH TẾ'],
    ['1', 'Thu ngân sách', '10.000', '10.500', '5.145'],
    ['', 'Tr.đó: Thu nội địa', '', '', ''],
  ])
})

it('brings figures in cells as figures, numbered on from those of the text', async () => {
  const document = partOf(await exported(reportWith(upright)), 'word/document.xml')
  const controls = all(document, 'w:sdt').map((control) => [
    wordValue(control, 'w:tag'),
    wordValue(control, 'w:id'),
    wordsOf(control),
  ])
  expect(controls).toEqual([
    ['budget:value', '1', '5.145 tỷ đồng'],
    ['budget:target', '2', '10.000'],
    ['budget:target', '3', '10.500'],
    ['budget:value', '4', '5.145'],
  ])
})

it('ends the text and each annex as the form wants, in each form', async () => {
  const ends = await Promise.all(
    profileIds.map(async (id) => {
      const lines = all(partOf(await exported(reportWith(upright, lying), id), 'word/document.xml'), 'w:p').map(wordsOf)
      return lines.filter((line) => /\.\/\.$|đồng\.$/.test(line))
    }),
  )
  const sentence = 'Thu ngân sách ước đạt 5.145 tỷ đồng'
  expect(ends).toEqual([[`${sentence}./.`, './.', './.'], [`${sentence}.`], [`${sentence}.`]])
})

it('tells of blank cells, and prints them empty', async () => {
  const { missing } = await writeDocx(reportWith(upright), shippedProfile('nd30'), { final: true, deflate })
  expect(missing.filter((key) => key.startsWith('figure:'))).toEqual(['figure:inner'])
  const document = partOf(await exported(reportWith(upright)), 'word/document.xml')
  expect(
    all(document, 'w:tc')
      .map(wordsOf)
      .filter((words) => words.includes('……')),
  ).toEqual([])
})

it('says the same in text and annex after one change', async () => {
  const changed = setObservation(reportWith(upright), observed('budget', { value: exact('6000.5') }))
  const document = partOf(await exported({ ...changed, observations: [...changed.observations] }), 'word/document.xml')
  const values = all(document, 'w:sdt')
    .filter((control) => wordValue(control, 'w:tag') === 'budget:value')
    .map(wordsOf)
  expect(values).toEqual(['6.001 tỷ đồng', '6.001'])
})

it('leaves a report without annexes with the styles that it had', async () => {
  const styles = partOf(await exported(reportWith()), 'word/styles.xml')
  const ids = all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId'] ?? '')
  expect(ids.filter((id) => /PhuLuc|Bang/.test(id))).toEqual([])
})

itNeeds('xmllint')('has no fault against the schemas nor in the eyes of Word, in any form', async () => {
  for (const id of profileIds) {
    const parts = await exported(reportWith(upright, lying), id)
    expect([...schemaFaults(parts), ...faultsOf(parts)]).toEqual([])
  }
})
