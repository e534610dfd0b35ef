import { deflateRawSync } from 'node:zlib'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import type { DataSet, PeriodId } from '#core/indicators/schema'
import type { ComparedReport } from '#core/ipc/contract'
import { reportBytes } from './report-file'

/** What a file is made of, before it is known where it goes. */
export type Content =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'docx'; readonly report: Report; readonly profile: Profile; readonly final: boolean }
  /** The comparison of two reports, on the page of a profile. */
  | {
      readonly kind: 'comparison'
      readonly from: ComparedReport
      readonly to: ComparedReport
      readonly profile: Profile
    }
  /** The form that asks a supplier for its figures; null: everyone for all. */
  | { readonly kind: 'form'; readonly data: DataSet & { readonly period: PeriodId }; readonly supplier: string | null }
  | { readonly kind: 'text'; readonly text: string }

/** `missing` is what an export leaves blank. */
export type Written = { readonly bytes: Uint8Array; readonly missing: readonly string[] }

/** Twice as fast as zlib's own choice, 6, for a file that is 8 % larger. */
const level = 4

/** The bytes of a file. What makes Word and Excel files is large, and loaded with the first of them. */
export async function contentBytes(content: Content): Promise<Written> {
  switch (content.kind) {
    case 'report':
      return { bytes: reportBytes(content.report), missing: [] }
    case 'docx':
      return docxBytes(content.report, content.profile, content.final)
    case 'comparison':
      return { bytes: await comparisonBytes(content), missing: [] }
    case 'text':
      return { bytes: new TextEncoder().encode(content.text), missing: [] }
    case 'form':
      return { bytes: await formBytes(content), missing: [] }
  }
}

/** A report as a Word file. */
export async function docxBytes(report: Report, profile: Profile, final: boolean): Promise<Written> {
  const { writeDocx } = await import('#core/docx/write')
  return writeDocx(report, profile, { final, deflate })
}

async function comparisonBytes({ from, to, profile }: Extract<Content, { kind: 'comparison' }>): Promise<Uint8Array> {
  const [{ compareReports }, { comparisonSheet }, { writeComparison }] = await Promise.all([
    import('#core/compare/compare-reports'),
    import('#core/compare/sheet'),
    import('#core/docx/write-comparison'),
  ])
  const sheet = comparisonSheet(compareReports(from.report, to.report), from, to)
  return writeComparison(sheet, profile, deflate)
}

async function formBytes({ data, supplier }: Extract<Content, { kind: 'form' }>): Promise<Uint8Array> {
  const [{ collectionForm }, { writeWorkbook }] = await Promise.all([
    import('#core/xlsx/collection-form'),
    import('#core/xlsx/write'),
  ])
  return writeWorkbook([collectionForm(data, data.period, supplier)], { deflate: (bytes) => deflateRawSync(bytes) })
}

function deflate(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level })
}
