import type { Plan } from '#core/indicators/schema'

/** A column of the panel. Plans stand side by side, a column for each giver's name. */
export type DataColumn =
  | { readonly kind: 'unit' | 'base' | 'value' | 'growth' | 'state' | 'source' | 'places' }
  | { readonly kind: 'plan' | 'share'; readonly name: string }

/** What a plan is called in a report that has none yet. */
const usualPlan = 'Kế hoạch'

/** The names under which the plans of a report were given, in the order in which they first come. */
export function planNamesOf(plans: readonly Plan[]): readonly string[] {
  const names = [...new Set(plans.map(({ name }) => name))]
  return names.length > 0 ? names : [usualPlan]
}

export function columnsOf(planNames: readonly string[]): readonly DataColumn[] {
  return [
    { kind: 'unit' },
    { kind: 'base' },
    ...planNames.map((name) => ({ kind: 'plan', name }) as const),
    { kind: 'value' },
    { kind: 'growth' },
    ...planNames.map((name) => ({ kind: 'share', name }) as const),
    { kind: 'state' },
    { kind: 'source' },
    { kind: 'places' },
  ]
}

export function columnId(column: DataColumn): string {
  return 'name' in column ? `${column.kind} ${column.name}` : column.kind
}
