import { z } from 'zod'
import type { FileCode } from '#core/document/file'
import type { Profile } from '#core/document/profile'
import { carried, type Report, report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import type { Channel, EventName } from '#core/ipc/channels'
import type { Command } from '#core/ipc/commands'
import type { KeepVersionCode, ReadVersionCode, VersionList } from '#core/ipc/versions'
import type { Excerpt } from '#core/library/find'
import type { SearchLine } from '#core/library/lines'
import type { ReportSummary } from '#core/library/summary'
import type { Failure, Result } from '#core/result'
import type { PreviewLine } from '#core/template/preview'
import type { Template } from '#core/template/schema'
import { versionKind, versionName } from '#core/versions/version'
import type { Workbook, XlsxCode } from '#core/xlsx/read'

export const settings = z.strictObject({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  outline: z.boolean(),
  /** The panel Số liệu; absent until it was first opened. Its width is in pixels. */
  data: z.strictObject({ open: z.boolean(), width: z.int().min(200).max(4000) }).optional(),
})
export type Settings = z.infer<typeof settings>

/** A report as a window gets it: its file's name is shown, its path stays in the main process. */
export type Opened = { readonly name: string; readonly named: boolean; readonly report: Report }

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
  | 'file/disk-full'
  | 'file/changed'
  | 'file/gone'
  | 'file/medium-gone'
  | 'file/not-answering'
  | 'file/unfit-name'
export type OpenCode = FileCode | 'file/unreadable' | 'file/not-found' | 'file/not-answering'

/** An Excel file as a window gets it. Failures name the file in `values.name`. */
export type ImportedWorkbook = Workbook & { readonly name: string }
export type ImportFileCode = XlsxCode | 'file/unreadable' | 'file/not-found' | 'file/too-large'

/** A folder of the library. What vanished, such as a stick that was pulled out, stays listed and comes back by itself. */
export type LibraryFolder = {
  readonly token: string
  readonly name: string
  /** The folder it lies in, to tell two of one name apart. */
  readonly parent: string
  readonly isThere: boolean
  /** Whether it holds more, or deeper, than the library reads. */
  readonly isCut: boolean
}

/** A report of the library. `changed` is when its file was last written, in ms since 1970. */
export type LibraryReport = RecentFile & ReportSummary & { readonly changed: number }

/** A file of the library that is no sound report: it is named and otherwise left alone. */
export type LibraryProblem = RecentFile & { readonly failure: Failure<OpenCode> }

export type Library = {
  readonly folders: readonly LibraryFolder[]
  readonly reports: readonly LibraryReport[]
  readonly problems: readonly LibraryProblem[]
  /** How many files are still to be read, in the background; ask again later for what they hold. */
  readonly unread: number
}

export type LibraryHit = Excerpt & Pick<SearchLine, 'kind' | 'block'> & Pick<RecentFile, 'token'>

/** Hits of the latest reports first; `isCut`: there are more than are told. */
export type LibraryHits = { readonly hits: readonly LibraryHit[]; readonly isCut: boolean }

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
  'report:recent': Result<Opened, OpenCode>
  'report:save': Result<{ readonly name: string } | null, WriteCode>
  'report:saveAs': Result<{ readonly name: string } | null, WriteCode>
  /** Begins a report without a file with what the window made of the one that was open. */
  'report:rolled': Opened
  /** Whether the window may let the report go: asks once when it is edited. `save`: save first, then close. */
  'report:close': 'close' | 'save' | 'stay'
  'library:list': Library
  /** The library with the folder that the user chose, or as it was. */
  'library:addFolder': Library
  'library:removeFolder': Library
  'library:search': LibraryHits
  'library:open': Result<Opened, OpenCode>
  /** Keeps the report as a template of the user's own; the answer lists all templates. */
  'template:save': Result<{ readonly name: string; readonly templates: readonly TemplateSummary[] }, SaveTemplateCode>
  'docx:export': Result<
    { readonly name: string; readonly missing: readonly string[] } | null,
    WriteCode | 'profile/unknown'
  >
  /** The report that was named, where it is found, else the one that the user chose; null: none. Nothing is opened. */
  'compare:open': Result<ComparedReport | null, OpenCode>
  /** The comparison of two reports, written as a Word file where the user said. */
  'compare:export': Result<{ readonly name: string } | null, WriteCode | 'profile/unknown'>
  /** The versions of a report, the newest first. */
  'versions:list': Result<VersionList, 'version/unreadable'>
  /** Which version holds the text now: a new one, or the newest when it has the same text. */
  'versions:add': Result<{ readonly token: string }, KeepVersionCode>
  'versions:read': Result<Report, ReadVersionCode>
  'versions:rename': Result<null, KeepVersionCode | 'version/not-found'>
  /** The sheets of an Excel file that the user chose; null: none. Sheets that could not be read are named. */
  'data:import': Result<ImportedWorkbook | null, ImportFileCode>
  /** The form for a supplier, written where the user said. */
  'data:collect': Result<{ readonly name: string } | null, WriteCode>
  'window:edited': null
  'window:closeAnswer': null
}

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
  'report:rolled': withReport,
  'report:close': z.undefined(),
  'library:list': z.undefined(),
  'library:addFolder': z.undefined(),
  'library:removeFolder': withToken,
  'library:search': z.strictObject({ query: z.string().max(200) }),
  'library:open': withToken,
  'template:save': templateWords.extend({ report }),
  'docx:export': z.strictObject({ report, final: z.boolean() }),
  'compare:open': z.strictObject({ last: carried.pick({ report: true, period: true }).nullable() }),
  'compare:export': z.strictObject({ from: compared, to: compared }),
  'versions:list': z.strictObject({ report: reportId }),
  'versions:add': z.strictObject({ report, kind: versionKind }),
  'versions:read': withToken.extend({ report: reportId }),
  'versions:rename': withToken.extend({ report: reportId, name: versionName.nullable() }),
  'data:import': z.undefined(),
  'data:collect': report
    .pick({ indicators: true, observations: true, plans: true, period: true })
    .extend({ supplier: z.string().max(300).nullable() }),
  'window:edited': z.strictObject({ edited: z.boolean() }),
  /** The answer to `window:closeAsked`, after a save that the user wished. */
  'window:closeAnswer': z.strictObject({ saved: z.boolean() }),
} satisfies Record<Channel, z.ZodType>

export type Request<C extends Channel> = z.output<(typeof requests)[C]>

/** What a window may ask and the main process answers: the type of the bridge and of the handlers alike. */
export type Api = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply[C]> }

export type EventPayload = {
  command: Command
  'report:opened': Opened
  'report:refused': Failure<OpenCode>
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
