import { extname } from 'node:path'
import type { Report } from '#core/document/schema'
import { applyChanges, type Change } from '#core/indicators/changes'
import { checkValue } from '#core/indicators/check-value'
import { indexData, observationOf } from '#core/indicators/data-set'
import { readFigures } from '#core/indicators/from-json'
import { listedValue } from '#core/indicators/listing'
import { readQuantity } from '#core/indicators/quantity'
import { readSheets } from '#core/indicators/read-sheets'
import type { Conflict, Origin, RefusedCell } from '#core/indicators/table-reading'
import { fail, ok, type Result } from '#core/result'
import { keepPrinted } from '#core/roll/restated'
import { nameOf } from '../../disk/file-system'
import { decodeText, readBounded } from '../../disk/read-bounded'
import { REPORT_ENDING, readReport, saveReport } from '../../disk/report-file'
import { EXCEL_ENDING } from '../../file-endings'
import type { Importer } from '../../import/importer'
import { type Answer, type FailureCode, type HeadlessCommand, outputWith } from '../command'

/** What is to be put in, and what was left out: each an object for `--json`. */
type Filling = {
  readonly changes: readonly Change[]
  readonly unknown: readonly unknown[]
  readonly conflicts: readonly unknown[]
}

/**
 * Puts values into a report: from an Excel table or form, from JSON, and one by one. Only what is certain is put in;
 * rows of nobody and questions are listed, and are answered by the same command with `--set`, which is taken as it is.
 */
export const fill: HeadlessCommand = {
  takes: ['data', 'set', 'output'],
  needs: ['output'],
  run: async ({ input, output, data, set, importer, t }): Promise<Result<Answer, FailureCode>> => {
    if (data === undefined && set.length === 0) return fail('command/usage', { usage: t('headless:fill') })
    const file = outputWith(REPORT_ENDING, output)
    if (!file.ok) return file
    const read = await readReport(input)
    if (!read.ok) return read
    const { report } = read.value
    const found =
      data === undefined ? ok({ changes: [], unknown: [], conflicts: [] }) : await readData(data, report, importer)
    if (!found.ok) return found
    const typed = readTyped(set, report)
    if (!typed.ok) return typed
    const changes = [...found.value.changes, ...typed.value.changes]
    const saved = await saveReport(file.value, keepPrinted(report, applyChanges(report, changes)), null)
    if (!saved.ok) return saved
    const unknown = [...found.value.unknown, ...typed.value.unknown]
    const { conflicts } = found.value
    const counts = { file: output, filled: changes.length, unknown: unknown.length, conflicts: conflicts.length }
    return ok({
      json: { file: output, filled: changes.length, unknown, conflicts },
      lines: [t('headless:filled', counts)],
    })
  },
}

async function readData(path: string, report: Report, importer: Importer): Promise<Result<Filling, FailureCode>> {
  switch (extname(path).toLowerCase()) {
    case EXCEL_ENDING:
      return readTables(path, report, importer)
    case '.json':
      return readJson(path, report)
    default:
      return fail('fill/ending', { name: nameOf(path) })
  }
}

/** A sheet that could not be read fails the whole, for nobody sees here what was in it. */
async function readTables(path: string, report: Report, importer: Importer): Promise<Result<Filling, FailureCode>> {
  const workbook = await importer.workbook(path)
  if (!workbook.ok) return workbook
  const [fault] = workbook.value.refused
  if (fault !== undefined) return fault
  const reading = readSheets(workbook.value.sheets, report, { period: report.period })
  if (reading === null) return fail('fill/no-table', { name: nameOf(path) })
  const hidden = reading.hidden.map((origin) => ({ ...placeOf(origin), reason: ['hidden'], options: [] }))
  return ok({
    changes: reading.changes,
    unknown: reading.unknown.map(placeOf),
    conflicts: [...reading.conflicts.map(listedConflict), ...reading.refused.map(listedRefusal), ...hidden],
  })
}

async function readJson(path: string, report: Report): Promise<Result<Filling, FailureCode>> {
  const name = nameOf(path)
  const bytes = await readBounded(path)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  if (text === undefined) return fail('file/not-text', { name })
  const read = readFigures(text.replace(/^\ufeff/, ''), report, report.period)
  if (!read.ok) return fail(read.code, { ...read.values, name })
  const { changes, conflicts, unknown } = read.value
  return ok({
    changes,
    unknown: unknown.map((id) => ({ id })),
    conflicts: conflicts.map((change) => ({ reason: ['confirmed'], options: [listedChange(change)] })),
  })
}

/** `ID=VALUE`, the value as a user types it in the window: '5.145' is five thousand. */
function readTyped(set: readonly string[], report: Report): Result<Pick<Filling, 'changes' | 'unknown'>, FailureCode> {
  const index = indexData(report)
  const changes: Change[] = []
  const unknown: unknown[] = []
  for (const assignment of set) {
    const [id = '', ...rest] = assignment.split('=')
    if (rest.length === 0) return fail('fill/set', { text: assignment.slice(0, 80) })
    const indicator = report.indicators.find((each) => each.id === id.trim())
    if (indicator === undefined) unknown.push({ id: id.trim() })
    else {
      const read = readQuantity(rest.join('='))
      const to = read.ok ? checkValue(indicator, read.value) : read
      if (!to.ok) return to
      const from = observationOf(index, indicator.id, report.period)?.value
      changes.push({ indicator: indicator.id, target: { kind: 'value', period: report.period }, from, to: to.value })
    }
  }
  return ok({ changes, unknown })
}

function placeOf({ sheet, cell, name }: Origin) {
  return { sheet, cell, name }
}

function listedConflict(conflict: Conflict) {
  return { ...placeOf(conflict), reason: conflict.doubts, options: conflict.options.map(listedChange) }
}

function listedRefusal({ failure, ...origin }: RefusedCell) {
  return { ...placeOf(origin), reason: [failure.code], options: [] }
}

function listedChange({ indicator, target, from, to }: Change) {
  return { indicator, target, from: listedValue(from), to: listedValue(to) }
}
