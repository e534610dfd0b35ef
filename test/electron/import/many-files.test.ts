import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readReportFile, writeReportFile } from '#core/document/file'
import { writeDocx } from '#core/docx/write'
import { collectionForm } from '#core/xlsx/collection-form'
import { writeWorkbook } from '#core/xlsx/write'
import type { ImportExchanges } from '../../../electron/import/exchanges'
import { importerBy } from '../../../electron/import/importer'
import { IMPORT_OBJECTS_MIB } from '../../../electron/import/limits'
import { HelperProcess } from '../../../electron/processes/helper-process'
import { launchNode } from '../../../electron/processes/launch-node'
import { builtProcess } from '../../support/built-process'
import { deflate, shippedProfile } from '../../support/docx'
import { hostileContent, oldLetters } from '../../support/hostile-documents'
import { mutated } from '../../support/mutations'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const entry = builtProcess('electron/import/import-process.ts')
const launch = () => launchNode({ entry: entry(), name: 'import', oldSpaceMiB: IMPORT_OBJECTS_MIB })
const root = path.join(__dirname, '../../..')
/** Real files of others, which lie beside the project where it is worked on. */
const corpora = path.join(root, '../shared/corpora')
const patience = { silenceMs: 20_000 }

function sample() {
  const read = readReportFile(
    readFileSync(path.join(root, 'templates/mau-bao-cao/bac-giang-2020-6-thang.duthao'), 'utf8'),
  )
  if (!read.ok) throw new Error(read.code)
  return read.value
}

type Answer = { readonly file: string; readonly answer: string }

/** One process for all files: one that dies of any of them, or hangs, refuses the question. */
async function readAll(files: readonly string[]): Promise<readonly Answer[]> {
  const helper = new HelperProcess<ImportExchanges>(launch())
  const answers: Answer[] = []
  try {
    for (const file of files) answers.push({ file, answer: await readBy(helper, file) })
  } finally {
    helper.stop()
  }
  return answers
}

/** What is read must be a report that can be saved. */
async function readBy(helper: HelperProcess<ImportExchanges>, path: string): Promise<string> {
  if (path.endsWith('.xlsx')) {
    const workbook = await helper.ask('workbook', { path }, patience)
    return workbook.ok ? 'read' : workbook.code
  }
  const read = await helper.ask('report', { path, id: 'x', year: 2026 }, patience)
  if (read.ok) expect(() => writeReportFile(read.value.report)).not.toThrow()
  return read.ok ? 'read' : read.code
}

it('reads or refuses five hundred files in which something was changed: no crash, no hang, no more memory than it may have', async () => {
  const report = sample()
  const { indicators, observations, plans, period } = report
  const form = collectionForm({ indicators, observations, plans }, period, null)
  const good: readonly (readonly [string, Uint8Array])[] = [
    ['docx', (await writeDocx(report, shippedProfile('nd30'), { final: false, deflate })).bytes],
    ['xlsx', writeWorkbook([form], { deflate })],
    ...[...hostileContent, ...oldLetters].map(({ bytes }) => ['docx', bytes()] as const),
  ]
  const files = await Promise.all(
    Array.from({ length: 500 }, async (_, seed) => {
      // half of them of the two real ones
      const [ending, bytes] = good[seed % 2 === 0 ? (seed / 2) % 2 : seed % good.length] ?? ['docx', new Uint8Array()]
      const file = folder(`${seed}.${ending}`)
      await writeFile(file, mutated(bytes, seed))
      return file
    }),
  )
  const answers = await readAll(files)
  expect(answers).toHaveLength(500)
  const read = answers.filter(({ answer }) => answer === 'read').length
  expect(read).toBeGreaterThan(50) // else nothing but the first gate was tried
  expect(500 - read).toBeGreaterThan(50)
}, 90_000)

/** Files of the collection that are broken on purpose, or have not one word in them. */
const broken = new Map([
  ['spec_integration_data_invalid-xml.xlsx', 'xml/damaged'],
  ['spec_integration_data_missing-bits.xlsx', 'xlsx/no-workbook'],
])

const here = existsSync(corpora) ? it : it.skip
here(
  'reads the real files of others, and refuses none that is an ordinary one',
  async () => {
    const files = readdirSync(corpora, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(docx|xlsx)$/.test(name))
      .map((name) => path.join(corpora, name))
    const answers = await readAll(files)
    expect(answers.length).toBeGreaterThan(200)
    const refused = answers.filter(({ answer }) => answer !== 'read' && answer !== 'docx/empty')
    expect(new Map(refused.map(({ file, answer }) => [path.basename(file), answer]))).toEqual(broken)
  },
  60_000,
)

it('is one process a file for the application', async () => {
  await writeFile(folder('a.txt'), 'Báo cáo')
  expect(await importerBy(launch()).report({ path: folder('a.txt'), id: 'x', year: 2026 })).toMatchObject({ ok: true })
})
