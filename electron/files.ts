import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import type { DataSet } from '#core/indicators/schema'
import type {
  ComparedReport,
  ImportedFile,
  ImportedWorkbook,
  ImportFileCode,
  OpenCode,
  Opened,
  WriteCode,
} from '#core/ipc/contract'
import type { ImportReportCode } from '#core/ipc/importing'
import type { SavedReport } from '#core/ipc/saving'
import { ok, type Result } from '#core/result'
import {
  askFormTarget,
  askReportTarget,
  askReportToCompare,
  askReportToOpen,
  askTextTarget,
  askTextToImport,
  askWordTarget,
  askWorkbookToOpen,
  proposedPath,
} from './dialogs'
import type { Content } from './disk/content'
import type { Disk } from './disk/disk'
import { nameOf } from './disk/file-system'
import { REPORT_ENDING } from './disk/report-file'
import type { OpenDocument } from './document'
import { EXCEL_ENDING, TEXT_ENDING, WORD_ENDING } from './file-endings'
import { unfitName } from './fit-name'
import type { Translate } from './i18n'
import type { Importer } from './import/importer'
import { formName, reportName } from './report-name'
import type { ReportPlace } from './saving/report-place'
import { profileOf } from './templates'

type Saved = { readonly name: string }
type FormData = DataSet & Pick<Report, 'period'>

export type FilesParts = {
  readonly document: OpenDocument
  readonly place: ReportPlace
  readonly disk: Disk
  readonly importer: Importer
  readonly t: Translate
}

/** The files of one window's report, with the system's dialogs. Paths stay here. */
export class Files {
  readonly #window: BrowserWindow
  readonly #document: OpenDocument
  readonly #place: ReportPlace
  readonly #disk: Disk
  readonly #importer: Importer
  readonly #t: Translate

  constructor(window: BrowserWindow, { document, place, disk, importer, t }: FilesParts) {
    this.#window = window
    this.#document = document
    this.#place = place
    this.#disk = disk
    this.#importer = importer
    this.#t = t
  }

  /** null: the user thought better of it. */
  async openAsked(): Promise<Result<Opened | null, OpenCode>> {
    const path = await askReportToOpen(this.#window, this.#t)
    return path === null ? ok(null) : this.#place.open(path)
  }

  /** A report that begins without a file, whatever it was made from. */
  begin(report: Report): Opened {
    const name = reportName(report, this.#t('dialog:untitled'))
    void this.#place.release()
    this.#document.begun(name)
    return { name, named: false, report }
  }

  /** A report that somebody else has open, as one of our own without a file. */
  beginCopy(report: Report, of: string): Opened {
    const stem = of.toLowerCase().endsWith(REPORT_ENDING) ? of.slice(0, -REPORT_ENDING.length) : of
    const name = this.#t('lock:copyName', { name: stem })
    this.#document.begun(name)
    return { name, named: false, report: { ...report, id: randomUUID() } }
  }

  /** Where it lies; where it cannot be saved in its place, where the user says. */
  async save(report: Report): Promise<Result<SavedReport | null, WriteCode>> {
    const saved = await this.#place.save(report)
    return saved.ok && saved.value === null ? this.saveAs(report) : saved
  }

  /** null: the user thought better of it. */
  async saveAs(report: Report): Promise<Result<SavedReport | null, WriteCode>> {
    const path = await askReportTarget(this.#window, this.#t, this.#proposal(report, REPORT_ENDING), this.#exists)
    if (path === null) return ok(null)
    return unfitName(path) ?? this.#place.saveTo(path, report)
  }

  async export(
    report: Report,
    profiles: readonly Profile[],
    final: boolean,
  ): Promise<Result<{ name: string; missing: readonly string[] } | null, WriteCode | 'profile/unknown'>> {
    const profile = profileOf(profiles, report.profile)
    if (!profile.ok) return profile
    const path = await askWordTarget(this.#window, this.#t, this.#proposal(report, WORD_ENDING), this.#exists)
    if (path === null) return ok(null)
    const written = await this.#export(path, { kind: 'docx', report, profile: profile.value, final })
    return written.ok ? ok({ name: nameOf(path), missing: written.value.missing }) : written
  }

  /** A report that the user chose to set the open one against; it does not take its place. */
  async readToCompare(): Promise<Result<ComparedReport | null, OpenCode>> {
    const path = await askReportToCompare(this.#window, this.#t)
    if (path === null) return ok(null)
    const read = await this.#disk.read(path)
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
    const proposal = proposedPath(this.#document.disk?.path ?? null, name)
    const path = await askWordTarget(this.#window, this.#t, proposal, this.#exists)
    if (path === null) return ok(null)
    const written = await this.#export(path, { kind: 'comparison', ...compared, profile: profile.value })
    return written.ok ? ok({ name: nameOf(path) }) : written
  }

  /** The sheets of an Excel file; what becomes of them the window decides. */
  async importData(): Promise<Result<ImportedWorkbook | null, ImportFileCode>> {
    const path = await askWorkbookToOpen(this.#window, this.#t)
    if (path === null) return ok(null)
    const read = await this.#importer.workbook(path)
    return read.ok ? ok({ name: nameOf(path), ...read.value }) : read
  }

  /** A report made of a Word or a text file, without a file of its own yet. `year` is that of today. */
  async importReport(year: number): Promise<Result<ImportedFile | null, ImportReportCode>> {
    const path = await askTextToImport(this.#window, this.#t)
    if (path === null) return ok(null)
    const read = await this.#importer.report({ path, id: randomUUID(), year })
    return read.ok ? ok({ name: nameOf(path), opened: this.begin(read.value.report), notes: read.value.notes }) : read
  }

  /** Writes the form for a supplier, or for all of them. */
  async collect(data: FormData, supplier: string | null): Promise<Result<Saved | null, WriteCode>> {
    const name = formName(this.#t('dialog:formName'), supplier, data.period) + EXCEL_ENDING
    const proposal = proposedPath(this.#document.disk?.path ?? null, name)
    const path = await askFormTarget(this.#window, this.#t, proposal, this.#exists)
    if (path === null) return ok(null)
    const written = await this.#export(path, { kind: 'form', data, supplier })
    return written.ok ? ok({ name: nameOf(path) }) : written
  }

  /** Words for whoever helps, as a plain text. */
  async saveText(text: string): Promise<Result<Saved | null, WriteCode>> {
    const proposal = proposedPath(null, this.#t('log:fileName') + TEXT_ENDING)
    const path = await askTextTarget(this.#window, this.#t, proposal, this.#exists)
    if (path === null) return ok(null)
    const written = await this.#export(path, { kind: 'text', text })
    return written.ok ? ok({ name: nameOf(path) }) : written
  }

  readonly #exists = (path: string) => this.#disk.exists(path)

  async #export(path: string, content: Content): Promise<Result<{ missing: readonly string[] }, WriteCode>> {
    return unfitName(path) ?? this.#disk.export(path, content)
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
