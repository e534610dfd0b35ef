import type { Report } from '#core/document/schema'

/** The blanks of a frame that an export tells of, in the order in which they stand in a document. */
const fields = ['number', 'place', 'day', 'month', 'position', 'signer'] as const
export type MissingField = (typeof fields)[number]

/**
 * What an export left blank: fields of the frame, and the first names of indicators without a value, each once; `more`
 * others are only counted, for the first few say where to look.
 */
export type MissingList = {
  readonly fields: readonly MissingField[]
  readonly figures: readonly string[]
  readonly more: number
}

const figuresNamed = 5

const figureLead = 'figure:'

/** The keys that an export answers with ('number', 'figure:grdp-growth') as a user knows them. */
export function missingOf(keys: readonly string[], report: Report): MissingList {
  const names = new Map<string, string>(report.indicators.map(({ id, name }) => [id, name]))
  const figures = keys.filter((key) => key.startsWith(figureLead)).map((key) => key.slice(figureLead.length))
  const named = [...new Set(figures.map((id) => names.get(id) ?? id))]
  return {
    fields: fields.filter((field) => keys.includes(field)),
    figures: named.slice(0, figuresNamed),
    more: Math.max(0, named.length - figuresNamed),
  }
}
