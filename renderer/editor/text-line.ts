import { Editor, Element, Node, type Path, Point, Range, Text } from 'slate'
import { isChip } from './blocks'

/** What a chip is in a line of plain text: one character that is no letter, digit or blank. */
const chipMark = '\ufffc'

type Stretch = { readonly path: Path; readonly start: number; readonly text: string }

/** The text of one block as a plain line, and the way from its offsets to the places of the editor and back. */
export type TextLine = {
  readonly text: string
  /** The place of an offset; the end of the stretch before it, where two meet. */
  readonly pointAt: (offset: number) => Point
  readonly offsetOf: (point: Point) => number
}

export function textLine(editor: Editor, block: Path): TextLine {
  const stretches: Stretch[] = []
  let text = ''
  const add = (path: Path, written: string) => {
    stretches.push({ path, start: text.length, text: written })
    text += written
  }
  for (const [node, path] of Node.descendants(Node.get(editor, block))) {
    const at = [...block, ...path]
    if (Text.isText(node) && !Editor.void(editor, { at })) add(at, node.text)
    if (Element.isElement(node) && isChip(node)) add([...at, 0], chipMark)
  }
  return {
    text,
    pointAt: (offset) => pointIn(stretches, offset),
    offsetOf: (point) => offsetIn(stretches, point),
  }
}

function pointIn(stretches: readonly Stretch[], offset: number): Point {
  const holds = ({ start, text }: Stretch) => text !== chipMark && start <= offset && offset <= start + text.length
  const stretch = stretches.find(holds)
  if (!stretch) throw new RangeError(`no place at ${offset}`)
  return { path: stretch.path, offset: offset - stretch.start }
}

function offsetIn(stretches: readonly Stretch[], point: Point): number {
  const before = stretches.findLast(({ path }) => !Point.isBefore(point, { path, offset: 0 }))
  if (!before) return 0
  const isWithin = Point.equals(point, { path: before.path, offset: point.offset })
  return before.start + (isWithin ? Math.min(point.offset, before.text.length) : before.text.length)
}

export function rangeOn(line: TextLine, start: number, end: number): Range {
  return { anchor: line.pointAt(start), focus: line.pointAt(end) }
}

/** What stands before and behind a range in its paragraphs. */
export function aroundRange(editor: Editor, at: Range): { readonly before: string; readonly after: string } {
  const [first, last] = Range.edges(at)
  const [start, end] = [textLine(editor, first.path.slice(0, 1)), textLine(editor, last.path.slice(0, 1))]
  return { before: start.text.slice(0, start.offsetOf(first)), after: end.text.slice(end.offsetOf(last)) }
}
