import type { BlockId, Report } from '#core/document/schema'
import type { RollChange, RollKind } from '#core/roll/change'
import { headingOf } from './sections'

export const groupNames = ['period', 'frame', 'text', 'blocks', 'base', 'plans', 'values'] as const
export type GroupName = (typeof groupNames)[number]

/** Changes of one kind, in the order of the report; `heading` is the section of each, null before the first one. */
export type ChangeGroup = { readonly name: GroupName; readonly rows: readonly ChangeRow[] }
export type ChangeRow = { readonly change: RollChange; readonly heading: BlockId | null }

const groupOf: Readonly<Record<RollKind, GroupName>> = {
  period: 'period',
  stage: 'period',
  'frame.number': 'frame',
  'frame.date': 'frame',
  'frame.draftRound': 'frame',
  'frame.text': 'frame',
  title: 'text',
  token: 'text',
  phrase: 'text',
  figure: 'text',
  base: 'base',
  plan: 'plans',
  'plan.name': 'plans',
  value: 'values',
  cutOff: 'values',
  source: 'values',
  growth: 'values',
  index: 'values',
  share: 'values',
  points: 'values',
  planShare: 'values',
  'block.emptied': 'blocks',
  'block.dropped': 'blocks',
}

/** The changes of a roll by their kind, those of the text by section; `last` is the report that was rolled. */
export function groupsOf(changes: readonly RollChange[], last: Pick<Report, 'body'>): readonly ChangeGroup[] {
  const headings = headingOf(last)
  return groupNames.flatMap((name) => {
    const rows = changes
      .filter((change) => placeOf(change) === name)
      .map((change) => ({ change, heading: change.block ? (headings.get(change.block) ?? null) : null }))
    return rows.length === 0 ? [] : [{ name, rows }]
  })
}

/** Words of the frame move as those of the text do. */
function placeOf({ kind, block }: RollChange): GroupName {
  const group = groupOf[kind]
  return group === 'text' && block === undefined ? 'frame' : group
}
