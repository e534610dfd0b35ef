import type { Inline, Text } from '#core/document/schema'
import { type InlineWords, inlinesText } from '#core/document/text'
import { isText } from '#core/document/walk'

export type Line = readonly Inline[]

/** What holds no words of its own, so that they follow the period or a value. */
type Moving = Exclude<Inline, Text>

/** Trích yếu as it reads, a line of text for each of its own. */
export function subjectText(subject: readonly Line[], words: InlineWords): string {
  return subject.map((line) => inlinesText(line, words)).join('\n')
}

/**
 * The lines that a user made of trích yếu by typing. A period whose words still stand there, in their order, goes on
 * moving with the report's own; one whose words were changed is text from now on. A line that reads as before is the
 * one of before, with its marks.
 */
export function readSubject(typed: string, subject: readonly Line[], words: InlineWords): readonly Line[] {
  const before = new Map(subject.map((line) => [inlinesText(line, words), line]))
  const made: Inline[] = []
  let rest = typed
  for (const moving of movingIn(subject)) {
    const said = inlinesText([moving], words)
    const at = rest.indexOf(said)
    if (at < 0) continue
    made.push({ text: rest.slice(0, at) }, moving)
    rest = rest.slice(at + said.length)
  }
  return inLines([...made, { text: rest }]).map((line) => before.get(inlinesText(line, words)) ?? line)
}

/** What in trích yếu holds no words of its own: its periods and figures, in order. */
export function movingIn(subject: readonly Line[]): readonly Moving[] {
  return subject.flat().flatMap((inline) => (isText(inline) ? [] : [inline]))
}

function inLines(inlines: readonly Inline[]): readonly Line[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    const [first, ...rest] = isText(inline) ? inline.text.split('\n').map((text) => ({ text })) : [inline]
    if (first) lines.at(-1)?.push(first)
    for (const opening of rest) lines.push([opening])
  }
  return lines
}
