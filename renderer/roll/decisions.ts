import type { Carried } from '#core/document/schema'
import type { Decision } from '../editor/with-history'

/** What was said to the changes of a roll, by their ids. */
export type Decisions = ReadonlyMap<string, Decision>

type Decided = NonNullable<Carried['decided']>

/** As a report keeps them. */
export function decidedOf(decisions: Decisions): Decided {
  const idsOf = (wanted: Decision) => [...decisions].flatMap(([id, decision]) => (decision === wanted ? [id] : []))
  return { accepted: idsOf('accepted'), refused: idsOf('refused') }
}

export function decisionsIn({ accepted, refused }: Decided): Decisions {
  const entriesOf = (ids: readonly string[], decision: Decision) => ids.map((id): [string, Decision] => [id, decision])
  return new Map([...entriesOf(accepted, 'accepted'), ...entriesOf(refused, 'refused')])
}
