import { useRef } from 'react'
import { useStore } from 'zustand'
import { type AnnexCell, isSettled, type PlansOf, plansByIndicator, rowCells } from '#core/document/annex-cells'
import { annexHead, type HeadCell } from '#core/document/annex-head'
import type { AnnexRow, AnnexTable } from '#core/document/annex-schema'
import type { Annex } from '#core/document/schema'
import { inlinesText, wordsIn } from '#core/document/text'
import { type DataIndex, observationOf } from '#core/indicators/data-set'
import { basePeriod } from '#core/indicators/period'
import type { FigureContext } from '#core/indicators/wording'
import { usePage } from '../editor/page-context'

type IndicatorRow = Extract<AnnexRow, { kind: 'indicator' }>
type Drawn = { readonly from: readonly unknown[]; readonly cells: readonly AnnexCell[] }

const grouped = new WeakMap<DataIndex, PlansOf>()

/** The plans of each indicator, gathered once for all rows. */
function plansIn(index: DataIndex): PlansOf {
  const plans = grouped.get(index) ?? plansByIndicator(index)
  grouped.set(index, plans)
  return plans
}

/** All that the cells of a row are made of: while none of it is another, neither are they. */
function sourcesOf(row: IndicatorRow, { index, period, style }: FigureContext): readonly unknown[] {
  const { indicator } = row
  const [seen, base] = [period, basePeriod(period)].map((of) => observationOf(index, indicator, of))
  return [row, period, style, index.indicators.get(indicator), seen, base, ...(plansIn(index).get(indicator) ?? [])]
}

/** The cells of a row; the same ones until the data of its own indicator changes. */
export function useRowCells(columns: AnnexTable['columns'], row: IndicatorRow, number: string): readonly AnnexCell[] {
  const kept = useRef<Drawn>({ from: [], cells: [] })
  return useStore(usePage().words, (context) => {
    const from = [columns, number, ...sourcesOf(row, context)]
    const isSame = from.length === kept.current.from.length && from.every((each, at) => each === kept.current.from[at])
    if (!isSame) kept.current = { from, cells: rowCells(columns, row, number, context, plansIn(context.index)) }
    return kept.current.cells
  })
}

export function useAnnexHead({ columns, rows }: Annex): readonly (readonly HeadCell[])[] {
  const { words } = usePage()
  const period = useStore(words, (context) => context.period)
  const settled = useStore(words, (context) => isSettled(rows, context))
  return annexHead(columns, period, settled)
}

export function useAnnexTitle({ title }: Annex): string {
  return useStore(usePage().words, (context) => inlinesText(title, wordsIn(context)))
}
