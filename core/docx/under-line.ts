import type { Look, UnderMark } from '#core/document/profile'
import { linesOf, textWidthPt } from '#core/docx/text-width'
import { type Twips, twipsOfPoints } from '#core/ooxml/measure'

type Fraction = Extract<UnderMark, { kind: 'line' }>['fraction']

/**
 * How far a line is drawn in from both sides of its column, so that it has the length that the form wants of it.
 *
 * The length is measured against the line of text above it. Where several lines stand above, it also keeps to the
 * range for the longest of them, as far as both can be kept.
 */
export function lineIndent(above: readonly string[], look: Look, column: Twips, fraction: Fraction): Twips {
  const columnPt = column / 20
  const face = { sizePt: look.sizePt.value, bold: look.bold }
  const printed = above
    .map((text) => (look.capitals ? text.toUpperCase() : text))
    .flatMap((text) => linesOf(text, columnPt, face))
  const widths = printed.map((text) => textWidthPt(text, face))
  const lengthPt = lengthOf(Math.max(...widths), widths.at(-1) ?? 0, fraction)
  return twipsOfPoints(Math.max(0, (columnPt - lengthPt) / 2))
}

function lengthOf(longest: number, last: number, fraction: Fraction): number {
  const wanted = last * fraction.value
  const least = longest * fraction.min
  return least > last * fraction.max ? wanted : Math.max(wanted, least)
}
