import type { ImportedWorkbook } from '#core/ipc/contract'

/** The dialogs by which figures come from Excel and are asked for in Excel. */
export type ExchangeDialog =
  | { readonly kind: 'import'; readonly workbook: ImportedWorkbook }
  | { readonly kind: 'collect' }
