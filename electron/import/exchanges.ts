import type { DocxCode } from '#core/docx/read'
import type { ImportedReport } from '#core/import/import-report'
import type { PlainTextCode } from '#core/import/read-plain-text'
import type { Result } from '#core/result'
import type { Workbook, XlsxCode } from '#core/xlsx/read'
import type { ReadCode } from '../disk/read-bounded'

export type WorkbookCode = ReadCode | XlsxCode
export type TextCode = ReadCode | DocxCode | PlainTextCode | 'import/ending'

/** What is asked of the process that reads files from outside. Each failure names the file in `values.name`. */
export type ImportExchanges = {
  workbook: { request: { readonly path: string }; reply: Result<Workbook, WorkbookCode> }
  report: {
    request: { readonly path: string; readonly id: string; readonly year: number }
    reply: Result<ImportedReport, TextCode>
  }
}
