import type { AnnexColumn, AnnexTable } from '#core/document/annex-schema'

export type AnnexVariant = {
  readonly id: 'progress' | 'province' | 'national'
  readonly orientation: AnnexTable['orientation']
  readonly columns: readonly AnnexColumn[]
}

/** What such annexes are called in the reports of the offices, before the period: what a user starts from. */
export const usualAnnexTitle = 'Một số chỉ tiêu kinh tế - xã hội chủ yếu'

/** Any plan of the indicator, whoever gave it. */
const anyPlan = ''

/**
 * The column sets that offices use: progress of a period, the year of a province, the year of the whole country. What
 * a user starts from; every annex may have others.
 *
 * Source: annexes of real reports (bao-cao 4.4).
 */
export const annexVariants: readonly AnnexVariant[] = [
  {
    id: 'progress',
    orientation: 'landscape',
    columns: [
      { kind: 'order' },
      { kind: 'name' },
      { kind: 'unit' },
      { kind: 'base' },
      { kind: 'plan', name: anyPlan },
      { kind: 'value' },
      { kind: 'growth' },
      { kind: 'planShare', name: anyPlan },
      { kind: 'note' },
    ],
  },
  {
    id: 'province',
    orientation: 'portrait',
    columns: [
      { kind: 'order' },
      { kind: 'name', withUnit: true },
      { kind: 'base' },
      { kind: 'plan', name: anyPlan },
      { kind: 'value' },
      { kind: 'verdict', name: anyPlan },
    ],
  },
  {
    id: 'national',
    orientation: 'portrait',
    columns: [
      { kind: 'order' },
      { kind: 'name' },
      { kind: 'unit' },
      { kind: 'plan', name: anyPlan },
      { kind: 'value' },
      { kind: 'verdict', name: anyPlan },
    ],
  },
]
