import type { FigureReference, PlanId } from '#core/indicators/schema'
import type { FacetForm, FieldName, FigureForm, PlainFacet } from './figure-form'

/** One field of a facet: which it is, what it holds, and the change of the form that another content makes. */
export type FacetEntry = {
  readonly field: Exclude<FieldName, 'value' | 'cutOff'>
  readonly facet: PlainFacet | 'plan'
  readonly plan?: PlanId
  readonly held: FacetForm
  readonly change: (next: FacetForm) => Partial<FigureForm>
}

const plainFacets = ['growth', 'index', 'share', 'points'] as const satisfies readonly PlainFacet[]

/** The facets of a form in the order of their fields. */
export function facetEntries(form: FigureForm): readonly FacetEntry[] {
  const plain = plainFacets.flatMap((facet): readonly FacetEntry[] => {
    const held = form.facets[facet]
    if (!held) return []
    return [{ field: facet, facet, held, change: (next) => ({ facets: { ...form.facets, [facet]: next } }) }]
  })
  const plans = form.plans.map(
    (held): FacetEntry => ({
      field: `plan ${held.plan}`,
      facet: 'plan',
      plan: held.plan,
      held,
      change: (next) => ({
        plans: form.plans.map((each) => (each.plan === held.plan ? { ...next, plan: held.plan } : each)),
      }),
    }),
  )
  return [...plain, ...plans]
}

/** Whether a figure shows this facet: its field then stands first. */
export function isShown({ facet, plan }: FacetEntry, figure: FigureReference): boolean {
  return facet === figure.facet && (figure.plan === undefined || figure.plan === plan)
}
