import { z } from 'zod'
import type { FileCode } from '#core/document/file'
import type { Profile } from '#core/document/profile'
import { carried, type Report, report } from '#core/document/schema'
import type { ImportedReport } from '#core/import/import-report'
import { periodId } from '#core/indicators/schema'
import type { Channel, EventName } from '#core/ipc/channels'
import type { Command } from '#core/ipc/commands'
import type { ImportLimitCode, ImportReportCode } from '#core/ipc/importing'
import type { Library, LibraryHits } from '#core/ipc/library'
import { logRequests } from '#core/ipc/logging'
import { type LeftReport, type RecoveryReplies, recoveryRequests } from '#core/ipc/recovery'
import type { DiskState, ReadOnly, SavedReport } from '#core/ipc/saving'
import type { KeepVersionCode, ReadVersionCode, VersionedReport, VersionList } from '#core/ipc/versions'
import type { Failure, Result } from '#core/result'
import type { PreviewLine } from '#core/template/preview'
import type { Template } from '#core/template/schema'
import { versionKind, versionName } from '#core/versions/version'
import type { Workbook, XlsxCode } from '#core/xlsx/read'

export const settings = z.strictObject({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  outline: z.boolean(),
  /** Tự động lưu; absent: on. */
  autosave: z.boolean().optional(),
  /** The panel Số liệu; absent until it was first opened. Its width is in pixels. */
  data: z.strictObject({ open: z.boolean(), width: z.int().min(200).max(4000) }).optional(),
})
export type Settings = z.infer<typeof settings>

/** A report as a window gets it: its file's name is shown, its path stays in the main process. */
export type Opened = {
  readonly name: string
  readonly named: boolean
  readonly report: Report
  readonly readOnly?: ReadOnly
  /** What the journal calls the work on it: its edits are told with that. */
  readonly edit?: number
  /** It is as no file has it: got back after a crash, as it was at that time, in ms since 1970. */
  readonly recovered?: number
}

/** A report to set another against, and what its file is called. */
export type ComparedReport = { readonly name: string; readonly report: Report }

export type TemplateSummary = Pick<Template, 'id' | 'name' | 'description' | 'periods'> & {
  readonly outline: readonly PreviewLine[]
}

/** What the user calls a template of their own; without a description its name stands for one. */
const templateWords = z.strictObject({
  name: z.string().trim().normalize('NFC').min(1).max(200),
  description: z.string().trim().normalize('NFC').max(400),
})
export type TemplateWords = z.infer<typeof templateWords>

/** A file used before. The token stands for its path, which the window never sees whole. */
export type RecentFile = { readonly token: string; readonly name: string; readonly folder: string }

export type TemplateCode =
  | 'template/unreadable'
  | 'template/invalid'
  | 'template/unknown'
  | 'template/period'
  | 'template/doubled'
export type SaveTemplateCode = WriteCode | 'template/name-taken'
export type WriteCode =
  | 'file/unwritable'
  | 'file/read-only'
  | 'file/in-use'
  | 'file/open-in-office'
  | 'file/disk-full'
  | 'file/changed'
  | 'file/gone'
  | 'file/medium-gone'
  | 'file/not-answering'
  | 'file/unfit-name'
export type OpenCode = FileCode | 'file/unreadable' | 'file/not-found' | 'file/not-answering'

/** An Excel file as a window gets it. Failures name the file in `values.name`. */
export type ImportedWorkbook = Workbook & { readonly name: string }
export type ImportFileCode = XlsxCode | ImportLimitCode | 'file/unreadable' | 'file/not-found' | 'file/too-large'

/** A report that was made of a file, what the file is called, and what became of what is in it. */
export type ImportedFile = { readonly name: string; readonly opened: Opened } & Pick<ImportedReport, 'notes'>

export type Start = {
  readonly settings: Settings
  readonly templates: readonly TemplateSummary[]
  /** Templates that could not be read, each named in `values.file`. */
  readonly problems: readonly Failure<TemplateCode>[]
  readonly profiles: readonly Profile[]
  readonly recent: readonly RecentFile[]
  /** The year of today, for a first proposal of the period. */
  readonly year: number
  /** The report that a double-click or a crash of the window already opened. */
  readonly open: Opened | null
  readonly refused: Failure<OpenCode> | null
}

