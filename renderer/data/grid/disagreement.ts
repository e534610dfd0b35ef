import type { TFunction } from 'i18next'
import type { Disagreement } from '#core/indicators/difference'
import { writeNumber } from '#core/indicators/number'
import type { IndicatorRow } from '../data-rows'
import type { DataColumn } from '../edits/columns'

const wordings = {
  growth: 'data:differsNote',
  plan: 'data:differsNote',
  points: 'data:differsPoints',
  index: 'data:differsIndex',
  share: 'data:differsShare',
} as const

/** What is said in a cell about given numbers that differ from computed ones; facets without a column tell by growth. */
export function disagreementNote(row: IndicatorRow, column: DataColumn, t: TFunction): string | undefined {
  const own = row.disagreements.filter((each) => belongsTo(each, row, column))
  const notes = own.map(({ facet, given, computed }) =>
    t(wordings[facet], { given: writeNumber(given, {}), computed: writeNumber(computed, {}) }),
  )
  return notes.length === 0 ? undefined : notes.join('\n')
}

function belongsTo({ facet, plan }: Disagreement, row: IndicatorRow, column: DataColumn): boolean {
  if (column.kind === 'share') return facet === 'plan' && row.plans.get(column.name)?.id === plan
  return column.kind === 'growth' && facet !== 'plan'
}
