import type { AnnexColumn, AnnexRow } from '#core/document/annex-schema'
import { type AnnexVariant, annexVariants } from '#core/document/annex-variants'
import type { Annex, PeriodToken } from '#core/document/schema'
import { isText } from '#core/document/walk'
import type { IndicatorId, Plan } from '#core/indicators/schema'
import type { AnnexContent } from './annex-edits'

/** A row or column with a key of its own, under which it stays the same while it is moved. */
export type Keyed<T> = { readonly key: number; readonly value: T }

/** An annex as the fields of its dialog hold it. */
export type AnnexForm = {
  /** Its words before the period; null for a title of another make, which no field can hold. */
  readonly title: string | null
  /** The report's period ends the title: it moves with the report. */
  readonly withPeriod: boolean
  readonly orientation: Annex['orientation']
  readonly columns: readonly Keyed<AnnexColumn>[]
  readonly rows: readonly Keyed<AnnexRow>[]
  readonly nextKey: number
}

/** Changes the form that is held when the change is made. */
export type ChangeForm = (by: (form: AnnexForm) => AnnexForm) => void

const periodOfReport: PeriodToken = {
  type: 'periodToken',
  of: 'period',
  form: 'nameYear',
  letters: 'lower',
  children: [{ text: '' }],
}

/** The fewest and most columns of a table. */
export const columnBounds = { least: 2, most: 14 } as const

export function formOfAnnex(content: AnnexContent): AnnexForm {
  const columns = content.columns.map((value, key) => ({ key, value }))
  const rows = content.rows.map((value, at) => ({ key: columns.length + at, value }))
  const { orientation } = content
  return { ...titleFields(content.title), orientation, columns, rows, nextKey: columns.length + rows.length }
}

/** A new annex with the columns of a variant and nothing in it. */
export function newAnnex({ orientation, columns }: AnnexVariant, title: string): AnnexForm {
  return formOfAnnex({ title: titleOf(title, true), orientation, columns: [...columns], rows: [] })
}

/** The annex that the fields mean. `before` is the title that no field could hold. */
export function readAnnexForm(form: AnnexForm, before: Annex['title']): AnnexContent {
  return {
    title: form.title === null ? before : titleOf(form.title.normalize('NFC'), form.withPeriod),
    orientation: form.orientation,
    columns: form.columns.map(({ value }) => value),
    rows: form.rows.map(({ value }) => composed(value)),
  }
}

function titleFields(title: Annex['title']): Pick<AnnexForm, 'title' | 'withPeriod'> {
  const [lead, token, tail] = title
  if (!lead || !isText(lead)) return { title: null, withPeriod: false }
  if (title.length === 1) return { title: lead.text, withPeriod: false }
  const isOurs = title.length === 3 && JSON.stringify([token, tail]) === JSON.stringify([periodOfReport, { text: '' }])
  return isOurs ? { title: lead.text.trimEnd(), withPeriod: true } : { title: null, withPeriod: false }
}

function titleOf(words: string, withPeriod: boolean): Annex['title'] {
  const text = words.trim()
  return withPeriod ? [{ text: text === '' ? '' : `${text} ` }, periodOfReport, { text: '' }] : [{ text }]
}

function composed(row: AnnexRow): AnnexRow {
  if (row.kind === 'group') return { ...row, title: row.title.normalize('NFC').trim() }
  const { note, ...rest } = row
  const typed = note?.normalize('NFC').trim() ?? ''
  return typed === '' ? rest : { ...rest, note: typed }
}

/** The variant whose columns these are; null when they are the user's own. */
export function variantOf({ columns }: Pick<AnnexForm, 'columns'>): AnnexVariant | null {
  const own = JSON.stringify(columns.map(({ value }) => value))
  return annexVariants.find((variant) => JSON.stringify(variant.columns) === own) ?? null
}

export function withVariant(form: AnnexForm, { orientation, columns }: AnnexVariant): AnnexForm {
  const keyed = columns.map((value, at) => ({ key: form.nextKey + at, value }))
  return { ...form, orientation, columns: keyed, nextKey: form.nextKey + keyed.length }
}

/** The columns that can still be added: those of plans once for whoever gave them, and once for each giver. */
export function columnChoices({ columns }: AnnexForm, plans: readonly Plan[]): readonly AnnexColumn[] {
  const givers = ['', ...new Set(plans.map(({ name }) => name))]
  const all: readonly AnnexColumn[] = [
    ...(['order', 'name', 'unit', 'base'] as const).map((kind) => ({ kind })),
    ...givers.map((name) => ({ kind: 'plan' as const, name })),
    ...(['value', 'growth', 'index'] as const).map((kind) => ({ kind })),
    ...givers.map((name) => ({ kind: 'planShare' as const, name })),
    ...givers.map((name) => ({ kind: 'verdict' as const, name })),
    { kind: 'note' },
  ]
  return all.filter((choice) => !columns.some(({ value }) => isSameColumn(value, choice)))
}

function isSameColumn(one: AnnexColumn, other: AnnexColumn): boolean {
  return one.kind === other.kind && nameOf(one) === nameOf(other)
}

/** Who gave the plan of a column; empty for any, and for columns of no plan. */
export function nameOf(column: AnnexColumn): string {
  return 'name' in column ? column.name : ''
}

export function withColumn(form: AnnexForm, value: AnnexColumn): AnnexForm {
  return { ...form, columns: [...form.columns, { key: form.nextKey, value }], nextKey: form.nextKey + 1 }
}

/** The rows after the one of that key; at the end without one. */
export function withRows(form: AnnexForm, values: readonly AnnexRow[], after: number | null): AnnexForm {
  const found = form.rows.findIndex(({ key }) => key === after)
  const added = values.map((value, at) => ({ key: form.nextKey + at, value }))
  const rows = form.rows.toSpliced(found < 0 ? form.rows.length : found + 1, 0, ...added)
  return { ...form, rows, nextKey: form.nextKey + added.length }
}

export function withRow(form: AnnexForm, key: number, value: AnnexRow): AnnexForm {
  return { ...form, rows: form.rows.map((row) => (row.key === key ? { key, value } : row)) }
}

/** The list with one of it moved by so many places, as far as there are any. */
export function moved<T>(list: readonly Keyed<T>[], key: number, by: number): readonly Keyed<T>[] {
  const from = list.findIndex((each) => each.key === key)
  const one = list[from]
  if (one === undefined) return list
  return list.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(list.length - 1, from + by)), 0, one)
}

export function without<T>(list: readonly Keyed<T>[], key: number): readonly Keyed<T>[] {
  return list.filter((each) => each.key !== key)
}

export function indicatorRow(indicator: IndicatorId): AnnexRow {
  return { kind: 'indicator', indicator }
}
