import type { BrowserWindow } from 'electron'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import type { DataSet } from '#core/indicators/schema'
import type { ComparedReport, ImportedWorkbook, ImportFileCode, OpenCode, Opened, WriteCode } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import {
  askFormTarget,
  askReportTarget,
  askReportToCompare,
  askReportToOpen,
  askWordTarget,
  askWorkbookToOpen,
  proposedPath,
} from './dialogs'
import { exportComparison, exportDocx, WORD_ENDING } from './disk/export-docx'
import { EXCEL_ENDING, exportForm } from './disk/export-form'
import { nameOf } from './disk/file-system'
import { REPORT_ENDING, readReport, saveReport } from './disk/report-file'
import type { OpenDocument } from './document'
import type { Translate } from './i18n'
import { formName, reportName } from './report-name'
import { profileOf } from './templates'
import { readWorkbookFile } from './workbook-file'

type Saved = { readonly name: string }
type FormData = DataSet & Pick<Report, 'period'>

/** The files of one window's report, with the system's dialogs. Paths stay here. */
export class Files {
  readonly #window: BrowserWindow
  readonly #document: OpenDocument
  readonly #t: Translate
  readonly #used: (path: string) => Promise<void>
  #lastSave: Promise<unknown> = Promise.resolve()

  constructor(window: BrowserWindow, document: OpenDocument, t: Translate, used: (path: string) => Promise<void>) {
    this.#window = window
    this.#document = document
    this.#t = t
    this.#used = used
  }

  /** Reads without taking the place of what is open: `take` does, when the user agrees. */
  async read(path: string): Promise<Result<{ opened: Opened; take: () => Promise<void> }, OpenCode>> {
    const read = await readReport(path)
    if (!read.ok) return read
    const { report, fingerprint } = read.value
    const take = async () => {
      this.#document.openedFrom(path, fingerprint, report.id)
      await this.#used(path)
    }
    return ok({ opened: { name: nameOf(path), named: true, report }, take })
  }

  async open(path: string): Promise<Result<Opened, OpenCode>> {
    const read = await this.read(path)
    if (!read.ok) return read
    await read.value.take()
    return ok(read.value.opened)
  }

  /** null: the user thought better of it. */
  async openAsked(): Promise<Result<Opened | null, OpenCode>> {
    const path = await askReportToOpen(this.#window, this.#t)
    return path === null ? ok(null) : this.open(path)
  }

  /** A report that begins without a file, whatever it was made from. */
  begin(report: Report): Opened {
    const name = reportName(report, this.#t('dialog:untitled'))
    this.#document.begun(name)
    return { name, named: false, report }
  }

  /** Saves go one after the other: each compares the file with what the one before it left. */
  save(report: Report): Promise<Result<Saved | null, WriteCode>> {
    const saved = this.#lastSave.then(() => {
      const { disk } = this.#document
      if (disk === null) return this.saveAs(report)
      // a save that was under way while another file took this one's place must not land in that file
      if (disk.reportId !== report.id) return fail('file/changed', { name: nameOf(disk.path) })
      return this.#write(disk.path, report, disk.fingerprint)
    })
    this.#lastSave = saved.catch(() => undefined)
    return saved
  }

  async saveAs(report: Report): Promise<Result<Saved | null, WriteCode>> {
    const path = await askReportTarget(this.#window, this.#t, this.#proposal(report, REPORT_ENDING))
    return path === null ? ok(null) : this.#write(path, report, null) // the dialog asked about replacing
  }

  async export(
    report: Report,
    profiles: readonly Profile[],
    final: boolean,
  ): Promise<Result<{ name: string; missing: readonly string[] } | null, WriteCode | 'profile/unknown'>> {
    const profile = profileOf(profiles, report.profile)
    if (!profile.ok) return profile
    const path = await askWordTarget(this.#window, this.#t, this.#proposal(report, WORD_ENDING))
    if (path === null) return ok(null)
    const exported = await exportDocx(path, report, profile.value, final)
    return exported.ok ? ok({ name: nameOf(path), missing: exported.value.missing }) : exported
  }

  /** A report that the user chose to set the open one against; it does not take its place. */
  async readToCompare(): Promise<Result<ComparedReport | null, OpenCode>> {
    const path = await askReportToCompare(this.#window, this.#t)
    if (path === null) return ok(null)
    const read = await readReport(path)
    return read.ok ? ok({ name: nameOf(path), report: read.value.report }) : read
  }

  async exportComparison(
    compared: { readonly from: ComparedReport; readonly to: ComparedReport },
    profiles: readonly Profile[],
  ): Promise<Result<Saved | null, WriteCode | 'profile/unknown'>> {
    const { report } = compared.to
    const profile = profileOf(profiles, report.profile)
    if (!profile.ok) return profile
    const name = `${this.#t('dialog:comparisonName')} ${reportName(report, this.#t('dialog:untitled'))}${WORD_ENDING}`
    const path = await askWordTarget(this.#window, this.#t, proposedPath(this.#document.disk?.path ?? null, name))
    if (path === null) return ok(null)
    const written = await exportComparison(path, compared, profile.value)
    return written.ok ? ok({ name: nameOf(path) }) : written
  }

  /** The sheets of an Excel file; what becomes of them the window decides. */
  async importData(): Promise<Result<ImportedWorkbook | null, ImportFileCode>> {
    const path = await askWorkbookToOpen(this.#window, this.#t)
    if (path === null) return ok(null)
    const read = await readWorkbookFile(path)
    return read.ok ? ok({ name: nameOf(path), ...read.value }) : read
  }

  /** Writes the form for a supplier, or for all of them. */
  async collect(data: FormData, supplier: string | null): Promise<Result<Saved | null, WriteCode>> {
    const name = formName(this.#t('dialog:formName'), supplier, data.period) + EXCEL_ENDING
    const path = await askFormTarget(this.#window, this.#t, proposedPath(this.#document.disk?.path ?? null, name))
    if (path === null) return ok(null)
    const written = await exportForm(path, data, supplier)
    return written.ok ? ok({ name: nameOf(path) }) : written
  }

  async #write(path: string, report: Report, expected: string | null): Promise<Result<Saved, WriteCode>> {
    const saved = await saveReport(path, report, expected)
    if (!saved.ok) return saved
    this.#document.savedTo(path, saved.value, report.id)
    await this.#used(path)
    return ok({ name: nameOf(path) })
  }

  #proposal(report: Report, ending: string): string {
    const named = this.#document.disk === null ? null : nameOf(this.#document.disk.path)
    const stem = named?.slice(0, named.toLowerCase().endsWith(REPORT_ENDING) ? -REPORT_ENDING.length : undefined)
    return proposedPath(
      this.#document.disk?.path ?? null,
      (stem ?? reportName(report, this.#t('dialog:untitled'))) + ending,
    )
  }
}
