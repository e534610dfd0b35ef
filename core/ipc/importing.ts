import type { DocxCode } from '#core/docx/read'
import type { PlainTextCode } from '#core/import/read-plain-text'

/**
 * Too slow, or in need of too much memory: the process that read the file was ended. `failed`: the file brought a fault
 * of ours to light.
 */
export type ImportLimitCode = 'import/slow' | 'import/heavy' | 'import/failed'

/** Failures name the file in `values.name`. */
export type ImportReportCode =
  | DocxCode
  | PlainTextCode
  | ImportLimitCode
  | 'import/ending'
  | 'file/unreadable'
  | 'file/not-found'
  | 'file/too-large'
