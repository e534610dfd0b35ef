import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { readReport } from '../../../../electron/disk/report-file'
import { run } from '../../../../electron/headless/run'
import { SAMPLE } from '../../../../electron/templates'
import { exact, inlines, smallReport } from '../../../support/build'
import { importerHere } from '../../../support/importer'
import { tempFolder } from '../../../support/temp-folder'

const templatesFolder = resolve('templates')
const sample = join(templatesFolder, SAMPLE)
const folder = tempFolder()

const diff = (...args: readonly string[]) =>
  run(['diff', ...args], { templatesFolder, importer: importerHere, year: 2026, lang: 'C.UTF-8' })

async function saved(name: string, report: Report): Promise<string> {
  const file = folder(name)
  await writeFile(file, writeReportFile(report))
  return file
}

/** Another value, another word, and the last heading gone. */
function revised(report: Report): Report {
  return {
    ...report,
    observations: report.observations.map((seen) =>
      seen.indicator === 'grdp-growth' ? { ...seen, value: { ...exact('7.5') } as typeof seen.value } : seen,
    ),
    body: report.body
      .slice(0, -1)
      .map((block) =>
        block.id === 'b2' && block.type === 'paragraph'
          ? { ...block, children: inlines('Trong bối cảnh thuận lợi, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.') }
          : block,
      ),
  }
}

it('prints the figures and the blocks that differ', async () => {
  const [from, to] = [await saved('a.duthao', smallReport()), await saved('b.duthao', revised(smallReport()))]
  const { code, out } = await diff(from, to, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    figures: [
      {
        kind: 'changed',
        indicator: 'grdp-growth',
        name: 'Tăng trưởng GRDP',
        facet: 'value',
        period: { from: '2020-H1', to: '2020-H1' },
        from: '7.2',
        to: '7.5',
        difference: '0.3',
        unit: 'điểm phần trăm',
        percent: null,
        state: { from: 'estimate', to: 'estimate' },
        words: { from: '7,2%', to: '7,5%' },
      },
    ],
    blocks: [
      {
        kind: 'changed',
        part: 'text',
        block: 'b2',
        fromBlock: 'b2',
        section: 'TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020',
        from: 'Trong bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.',
        to: 'Trong bối cảnh thuận lợi, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.',
        words: [
          { kind: 'same', text: 'Trong bối cảnh' },
          { kind: 'deleted', text: ' khó khăn' },
          { kind: 'inserted', text: ' thuận lợi' },
          { kind: 'same', text: ', kinh tế của tỉnh vẫn giữ được đà tăng trưởng.' },
        ],
      },
      {
        kind: 'deleted',
        part: 'text',
        block: 'b8',
        fromBlock: 'b8',
        section: 'Về kinh tế',
        from: 'Về xã hội',
        to: null,
        words: [{ kind: 'deleted', text: 'Về xã hội' }],
      },
    ],
  })
})

it('says the same to a reader', async () => {
  const [from, to] = [await saved('a.duthao', smallReport()), await saved('b.duthao', revised(smallReport()))]
  const { out } = await diff(from, to)
  expect(out.trimEnd().split('\n')).toEqual([
    'Số liệu: 1 khác biệt',
    '  Tăng trưởng GRDP [2020-H1], giá trị: 7,2% → 7,5% (+0,3 điểm phần trăm)',
    'Lời văn: 2 khác biệt',
    '  Sửa, TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020: Trong bối cảnh[- khó khăn-]{+ thuận lợi+}, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.',
    '  Bỏ, Về kinh tế: [-Về xã hội-]',
  ])
})

it('finds nothing between a report and itself', async () => {
  expect(await diff(sample, sample, '--json')).toEqual({
    code: 0,
    out: `${JSON.stringify({ figures: [], blocks: [] }, null, 2)}\n`,
    err: '',
  })
})

it('sets the sample against the report that was rolled out of it', async () => {
  const next = folder('next.duthao')
  await run(['roll', sample, '--to', '2021-H1', '-o', next], {
    templatesFolder,
    importer: importerHere,
    year: 2026,
    lang: 'vi',
  })
  const { out } = await diff(sample, next, '--json')
  const { figures } = JSON.parse(out)
  const grdp = figures.find(
    ({ indicator, facet }: { indicator: string; facet: string }) => indicator === 'grdp' && facet === 'value',
  )
  expect(grdp).toMatchObject({ period: { from: '2020-H1', to: '2021-H1' }, from: '56380', to: null })
  expect((await readReport(next)).ok).toBe(true)
})

it.each([
  ['one report alone', [sample]],
  ['three reports', [sample, sample, sample]],
  ['an option it does not know', [sample, sample, '--period', '2020-H1']],
])('refuses %s', async (_, args) => {
  const { code, out, err } = await diff(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('duthao diff')
})

it.each([
  ['first', 0],
  ['second', 1],
])('names the %s report when it can not be read', async (_, at) => {
  const broken = folder('hỏng.duthao')
  await writeFile(broken, '{}')
  const { code, err } = await diff(...[sample, sample].with(at, broken))
  expect(code).toBe(2)
  expect(err).toContain('hỏng.duthao')
  expect(err.trim().split('\n')).toHaveLength(1)
})