type Reply = {
  'app:start': Start
  'app:settings': null
  'app:recent': readonly RecentFile[]
  'report:new': Result<Opened, TemplateCode>
  'report:sample': Result<Opened, OpenCode>
  /** null: the user thought better of it. */
  'report:open': Result<Opened | null, OpenCode>
  /** null: somebody else has it open, and the user thought better of it. */
  'report:recent': Result<Opened | null, OpenCode>
  'report:save': Result<SavedReport | null, WriteCode>
  'report:saveAs': Result<SavedReport | null, WriteCode>
  /** As a save, without any dialog; null where there is no file to save in. */
  'save:auto': Result<SavedReport | null, WriteCode>
  /** Saves where a file was that is gone. */
  'save:anew': Result<SavedReport | null, WriteCode>
  /** Tries once more to open a read-only report for editing. */
  'save:edit': Result<Opened | null, OpenCode>
  /** The file as it is now in place of the open report, whose text stays as a version; unsaved, as a file beside it too. */
  'disk:reload': Result<{ readonly opened: Opened; readonly keptAs: string | null }, OpenCode | WriteCode>
  /** What somebody else saved: in our file, or in the one ours went beside. */
  'disk:theirs': Result<ComparedReport, OpenCode>
  /** Begins a report without a file with what the window made of the one that was open. */
  'report:rolled': Opened
  /** Whether the window may let the report go: asks once when it is edited. `save`: save first, then close. */
  'report:close': 'close' | 'save' | 'stay'
  'library:list': Library
  /** The library with the folder that the user chose, or as it was. */
  'library:addFolder': Library
  'library:removeFolder': Library
  'library:search': LibraryHits
  'library:open': Result<Opened | null, OpenCode>
  /** Keeps the report as a template of the user's own; the answer lists all templates. */
  'template:save': Result<{ readonly name: string; readonly templates: readonly TemplateSummary[] }, SaveTemplateCode>
  'docx:export': Result<
    { readonly name: string; readonly missing: readonly string[] } | null,
    WriteCode | 'profile/unknown'
  >
  /** The report that was named, where it is found, else, when it is to ask, the one that the user chose; null: none. Nothing is opened. */
  'compare:open': Result<ComparedReport | null, OpenCode>
  /** The comparison of two reports, written as a Word file where the user said. */
  'compare:export': Result<{ readonly name: string } | null, WriteCode | 'profile/unknown'>
  /** The versions of a report, the newest first. */
  'versions:list': Result<VersionList, 'version/unreadable'>
  /** Which version holds the text now: a new one, or the newest when it has the same text. */
  'versions:add': Result<{ readonly token: string }, KeepVersionCode>
  'versions:read': Result<Report, ReadVersionCode>
  'versions:rename': Result<null, KeepVersionCode | 'version/not-found'>
  /** The reports of which versions are kept, the one that was kept last first, whether or not their files are there. */
  'versions:reports': Result<readonly VersionedReport[], 'version/unreadable'>
  /** Opens a version as a report that has no file yet. */
  'versions:reopen': Result<Opened, ReadVersionCode>
  /** The sheets of an Excel file that the user chose; null: none. Sheets that could not be read are named. */
  'data:import': Result<ImportedWorkbook | null, ImportFileCode>
  /** A report made of a Word or a text file that the user chose; it has no file yet. null: none was chosen. */
  'import:report': Result<ImportedFile | null, ImportReportCode>
  /** The form for a supplier, written where the user said. */
  'data:collect': Result<{ readonly name: string } | null, WriteCode>
  /** What the log holds, to be looked at; `log:save` keeps what was last looked at where the user says. */
  'log:read': { readonly text: string }
  'log:save': Result<{ readonly name: string } | null, WriteCode>
  'log:fault': null
  'window:edited': null
  'window:closeAnswer': null
} & RecoveryReplies

const withReport = z.strictObject({ report })
const compared = z.strictObject({ name: z.string().max(300), report })
const reportId = report.shape.id
const withToken = z.strictObject({ token: z.string().max(100) })

/** What the main process accepts: it parses each request with these, for a window is not to be trusted. */
export const requests = {
  'app:start': z.undefined(),
  'app:settings': settings,
  'app:recent': z.undefined(),
  'report:new': z.strictObject({ template: z.string().max(80), period: periodId }),
  'report:sample': z.undefined(),
  'report:open': z.undefined(),
  'report:recent': withToken,
  'report:save': withReport,
  'report:saveAs': withReport,
  'save:auto': withReport,
  'save:anew': withReport,
  'save:edit': z.undefined(),
  'disk:reload': z.strictObject({ report, isUnsaved: z.boolean() }),
  'disk:theirs': z.undefined(),
  'report:rolled': withReport,
  'report:close': z.undefined(),
  'library:list': z.undefined(),
  'library:addFolder': z.undefined(),
  'library:removeFolder': withToken,
  'library:search': z.strictObject({ query: z.string().max(200) }),
  'library:open': withToken,
  'template:save': templateWords.extend({ report }),
  'docx:export': z.strictObject({ report, final: z.boolean() }),
  'compare:open': z.strictObject({
    last: carried.pick({ report: true, period: true }).nullable(),
    orElse: z.enum(['ask', 'nothing']),
  }),
  'compare:export': z.strictObject({ from: compared, to: compared }),
  'versions:list': z.strictObject({ report: reportId }),
  'versions:add': z.strictObject({ report, kind: versionKind }),
  'versions:read': withToken.extend({ report: reportId }),
  'versions:reports': z.undefined(),
  'versions:reopen': withToken.extend({ report: reportId }),
  'versions:rename': withToken.extend({ report: reportId, name: versionName.nullable() }),
  'data:import': z.undefined(),
  'import:report': z.undefined(),
  'data:collect': report
    .pick({ indicators: true, observations: true, plans: true, period: true })
    .extend({ supplier: z.string().max(300).nullable() }),
  ...logRequests,
  'window:edited': z.strictObject({ edited: z.boolean() }),
  /** The answer to `window:closeAsked`, after a save that the user wished. */
  'window:closeAnswer': z.strictObject({ saved: z.boolean() }),
  ...recoveryRequests,
} satisfies Record<Channel, z.ZodType>

export type Request<C extends Channel> = z.output<(typeof requests)[C]>

/** What a window may ask and the main process answers: the type of the bridge and of the handlers alike. */
export type Api = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply[C]> }

export type EventPayload = {
  command: Command
  'report:opened': Opened
  'report:refused': Failure<OpenCode>
  'disk:state': DiskState
  /** What was typed last is to reach the journal now: the machine is going to sleep or down. */
  'journal:flush': null
  /** A file that was to be opened is damaged; this is there of its text. */
  'recovery:offered': LeftReport
  /** The user closed the window and chose Lưu: save, then answer with `window:closeAnswer`. */
  'window:closeAsked': null
  /** The versions of this report are other than they were. */
  'versions:changed': { readonly report: string }
  /** A version could not be kept: told once, and again only after one was. */
  'versions:failed': Failure<KeepVersionCode>
} & Record<EventName, unknown>

/** What preload exposes as `window.bridge`. `on` answers with the function that stops listening. */
export type Bridge = Api & {
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload[E]) => void) => () => void
}
