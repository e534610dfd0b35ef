import { mkdir, readdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { readReport } from '../../../electron/disk/report-file'
import { ReportLibrary } from '../../../electron/library/report-library'
import { p, reportOf, smallReport } from '../../support/build'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()

/** A library over the folders that were chosen, with the names of the files it read. */
function started() {
  const read: string[] = []
  const library = new ReportLibrary(folder('profile'), {
    read: (path) => {
      read.push(basename(path))
      return readReport(path)
    },
    pause: 0,
  })
  return { library, read }
}

async function put(report: Report, ...names: readonly string[]): Promise<void> {
  await mkdir(dirname(folder(...names)), { recursive: true })
  await writeFile(folder(...names), writeReportFile(report))
}

/** A library of one folder, with all in it read. */
async function withFolder() {
  const { library, read } = started()
  await library.addFolder(folder('Báo cáo'))
  await library.settled()
  return { library, read }
}

async function namesIn(library: ReportLibrary): Promise<readonly string[]> {
  return (await library.list()).reports.map(({ name }) => name)
}

async function found(library: ReportLibrary, query: string): Promise<readonly string[]> {
  const { hits } = await library.search(query)
  return hits.map(({ block, before, hit, after }) => `${block} ${before}[${hit}]${after}`)
}

const spring = reportOf([p('Thu hoạch lúa xuân đạt khá.')], { period: reportOf([p('')]).period })

it('lists the reports of a folder and of those within it, the latest period first', async () => {
  await put(smallReport(), 'Báo cáo', '6 tháng.duthao')
  await put({ ...spring, stage: 'issued' }, 'Báo cáo', '2020', 'Xuân.DUTHAO')
  await writeFile(folder('Báo cáo', 'Ghi chú.txt'), 'không phải báo cáo')
  await utimes(folder('Báo cáo', '6 tháng.duthao'), 1000, 1000)
  const { library } = await withFolder()
  expect(await library.list()).toEqual({
    folders: [{ token: expect.any(String), name: 'Báo cáo', parent: basename(folder()), isThere: true, isCut: false }],
    reports: [
      expect.objectContaining({ name: 'Xuân.DUTHAO', folder: 'Báo cáo / 2020', stage: 'issued' }),
      {
        token: expect.stringMatching(/^[0-9a-f]{64}$/),
        name: '6 tháng.duthao',
        folder: 'Báo cáo',
        title: 'Báo cáo tóm tắt 6 tháng đầu năm 2020',
        period: '2020-H1',
        stage: 'drafting',
        figures: { known: 6, total: 6 },
        blocks: { seen: 0, total: 0 },
        changed: 1_000_000,
      },
    ],
    problems: [],
    unread: 0,
  })
})

it('answers at once and tells how many files are still to be read', async () => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  const { library } = started()
  expect(await library.addFolder(folder('Báo cáo'))).toMatchObject({ reports: [], unread: 1 })
  await library.settled()
  expect(await namesIn(library)).toEqual(['a.duthao'])
})

it('reads a file again only when it was changed', async () => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  await put(spring, 'Báo cáo', 'b.duthao')
  await withFolder()
  await put({ ...spring, stage: 'submitted' }, 'Báo cáo', 'b.duthao')
  const { library, read } = started()
  expect(await library.list()).toMatchObject({ reports: [{ name: 'a.duthao' }], unread: 1 })
  await library.settled()
  expect(read).toEqual(['b.duthao'])
  expect(await namesIn(library)).toEqual(['b.duthao', 'a.duthao'])
})

it.each([
  ['missing', () => rm(folder('profile', 'library'), { recursive: true })],
  ['no JSON', () => writeFile(folder('profile', 'library', 'entries.json'), 'hỏng')],
  ['of another format', () => writeFile(folder('profile', 'library', 'entries.json'), '{"format":99}')],
  ['without its text', () => rm(folder('profile', 'library', 'words-1'))],
  ['cut short', () => truncate(folder('profile', 'library', 'lines-1'), 10)],
])('makes an index anew that is %s', async (_, harm) => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  await withFolder()
  await harm()
  const { library, read } = started()
  await library.list()
  await library.settled()
  expect(read).toEqual(['a.duthao'])
  expect(await namesIn(library)).toEqual(['a.duthao'])
  expect(await found(library, 'bối cảnh')).toHaveLength(1)
})

it('never shows text of an index that was changed by others: it reads the report again', async () => {
  await put(spring, 'Báo cáo', 'a.duthao')
  await withFolder()
  await writeFile(folder('profile', 'library', 'words-1'), 'x'.repeat(200))
  const { library, read } = started()
  expect(await found(library, 'xxx')).toEqual([])
  expect(await library.list()).toMatchObject({ reports: [], unread: 1 })
  await library.settled()
  expect(read).toEqual(['a.duthao'])
  expect(await found(library, 'lua xuan')).toEqual(['b1 Thu hoạch [lúa xuân] đạt khá.'])
})

