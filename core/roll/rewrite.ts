import type { Claim, Figure, Inline, PeriodToken, Text } from '#core/document/schema'
import { isClaim, isText } from '#core/document/walk'

type Plain = Text | Figure | PeriodToken

/**
 * Inlines with each text, figure and token replaced, those of claims too, in the editor's normal form again: texts
 * between all else, neighbours of the same marks as one. What nothing was replaced in stays the same value. What takes
 * the place of a text begins and ends with one.
 */
export function rewriteInlines(inlines: Inline[], replaced: (inline: Plain) => readonly Plain[]): Inline[] {
  return rewrite(inlines, (inline): readonly Inline[] => {
    if (isClaim(inline)) return [rewriteClaim(inline, replaced)]
    return 'type' in inline && inline.type === 'indicatorBlock' ? [inline] : replaced(inline)
  })
}

/** The same for a line of texts and tokens alone: the title of an annex. */
export function rewriteLine(
  line: (Text | PeriodToken)[],
  replaced: (inline: Text | PeriodToken) => readonly (Text | PeriodToken)[],
): (Text | PeriodToken)[] {
  return rewrite(line, replaced)
}

function rewriteClaim(claim: Claim, replaced: (inline: Plain) => readonly Plain[]): Claim {
  const children = rewrite(claim.children, replaced)
  return children === claim.children ? claim : { ...claim, children }
}

function rewrite<T extends Inline>(inlines: T[], replaced: (inline: T) => readonly T[]): T[] {
  const rewritten = inlines.map((inline) => replaced(inline))
  const isSame = rewritten.every(([first, ...more], at) => more.length === 0 && first === inlines[at])
  return isSame ? inlines : joined(rewritten.flat())
}

function joined<T extends Inline>(parts: readonly T[]): T[] {
  const placed: T[] = []
  for (const part of parts) {
    const last = placed.at(-1)
    const merged = last === undefined ? undefined : together(last, part)
    if (merged === undefined) placed.push(part)
    else placed.splice(-1, 1, merged)
  }
  return placed
}

/** Two texts as one, where the editor would have them so. */
function together<T extends Inline>(one: T, other: T): T | undefined {
  if (!isText(one) || !isText(other)) return undefined
  if (one.text === '') return other
  if (other.text === '') return one
  return sameMarks(one, other) ? { ...one, text: one.text + other.text } : undefined
}

const marks = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const

export function hasMarks(text: Text): boolean {
  return marks.some((mark) => text[mark])
}

function sameMarks(one: Text, other: Text): boolean {
  return marks.every((mark) => one[mark] === other[mark])
}
