import fc from 'fast-check'
import { writeDocx } from '#core/docx/write'
import { claimed, p, reportOf, smallReport, written } from '../../support/build'
import {
  all,
  bodyParagraphs,
  deflate,
  exported,
  parseXml,
  partOf,
  profileIds,
  shippedProfile,
  wordsOf,
} from '../../support/docx'
import { faultsOf } from '../../support/docx-rules'
import { anyReport } from '../../support/generate'

const options = { final: false, deflate }
const run = (text: string, ...look: readonly unknown[]) => ({
  name: 'w:r',
  attributes: {},
  children: [...look, { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] }],
})
const valued = (name: string, value: string) => ({ name, attributes: { 'w:val': value }, children: [] })
const parent = (name: string, ...children: readonly unknown[]) => ({ name, attributes: {}, children })

it('packs the parts of a document, the types of content first', async () => {
  expect([...(await exported(smallReport())).keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/_rels/document.xml.rels',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/header1.xml',
    'word/header2.xml',
    'docProps/core.xml',
    'docProps/app.xml',
  ])
})

it('relates and types every part', async () => {
  const parts = await exported(smallReport())
  const typed = all(partOf(parts, '[Content_Types].xml'), 'Override').map(({ attributes }) =>
    attributes.PartName?.slice(1),
  )
  const related = all(partOf(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(
    ({ attributes }) => `word/${attributes.Target}`,
  )
  expect(typed.sort()).toEqual(
    [...parts.keys()].filter((name) => !name.includes('rels') && !name.startsWith('[')).sort(),
  )
  expect(related.sort()).toEqual([...parts.keys()].filter((name) => /^word\/(?!document)\w+\.xml$/.test(name)).sort())
})

it('writes a paragraph as a style, a number, and runs without a look of their own', async () => {
  const paragraphs = bodyParagraphs(await exported(smallReport()))
  const growth = paragraphs.find((paragraph) => wordsOf(paragraph).startsWith('Tăng trưởng'))
  expect(growth).toEqual(
    parent(
      'w:p',
      parent('w:pPr', valued('w:pStyle', 'DTLoiVan'), parent('w:numPr', valued('w:ilvl', '3'), valued('w:numId', '1'))),
      run('Tăng trưởng kinh tế ', parent('w:rPr', parent('w:b'), parent('w:bCs'))),
      run('ước đạt '),
      parent(
        'w:sdt',
        parent(
          'w:sdtPr',
          valued('w:alias', 'Tăng trưởng GRDP'),
          valued('w:tag', 'grdp-growth:value'),
          valued('w:id', '1'),
          { name: 'w15:appearance', attributes: { 'w15:val': 'hidden' }, children: [] },
        ),
        parent('w:sdtContent', run('7,2%')),
      ),
      run('.'),
    ),
  )
})

it('writes a sentence as runs, its figures as controls of their own, and a claim as prose', async () => {
  const items = [{ indicator: 'budget', clauses: [{ kind: 'value', verb: 'state' }, { kind: 'growth' }] }]
  const { body: _, ...report } = smallReport()
  const [paragraph] = bodyParagraphs(
    await exported(reportOf([p(written(items, { start: 'capital' }), '; ', claimed(['budget'], 'thu giảm'))], report)),
  ).filter((each) => wordsOf(each).startsWith('Thu'))
  expect(paragraph && wordsOf(paragraph)).toBe(
    'Thu ngân sách ước đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ; thu giảm./.',
  )
  const tags = paragraph && all(paragraph, 'w:tag').map(({ attributes }) => attributes['w:val'])
  expect(tags).toEqual(['budget:value', 'budget:growth'])
})

it('tells which figure of a sentence is blank', async () => {
  const { body: _, ...report } = smallReport()
  const items = [{ indicator: 'budget', clauses: [{ kind: 'value', verb: 'state' }] }]
  const blank = reportOf([p(written(items))], { ...report, observations: [] })
  const { missing } = await writeDocx(blank, await shippedProfile('nd30'), options)
  expect(missing).toContain('figure:budget')
})

it('writes the number of a part on a line of its own', async () => {
  const [part] = bodyParagraphs(await exported(smallReport())).filter(({ children: [properties] }) =>
    JSON.stringify(properties).includes('DTPhan'),
  )
  expect(part && wordsOf(part)).toBe('\nTÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020')
})

it('names the report and its organ, and no person, machine or clock', async () => {
  const parts = await exported(smallReport())
  const date = '2020-06-30T00:00:00Z'
  expect(partOf(parts, 'docProps/core.xml').children).toEqual([
    parent('dc:title', 'BÁO CÁO TÓM TẮT Tình hình kinh tế - xã hội 6 tháng đầu năm 2020'),
    parent('dc:creator', 'ỦY BAN NHÂN DÂN TỈNH BẮC GIANG'),
    parent('dc:language', 'vi-VN'),
    { name: 'dcterms:created', attributes: { 'xsi:type': 'dcterms:W3CDTF' }, children: [date] },
    { name: 'dcterms:modified', attributes: { 'xsi:type': 'dcterms:W3CDTF' }, children: [date] },
  ])
  expect(partOf(parts, 'docProps/app.xml').children).toEqual([parent('Application', 'Dự Thảo')])
})

it.each(profileIds)('gives the same bytes for the same report (%s)', async (id) => {
  const [one, other] = [
    await writeDocx(smallReport(), shippedProfile(id), options),
    await writeDocx(smallReport(), shippedProfile(id), options),
  ]
  expect(one.bytes).toEqual(other.bytes)
})

it('says what is still blank', async () => {
  const blank = smallReport()
  const { missing } = await writeDocx({ ...blank, observations: [] }, shippedProfile('nd30'), options)
  expect(missing).toEqual(['number', 'day', 'signer', 'figure:grdp-growth', 'figure:budget', 'figure:accidents'])
})

it.each([
  ['a draft', {}, false, 'Dự thảo'],
  ['a further draft', { draftRound: 2 }, false, 'Dự thảo lần 2'],
  ['what is to be signed', { draftRound: 2 }, true, ''],
] as const)('marks page 1 of %s', async (_, frame, final, mark) => {
  const report = smallReport()
  const parts = await exported({ ...report, frame: { ...report.frame, ...frame } }, 'nd30', final)
  expect(['word/header1.xml', 'word/header2.xml'].map((name) => wordsOf(partOf(parts, name))).join('')).toBe(mark)
})

it('takes no braces of the text for a blank of its own', async () => {
  const paragraphs = bodyParagraphs(await exported(reportOf([p('{DTLoiVan-0} {1} {{rId1}}')])))
  expect(paragraphs.map(wordsOf)).toContain('{DTLoiVan-0} {1} {{rId1}}./.')
})

it('writes every report without a fault, in every form', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, fc.constantFrom(...profileIds), async (report, id) => {
      const parts = await exported(report, id)
      for (const part of parts.values()) parseXml(part)
      expect(faultsOf(parts)).toEqual([])
    }),
    { numRuns: 40 },
  )
})
