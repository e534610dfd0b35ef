import type { Report } from '#core/document/schema'
import { textBlocksOf } from '#core/document/walk'

/** The components of a frame that a file may give. */
export type FramePart = 'organ' | 'number' | 'date' | 'kind' | 'subject' | 'addressees' | 'recipients' | 'signer'

export type ReadParts = {
  readonly headings: number
  readonly paragraphs: number
  readonly frame: readonly FramePart[]
}

/** What a report that was just imported has: the frame's components in the order of the page. */
export function readOf({ body, frame }: Report): ReadParts {
  const blocks = textBlocksOf(body)
  const { state } = frame.senders
  const known: readonly (readonly [FramePart, boolean])[] = [
    ['organ', state.organ.some((line) => line !== '')],
    ['number', state.symbol !== ''],
    ['date', frame.place !== '' || frame.date.month !== null],
    ['kind', frame.kind !== ''],
    ['subject', frame.subject.some((line) => line.some((each) => 'text' in each && each.text !== ''))],
    ['addressees', frame.addressees.length > 0],
    ['recipients', frame.recipients.length > 0 || state.archive !== ''],
    ['signer', state.signer !== '' || state.position !== ''],
  ]
  return {
    headings: blocks.filter(({ type }) => type === 'heading').length,
    paragraphs: blocks.filter(({ type }) => type === 'paragraph').length,
    frame: known.flatMap(([part, isKnown]) => (isKnown ? [part] : [])),
  }
}
