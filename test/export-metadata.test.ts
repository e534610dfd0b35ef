import os from 'node:os'
import fc from 'fast-check'
import { compareReports } from '../core/compare/compare-reports'
import { comparisonSheet } from '../core/compare/sheet'
import type { Report } from '../core/document/schema'
import { writeDocx } from '../core/docx/write'
import { writeComparison } from '../core/docx/write-comparison'
import { collectionForm } from '../core/xlsx/collection-form'
import { writeWorkbook } from '../core/xlsx/write'
import { indicator, p, reportOf } from './support/build'
import { deflate, partsIn, profileIds, shippedProfile } from './support/docx'
import { anyReport } from './support/generate'

/** Every kind of file that leaves the application, made of a report. */
const exportsOf: Readonly<Record<string, (report: Report, profile: string) => Promise<Uint8Array>>> = {
  'a report as .docx': async (report, profile) =>
    (await writeDocx(report, shippedProfile(profile), { final: false, deflate })).bytes,
  'a comparison as .docx': async (report, profile) => {
    const named = { name: 'Quý I', report }
    return writeComparison(
      comparisonSheet(compareReports(report, report), named, named),
      shippedProfile(profile),
      deflate,
    )
  },
  'a form as .xlsx': async (report) => writeWorkbook([collectionForm(report, report.period, null)], { deflate }),
}

/** 70 files of each kind: more than 200 together. */
const runs = 70
const anyProfile = fc.constantFrom(...profileIds)
const officeTypes = 'application/vnd.openxmlformats-'

/** What tells of the machine and the person: never in a part, under whatever name. */
const telling = [
  new RegExp(`(?<![\\p{L}\\p{N}])${os.userInfo().username}(?![\\p{L}\\p{N}])`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}])${os.hostname().replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'u'),
  /\/(home|Users|root|tmp|work|var|usr)\//,
  /[A-Z]:\\(Users|Windows|Documents)/,
  /lastModifiedBy|rsid/i,
  /T(?!00:00:00Z)\d\d:\d\d:\d\d/, // a time of day
]

const knownParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|word\/(_rels\/)?[a-zA-Z0-9]+\.xml(\.rels)?|xl\/([a-z]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/sheet\d+\.xml))$/

function tellTales(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts].flatMap(([name, xml]) => [
    ...(knownParts.test(name) ? [] : [`part ${name}`]),
    ...telling.filter((pattern) => pattern.test(xml)).map((pattern) => `${name}: ${pattern.source}`),
    ...[...xml.matchAll(/ContentType="([^"]*)"/g)]
      .map(([, type = '']) => type)
      .filter((type) => !(type.startsWith(officeTypes) && type.endsWith('+xml')) && type !== 'application/xml')
      .map((type) => `type ${type}`),
    ...[...xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(https|mailto):/.test(target))
      .map((target) => `link ${target}`),
  ])
}

/** The same call at two moments far apart, as the clock tells. */
async function twice<T>(make: () => Promise<T>): Promise<readonly [T, T]> {
  jest.useFakeTimers({
    now: Date.UTC(2026, 4, 6, 7, 8, 9),
    doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'],
  })
  const one = await make()
  jest.setSystemTime(Date.UTC(2027, 10, 12, 13, 14, 15))
  const other = await make()
  jest.useRealTimers()
  return [one, other]
}

describe.each(Object.entries(exportsOf))('%s', (_, make) => {
  it(`tells nothing of person, machine or hour, in ${runs} files (fails when any of them is written)`, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, anyProfile, async (report, profile) => {
        expect(tellTales(partsIn(await make(report, profile)))).toEqual([])
      }),
      { numRuns: runs },
    )
  }, 60_000)

  it('is the same to the byte whenever it is made (fails when a clock is read)', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, anyProfile, async (report, profile) => {
        const [one, other] = await twice(() => make(report, profile))
        expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
      }),
      { numRuns: 20 },
    )
  }, 60_000)
})

it.each([
  ['a user', '<dc:creator>C:\\Users\\lan</dc:creator>'],
  ['an hour', '<dcterms:created>2026-05-06T07:08:09Z</dcterms:created>'],
  ['a session of Word', '<w:p w:rsidR="00A1B2C3">'],
  ['whoever saved last', '<cp:lastModifiedBy>Lan</cp:lastModifiedBy>'],
  ['a link to a share', '<Relationship Target="file://server/a" TargetMode="External"/>'],
  ['a macro', '<Override ContentType="application/vnd.ms-office.vbaProject"/>'],
])('knows %s when it is there', (_, xml) => {
  expect(tellTales(new Map([['word/document.xml', xml]]))).toHaveLength(1)
})

it('knows a part that is not ours', () => {
  expect(tellTales(new Map([['docProps/thumbnail.jpeg', '']]))).toEqual(['part docProps/thumbnail.jpeg'])
})

it.each(['=1+1', '+84 24 3', '-2+3', '@SUM(A1)', '\t=1', '＝1', ' =1', "'=1", '=cmd|"/c calc"!A1', '=WEBSERVICE("a")'])(
  'a form shows an indicator named %j as text (fails without quotePrefix)',
  (name) => {
    const report = reportOf([p('Thu ngân sách')], {
      indicators: [indicator('a', { name, unit: name, supplier: name })],
    })
    const parts = partsIn(writeWorkbook([collectionForm(report, report.period, null)], { deflate }))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    const looks =
      (parts.get('xl/styles.xml') ?? '').match(/<cellXfs.*?<\/cellXfs>/s)?.[0].match(/<xf .*?(\/>|<\/xf>)/gs) ?? []
    const cells = [...sheet.matchAll(/<c r="\w+" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]*)<\/t>/g)]
    const same = cells.filter(
      ([, , text = '']) => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").trim() === name.trim(),
    )
    expect(sheet).not.toContain('<f')
    expect(same.length).toBeGreaterThan(0)
    expect(same.every(([, style]) => looks[Number(style)]?.includes('quotePrefix="1"'))).toBe(true)
  },
)
