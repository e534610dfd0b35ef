import type { Annex, Block, BlockId, Frame, Inline, Report, Sender } from '#core/document/schema'
import { isAnnex } from '#core/document/walk'
import type { IndicatorId } from '#core/indicators/schema'
import type { StalePlace } from '#core/leftovers/leftover'

/** A line of a report outside its text: where it is, what it says, and whether only units can be wrong in it. */
export type Line = {
  readonly block: BlockId
  readonly place: Omit<StalePlace, 'words'>
  readonly inlines: readonly Inline[]
  readonly unitsOnly: boolean
}

/**
 * What stands around the text and is carried with it: the lines of the frame, the rows and columns of annexes, the names
 * of indicators. Names of organs and receivers can be those of abolished units, and are judged for nothing else.
 */
export function linesAround(report: Report): readonly Line[] {
  const [first] = report.body
  if (!first) return []
  return [
    ...frameLines(report.frame, first.id),
    ...report.body.filter(isAnnex).flatMap(annexLines),
    ...indicatorLines(report, first),
  ]
}

function frameLines(frame: Frame, block: BlockId): readonly Line[] {
  const line = (field: StalePlace['field'], inlines: readonly Inline[], unitsOnly: boolean): Line => ({
    block,
    place: { kind: 'frame', ...(field && { field }) },
    inlines,
    unitsOnly,
  })
  const organs = (field: StalePlace['field'], texts: readonly string[]) =>
    texts.map((text) => line(field, [{ text }], true))
  const senders = [frame.senders.state, ...(frame.senders.party ? [frame.senders.party] : [])]
  return [
    line('kind', [{ text: frame.kind }], false),
    ...frame.subject.map((inlines) => line('subject', inlines, false)),
    ...senders.flatMap((sender) => organs('sender', senderLines(sender))),
    ...organs('addressees', frame.addressees),
    ...organs('recipients', frame.recipients),
  ]
}

/** A name of two lines is read as one: 'ỦY BAN NHÂN DÂN' over 'HUYỆN YÊN THẾ'. */
function senderLines({ superior, organ, authorityOf, position }: Sender): readonly string[] {
  return [superior.join(' '), organ.join(' '), authorityOf, position]
}

function annexLines({ id, rows, columns }: Annex): readonly Line[] {
  const words = [
    ...columns.flatMap((column) => ('name' in column ? [column.name] : [])),
    ...rows.flatMap((row) => (row.kind === 'group' ? [row.title] : row.note === undefined ? [] : [row.note])),
  ]
  return words.map((text) => ({ block: id, place: { kind: 'annex' }, inlines: [{ text }], unitsOnly: false }))
}

/** An indicator is told at the annex or text that comes first: its name is not of one place. */
function indicatorLines({ indicators, body }: Report, first: Block): readonly Line[] {
  const home = new Map<IndicatorId, BlockId>()
  for (const annex of body.filter(isAnnex)) {
    for (const row of annex.rows) {
      if (row.kind === 'indicator' && !home.has(row.indicator)) home.set(row.indicator, annex.id)
    }
  }
  return indicators.map(({ id, name }) => ({
    block: home.get(id) ?? first.id,
    place: { kind: 'indicator', indicator: id },
    inlines: [{ text: name }],
    unitsOnly: false,
  }))
}
