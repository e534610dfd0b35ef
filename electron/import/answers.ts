import { importReport } from '#core/import/import-report'
import { fail, ok, type Result } from '#core/result'
import { nameOf } from '../disk/file-system'
import type { AnswersOf } from '../processes/messages'
import type { ImportExchanges } from './exchanges'
import { readTextFile } from './read-text'
import { readWorkbookFile } from './read-workbook'

/** Reads files from outside. Nothing is written here, and nothing that a file names is looked at. */
export const importAnswers: AnswersOf<ImportExchanges> = {
  workbook: ({ path }) => bounded(path, () => readWorkbookFile(path)),
  report: ({ path, id, year }) =>
    bounded(path, async () => {
      const text = await readTextFile(path)
      return text.ok ? ok(importReport(text.value, { id, year })) : text
    }),
}

/** What breaks the bounds of the runtime, its stack or the length of a string, was made to do so. */
async function bounded<T, C extends string>(
  path: string,
  read: () => Promise<Result<T, C>>,
): Promise<Result<T, C | 'package/unsafe'>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof RangeError) return fail('package/unsafe', { name: nameOf(path) })
    throw error
  }
}