it('names the files that are no sound reports and leaves them as they are', async () => {
  await put(smallReport(), 'Báo cáo', 'tốt.duthao')
  await writeFile(folder('Báo cáo', 'hỏng.duthao'), '{"format":"duthao","version":1,"rep')
  await writeFile(folder('Báo cáo', 'mới.duthao'), '{"format":"duthao","version":99}')
  await writeFile(folder('Báo cáo', 'lạ.duthao'), 'xin chào')
  const problems = [
    { name: 'hỏng.duthao', failure: { code: 'file/damaged', values: { name: 'hỏng.duthao' } } },
    { name: 'lạ.duthao', failure: { code: 'file/not-a-report' } },
    { name: 'mới.duthao', failure: { code: 'file/newer', values: { version: 99 } } },
  ]
  const byName = <T extends { readonly name: string }>(all: readonly T[]) =>
    all.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))
  const { library } = await withFolder()
  expect(byName((await library.list()).problems)).toMatchObject(problems)
  expect(await namesIn(library)).toEqual(['tốt.duthao'])
  const again = started()
  expect(byName((await again.library.list()).problems)).toMatchObject(problems)
  expect(again.read).toEqual([])
})

it('keeps a folder that vanished, and all it knew of it when it comes back', async () => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  await withFolder()
  await rename(folder('Báo cáo'), folder('đi vắng'))
  const { library, read } = started()
  expect(await library.list()).toMatchObject({
    folders: [{ name: 'Báo cáo', isThere: false }],
    reports: [],
    problems: [],
    unread: 0,
  })
  await rename(folder('đi vắng'), folder('Báo cáo'))
  expect(await namesIn(library)).toEqual(['a.duthao'])
  expect(read).toEqual([])
})

it('lists a report that vanished no more, and one that lies in two of the folders once', async () => {
  await put(smallReport(), 'Báo cáo', '2020', 'a.duthao')
  await put(spring, 'Báo cáo', '2020', 'b.duthao')
  const { library } = await withFolder()
  await library.addFolder(folder('Báo cáo', '2020'))
  await rm(folder('Báo cáo', '2020', 'b.duthao'))
  expect(await namesIn(library)).toEqual(['a.duthao'])
})

it('lets a folder go without touching it', async () => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  const { library } = await withFolder()
  const [chosen] = (await library.list()).folders
  expect(await library.removeFolder(chosen?.token ?? '')).toMatchObject({ folders: [], reports: [] })
  expect(await started().library.list()).toMatchObject({ folders: [] })
  expect((await readReport(folder('Báo cáo', 'a.duthao'))).ok).toBe(true)
})

it('sets a list of folders that cannot be understood aside', async () => {
  await mkdir(folder('profile'))
  await writeFile(folder('profile', 'library.json'), '{hỏng')
  expect(await started().library.list()).toMatchObject({ folders: [] })
  await expect(rename(folder('profile', 'library.json.unreadable'), folder('x'))).resolves.toBeUndefined()
})

it.each([
  [
    'without diacritics',
    'thu ngan sach uoc',
    ['b6 [Thu ngân sách ước] đạt 5.145 tỷ đồng, bằng 49,0% dự toán, giảm 1,1% so với cùng kỳ.'],
  ],
  ['with them', 'bối cảnh khó', ['b2 Trong [bối cảnh khó] khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.']],
  ['with others', 'bổi cảnh', []],
  [
    'by a figure, in the text and in the data',
    '5.145',
    [
      'b6 Thu ngân sách ước đạt [5.145] tỷ đồng, bằng 49,0% dự toán, giảm 1,1% so với cùng kỳ.',
      'b6 Thu ngân sách: [5.145] tỷ đồng',
    ],
  ],
  ['by nothing', '  ', []],
])('finds what is looked for %s, with its sentence and its block', async (_, query, hits) => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  const { library } = await withFolder()
  expect(await found(library, query)).toEqual(hits)
})

it('searches in all reports, also before they were listed, and names the report of a hit by its token', async () => {
  await put(smallReport(), 'Báo cáo', 'a.duthao')
  await put(spring, 'Báo cáo', 'b.duthao')
  await withFolder()
  const { library } = started()
  const { hits } = await library.search('đạt')
  const { reports } = await library.list()
  const nameOf = (token: string) => reports.find((each) => each.token === token)?.name
  expect(new Set(hits.map(({ token }) => nameOf(token)))).toEqual(new Set(['a.duthao', 'b.duthao']))
  expect(library.pathOf(hits[0]?.token ?? '')).toContain(folder('Báo cáo'))
  expect(library.pathOf('khác')).toBeUndefined()
})

it('tells when there are more hits than it gives', async () => {
  await put(reportOf(Array.from({ length: 8 }, () => p('Lúa tốt.'))), 'Báo cáo', 'a.duthao')
  const { library } = await withFolder()
  const { hits, isCut } = await library.search('lua')
  expect({ count: hits.length, isCut }).toEqual({ count: 5, isCut: true })
})

it('writes its index anew when most of it is of no use any more, and loses nothing', async () => {
  const long = reportOf([p('Mở đầu.'), ...Array.from({ length: 10 }, () => p('lúa '.repeat(49_000)))])
  await put(spring, 'Báo cáo', 'xuân.duthao')
  for (const number of ['1', '2', '3']) {
    await put({ ...long, frame: { ...long.frame, number } }, 'Báo cáo', 'dài.duthao')
    await utimes(folder('Báo cáo', 'dài.duthao'), 1000, 1000 + Number(number))
    await withFolder()
  }
  const { library, read } = started()
  expect(await found(library, 'mo dau')).toEqual(['b1 [Mở đầu].'])
  expect(await found(library, 'lua xuan')).toEqual(['b1 Thu hoạch [lúa xuân] đạt khá.'])
  expect(read).toEqual([])
  expect((await readdir(folder('profile', 'library'))).sort()).toEqual(['entries.json', 'lines-2', 'words-2'])
})
