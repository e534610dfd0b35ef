import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { contentFault } from '#core/document/integrity'
import { FORMAT, migrate } from '#core/document/migrate'
import { firstFault, parseJson } from '#core/document/parse'
import { type Report, report as reportSchema } from '#core/document/schema'
import { fail, ok, type Result } from '#core/result'

/**
 * Why a file is not read. `not-text` (not UTF-8) is found by whoever decodes the bytes; the rest here. `newer` has
 * `values.version`, `invalid` has `values.where`, the path of the first fault.
 */
export type FileCode =
  | 'file/not-text'
  | 'file/too-large'
  | 'file/not-a-report'
  | 'file/damaged'
  | 'file/newer'
  | 'file/invalid'

/** In UTF-16 units: some fifty times the longest real report with ten years of data beside it. */
const MAX_LENGTH = 60_000_000

const envelope = z.object({
  format: z.literal('duthao'),
  version: z.unknown().optional(),
  report: z.unknown().optional(),
})
const formatVersion = z.int().min(1)

/** Tells a broken file of ours from any other text, also when a foreign editor put a mark or blanks before it. */
const OURS = /^\s*\{\s*"format"\s*:\s*"duthao"/

const SEAL = /^\{\n "format": "duthao",\n "version": \d+,\n( "sha256": "([0-9a-f]{64})",\n)/

/**
 * The report of a `.duthao` text. Every byte of the text counts: one that was changed, by a bad disk or by hand, is
 * refused, for in a report of figures a flipped digit reads as well as the right one. Files of an older format are
 * migrated; one of a newer format is named as such before anything else in it is judged.
 */
export function readReportFile(text: string): Result<Report, FileCode> {
  if (text.length > MAX_LENGTH) return fail('file/too-large')
  const json = parseJson(text)
  if (json === undefined) return fail(OURS.test(text) ? 'file/damaged' : 'file/not-a-report')
  const opened = envelope.safeParse(json.value)
  if (!opened.success) return fail('file/not-a-report')
  const version = formatVersion.safeParse(opened.data.version)
  if (!version.success) return fail('file/damaged')
  if (version.data > FORMAT) return fail('file/newer', { version: version.data })
  const content = unsealed(text)
  if (content === undefined) return fail('file/damaged')
  const read = parseReport(migrate(opened.data.report, version.data))
  if (read.ok && version.data === FORMAT && contentText(read.value) !== content) return fail('file/damaged')
  return read
}

/**
 * The text of a report's file: JSON, a value a line, that two versions can be compared by, with the SHA-256 of all
 * its other lines. The same report gives the same text whatever order its keys came in. Throws on a report that
 * `readReportFile` would refuse: a file that nobody can open must not take the place of a good one.
 */
export function writeReportFile(report: Report): string {
  const sound = parseReport(report)
  if (!sound.ok) throw new Error(`not a sound report at ${sound.values.where}`)
  const content = contentText(sound.value)
  const seal = ` "sha256": "${checksum(content)}",\n`
  const at = content.indexOf(' "report":')
  return `${content.slice(0, at)}${seal}${content.slice(at)}`
}

function parseReport(value: unknown): Result<Report, 'file/invalid'> {
  const parsed = reportSchema.safeParse(value)
  if (!parsed.success) return fail('file/invalid', { where: firstFault(parsed.error) })
  const where = contentFault(parsed.data)
  return where === undefined ? ok(parsed.data) : fail('file/invalid', { where })
}

/** The file without its checksum. */
function contentText(report: Report): string {
  return `${JSON.stringify({ format: 'duthao', version: FORMAT, report }, null, 1)}\n`
}

/** What the checksum was made of, when it is the right one. */
function unsealed(text: string): string | undefined {
  const [head, line, sum] = SEAL.exec(text) ?? []
  if (head === undefined || line === undefined) return undefined
  const content = head.slice(0, -line.length) + text.slice(head.length)
  return checksum(content) === sum ? content : undefined
}

function checksum(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)))
}
