import { contentFault } from '#core/document/integrity'
import { firstFault } from '#core/document/parse'
import { report as reportSchema } from '#core/document/schema'
import type { ImportedReport } from '#core/import/import-report'
import type { ImportLimitCode } from '#core/ipc/importing'
import { type Failure, fail, ok, type Result } from '#core/result'
import type { Workbook } from '#core/xlsx/read'
import { nameOf } from '../disk/file-system'
import { HelperGone, HelperProcess, HelperSilent } from '../processes/helper-process'
import type { Launch } from '../processes/launch'
import type { ImportExchanges, TextCode, WorkbookCode } from './exchanges'
import { IMPORT_MEGABYTES, IMPORT_SECONDS } from './limits'

export type Importer = {
  readonly workbook: (path: string) => Promise<Result<Workbook, WorkbookCode | ImportLimitCode>>
  /** `id` is that of the new report, `year` the one of today. */
  readonly report: (
    request: ImportExchanges['report']['request'],
  ) => Promise<Result<ImportedReport, TextCode | ImportLimitCode>>
}

export type ImportCare = {
  readonly seconds?: number
  /** Is told of a fault of ours that a file brought to light; the user hears that it was not read. */
  readonly told?: (error: unknown) => void
}

/** Reads files from outside, each in a process of its own that ends with it. */
export function importerBy(
  launch: Launch,
  { seconds = IMPORT_SECONDS, told = () => undefined }: ImportCare = {},
): Importer {
  const ask = async <N extends keyof ImportExchanges>(
    name: N,
    request: ImportExchanges[N]['request'],
  ): Promise<ImportExchanges[N]['reply'] | Failure<ImportLimitCode>> => {
    const helper = new HelperProcess<ImportExchanges>(launch)
    try {
      return await helper.ask(name, request, { silenceMs: seconds * 1000 })
    } catch (error) {
      const file = nameOf(request.path)
      if (error instanceof HelperSilent) return fail('import/slow', { name: file, seconds })
      if (error instanceof HelperGone) return fail('import/heavy', { name: file, megabytes: IMPORT_MEGABYTES })
      told(error)
      return fail('import/failed', { name: file })
    } finally {
      helper.stop()
    }
  }
  return {
    workbook: (path) => ask('workbook', { path }),
    report: async (request) => {
      const read = await ask('report', request)
      if (!read.ok) return read
      // what comes out of a process that read a stranger's file is itself not to be trusted
      const report = reportSchema.safeParse(read.value.report)
      const where = report.success ? contentFault(report.data) : firstFault(report.error)
      if (report.success && where === undefined) return ok({ ...read.value, report: report.data })
      told(new Error(`what was imported is no sound report, at ${where}`))
      return fail('import/failed', { name: nameOf(request.path) })
    },
  }
}
