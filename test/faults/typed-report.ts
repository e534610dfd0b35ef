import { blockId, type Report } from '#core/document/schema'
import { isText } from '#core/document/walk'
import { ENTER } from './typing'

const FIRST = blockId.parse('typed')

/** A report with an empty paragraph at its end, to type into. */
export function withRoomToType(report: Report): Report {
  return { ...report, body: [...report.body, { type: 'paragraph', id: FIRST, children: [{ text: '' }] }] }
}

/** Where the typing begins, as a place in the body. */
export function typingPlace({ body }: Report): number {
  return body.findIndex(({ id }) => id === FIRST)
}

/** What was typed, an Enter between paragraphs; null when the place is not there. */
export function typedText(report: Report): string | null {
  const at = typingPlace(report)
  if (at < 0) return null
  const texts = report.body
    .slice(at)
    .map((block) =>
      'children' in block ? block.children.map((inline) => (isText(inline) ? inline.text : '')).join('') : '',
    )
  return texts.join(ENTER)
}
