import { importAnswers } from '../../electron/import/answers'
import type { Importer } from '../../electron/import/importer'

/** Reads files in this process: for tests of what becomes of them. */
export const importerHere: Importer = {
  workbook: async (path) => importAnswers.workbook({ path }),
  report: async (request) => importAnswers.report(request),
}
