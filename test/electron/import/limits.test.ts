import { writeFile } from 'node:fs/promises'
import { fail } from '#core/result'
import { importerBy } from '../../../electron/import/importer'
import { IMPORT_OBJECTS_MIB } from '../../../electron/import/limits'
import { HelperGone, HelperProcess, HelperSilent } from '../../../electron/processes/helper-process'
import { launchNode } from '../../../electron/processes/launch-node'
import { builtProcess } from '../../support/built-process'
import { tempFolder } from '../../support/temp-folder'
import { para, wordFile } from '../../support/word'

type Greedy = {
  bytes: { request: { readonly megabytes: number }; reply: number }
  objects: { request: { readonly megabytes: number }; reply: number }
  forever: { request: null; reply: never }
}

const folder = tempFolder()
const greedy = builtProcess('test/fixtures/processes/greedy-process.ts')
const importing = builtProcess('electron/import/import-process.ts')
const launched = (entry: string) => launchNode({ entry, name: 'import', oldSpaceMiB: IMPORT_OBJECTS_MIB })

async function asked<T>(ask: (helper: HelperProcess<Greedy>) => Promise<T>): Promise<T> {
  const helper = new HelperProcess<Greedy>(launched(greedy()))
  try {
    return await ask(helper)
  } finally {
    helper.stop()
  }
}

it('lets a process have what an import may have', async () => {
  expect(await asked((helper) => helper.ask('bytes', { megabytes: 240 }, { silenceMs: 20_000 }))).toBe(30)
})

it.each(['bytes', 'objects'] as const)(
  'ends a process that takes more than 512 MB of %s, in the midst of its work',
  async (kind) => {
    const taken = asked((helper) => helper.ask(kind, { megabytes: 4_000 }, { silenceMs: 20_000 }))
    await expect(taken).rejects.toBeInstanceOf(HelperGone)
  },
  30_000,
)

it('ends a process that does not come to an end', async () => {
  const taken = asked((helper) => helper.ask('forever', null, { silenceMs: 500 }))
  await expect(taken).rejects.toBeInstanceOf(HelperSilent)
})

const request = (name: string) => ({ path: folder(name), id: 'x', year: 2026 })

it('reads a report in a process of its own', async () => {
  await writeFile(folder('a.docx'), wordFile({ body: para('Thu ngân sách tăng 5%') }))
  const read = await importerBy(launched(importing())).report(request('a.docx'))
  expect(read).toMatchObject({
    ok: true,
    value: { report: { id: 'x', body: [{ children: [{ text: 'Thu ngân sách tăng 5%' }] }] } },
  })
})

it('says that a file takes too long, or too much memory, and is ready for the next', async () => {
  const name = 'a.docx'
  await writeFile(folder(name), wordFile({ body: para('x') }))
  const slow = await importerBy(launched(importing()), { seconds: 0.001 }).report(request(name))
  expect(slow).toEqual(fail('import/slow', { name, seconds: 0.001 }))
  const gone = await importerBy(launchNode({ entry: folder('không có.cjs'), name: 'import' })).workbook(
    folder('a.xlsx'),
  )
  expect(gone).toEqual(fail('import/heavy', { name: 'a.xlsx', megabytes: 512 }))
  expect(await importerBy(launched(importing())).report(request(name))).toMatchObject({ ok: true })
})

it('says that a file could not be read where it brought a fault of ours to light, and tells of that', async () => {
  const faults: unknown[] = []
  const importer = importerBy(launched(greedy()), { told: (error) => faults.push(error) }) // it has no such answers
  await writeFile(folder('a.docx'), 'x')
  expect(await importer.report(request('a.docx'))).toEqual(fail('import/failed', { name: 'a.docx' }))
  expect(await importer.workbook(folder('a.xlsx'))).toEqual(fail('import/failed', { name: 'a.xlsx' }))
  expect(faults.map(String)).toEqual([expect.stringContaining('no answer to'), expect.stringContaining('no answer to')])
})
