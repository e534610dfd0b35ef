export type Stretch = { readonly start: number; readonly end: number }

/** The text without its marks ⟦ ⟧, and the stretches that were between them. */
export function unmarked(marked: string): { readonly text: string; readonly stretches: readonly Stretch[] } {
  let text = ''
  const stretches: Stretch[] = []
  for (const piece of marked.split(/(?=[⟦⟧])/u)) {
    if (piece.startsWith('⟦')) stretches.push({ start: text.length, end: text.length + piece.length - 1 })
    text += piece.replace(/^[⟦⟧]/u, '')
  }
  return { text, stretches }
}

/** What of the stretches nothing found meets, and what was found beside them. */
export function compared<Found extends Stretch>(stretches: readonly Stretch[], found: readonly Found[]) {
  const meets = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end
  return {
    missed: stretches.filter((stretch) => !found.some((each) => meets(each, stretch))),
    wrong: found.filter((each) => !stretches.some((stretch) => meets(each, stretch))),
  }
}
