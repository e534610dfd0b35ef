import type { AnnexColumn } from '#core/document/annex-schema'

/** What a column wants in millimetres, with letters of 12 pt; the names take what the others leave. */
const wantedMm: Readonly<Record<Exclude<AnnexColumn['kind'], 'name'>, number>> = {
  order: 10,
  unit: 20,
  base: 24,
  plan: 23,
  value: 24,
  growth: 18,
  index: 18,
  planShare: 18,
  verdict: 18,
  note: 24,
}

/** Names stay readable in however many columns: their least share of a table's width. */
const leastNameShare = 0.26

/** What a name gets where there are several columns of names. */
function namesIn(columns: readonly AnnexColumn[]): number {
  return columns.filter(({ kind }) => kind === 'name').length
}

/**
 * The widths of a table's columns in whole units that add up to `whole`, so many to a millimetre. Without a column of
 * names the others share the table as they want.
 */
export function columnWidths(columns: readonly AnnexColumn[], whole: number, perMm: number): readonly number[] {
  const names = namesIn(columns)
  const wanted = columns.reduce((sum, { kind }) => sum + (kind === 'name' ? 0 : wantedMm[kind] * perMm), 0)
  const room = whole * (names === 0 ? 1 : 1 - leastNameShare)
  const scale = names > 0 && wanted <= room ? 1 : room / wanted
  const nameWidth = names === 0 ? 0 : (whole - wanted * scale) / names
  const widths: number[] = []
  let end = 0
  let taken = 0
  for (const { kind } of columns) {
    end += kind === 'name' ? nameWidth : wantedMm[kind] * perMm * scale
    widths.push(Math.round(end) - taken)
    taken = Math.round(end)
  }
  return widths
}
