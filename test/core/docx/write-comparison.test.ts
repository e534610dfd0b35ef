import { compareReports } from '#core/compare/compare-reports'
import { comparisonSheet } from '#core/compare/sheet'
import type { Report } from '#core/document/schema'
import { writeComparison } from '#core/docx/write-comparison'
import { exact, inlines, smallReport } from '../../support/build'
import {
  all,
  bodyParagraphs,
  deflate,
  partOf,
  partsIn,
  profileIds,
  shippedProfile,
  wordsOf,
  wordValue,
} from '../../support/docx'
import { faultsOf } from '../../support/docx-rules'
import { itNeeds } from '../../support/needs'
import { schemaFaults } from '../../support/ooxml-schema'
import { itWithSdk, sdkFaults } from '../../support/open-xml-sdk'

function revised(report: Report): Report {
  return {
    ...report,
    observations: report.observations.map((seen) =>
      seen.indicator === 'budget' && seen.period === '2020-H1'
        ? { ...seen, value: { ...exact('5300') } as typeof seen.value }
        : seen,
    ),
    body: report.body.map((block) =>
      block.id === 'b2' && block.type === 'paragraph'
        ? { ...block, children: inlines('Trong bối cảnh thuận lợi, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.') }
        : block,
    ),
  }
}

const one = smallReport()

function sheetOf(other: Report) {
  return comparisonSheet(
    compareReports(one, other),
    { name: 'lần 1.duthao', report: one },
    { name: 'lần 2.duthao', report: other },
  )
}

const written = (other: Report, profile = 'nd30') => writeComparison(sheetOf(other), shippedProfile(profile), deflate)

it('writes the figures as a table', () => {
  const rows = all(partOf(partsIn(written(revised(one))), 'word/document.xml'), 'w:tr')
  expect(rows.map((row) => all(row, 'w:tc').map(wordsOf))).toEqual([
    ['STT', 'Chỉ tiêu', 'Cũ', 'Mới', 'Chênh lệch', '%'],
    ['1', 'Thu ngân sách', '5.145 tỷ đồng (ước)', '5.300 tỷ đồng (ước)', '+155 tỷ đồng', '+3,0%'],
    ['2', 'Thu ngân sách – so với Kế hoạch năm', '49,0% (ước)', '50,5% (ước)', '+1,5 điểm phần trăm', ''],
  ])
})

it('strikes out what was left out and underlines what was put in', () => {
  const parts = partsIn(written(revised(one)))
  const runs = bodyParagraphs(parts).flatMap((paragraph) => all(paragraph, 'w:r'))
  const marked = runs.map((run) => [wordValue(run, 'w:rStyle'), wordsOf(run)]).filter(([style]) => style !== undefined)
  expect(marked).toEqual([
    ['DTDaBo', ' khó khăn'],
    ['DTDaThem', ' thuận lợi'],
  ])
  const looks = all(partOf(parts, 'word/styles.xml'), 'w:style').filter(({ attributes }) =>
    ['DTDaBo', 'DTDaThem'].includes(attributes['w:styleId'] ?? ''),
  )
  expect(looks.map((style) => [all(style, 'w:strike').length, wordValue(style, 'w:u')])).toEqual([
    [1, undefined],
    [0, 'single'],
  ])
})

it('says whose comparison it is, and that nothing differs', () => {
  expect(bodyParagraphs(partsIn(written(one))).map(wordsOf)).toEqual([
    'BẢNG SO SÁNH',
    'Bản cũ: lần 1.duthao (6 tháng đầu năm 2020)',
    'Bản mới: lần 2.duthao (6 tháng đầu năm 2020)',
    'Số liệu: không có khác biệt',
    'Lời văn: không có khác biệt',
  ])
})

it('gives the same bytes for the same comparison', () => {
  expect(written(revised(one))).toEqual(written(revised(one)))
})

it('keeps the rules that Word minds beside the schemas', () => {
  for (const id of profileIds) expect(faultsOf(partsIn(written(revised(one), id)))).toEqual([])
})

itNeeds('xmllint')('has no fault against the schemas of ECMA-376, in any form', async () => {
  for (const id of profileIds) {
    expect(schemaFaults(partsIn(written(revised(one), id)))).toEqual([])
    expect(schemaFaults(partsIn(written(one, id)))).toEqual([])
  }
})

itWithSdk(
  "has no fault against Word's own rules",
  () => {
    expect(sdkFaults(written(revised(one)), 'docx')).toEqual([])
  },
  60_000,
)
