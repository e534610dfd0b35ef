import type { Profile } from '#core/document/profile'
import type { Carried, Report } from '#core/document/schema'
import type { Api, ComparedReport, OpenCode } from '#core/ipc/contract'
import { ok, type Result } from '#core/result'
import { nameOf } from './disk/file-system'
import type { Files } from './files'
import type { ReportLibrary } from './library/report-library'

type Parts = {
  readonly files: Files
  readonly library: ReportLibrary
  readonly recent: () => Promise<readonly string[]>
  readonly profiles: Promise<readonly Profile[]>
  readonly readReport: (path: string) => Promise<Result<{ readonly report: Report }, OpenCode>>
}

type ComparingChannel = Extract<keyof Api, `compare:${string}`>

/** So many reports of the wanted period are looked into; an office has a few of one period. */
const mostRead = 40

/** What the window's requests about a comparison do. */
export function comparingAnswers(parts: Parts): Pick<Api, ComparingChannel> {
  const { files, profiles } = parts
  return {
    'compare:open': async ({ last, orElse }) => {
      const found = last && (await findReport(last, parts))
      return found || orElse === 'nothing' ? ok(found) : files.readToCompare()
    },
    'compare:export': async (compared) => files.exportComparison(compared, await profiles),
  }
}

/** The report that another was rolled out of, among the files used last and those of the library. */
async function findReport(
  { report: id, period }: Pick<Carried, 'report' | 'period'>,
  { recent, library, readReport }: Parts,
): Promise<ComparedReport | null> {
  const { reports } = await library.list()
  const ofPeriod = reports.filter((each) => each.period === period).map(({ token }) => library.pathOf(token))
  const paths = [...(await recent()), ...ofPeriod.flatMap((path) => path ?? [])]
  for (const path of [...new Set(paths)].slice(0, mostRead)) {
    const read = await readReport(path)
    if (read.ok && read.value.report.id === id) return { name: nameOf(path), report: read.value.report }
  }
  return null
}
