import { depthOf } from '#core/document/numbering'
import type { Block, Heading } from '#core/document/schema'

/** A heading with the headings under it. Its number and words come from `numbersOf` and `blockText`. */
export type OutlineItem = { readonly heading: Heading; readonly children: readonly OutlineItem[] }

type Growing = { readonly heading: Heading; readonly children: Growing[] }

/** The headings of a body as a tree. A heading stands under the nearest one before it of a higher level. */
export function outlineOf(body: readonly Block[]): readonly OutlineItem[] {
  const top: Growing[] = []
  const open: Growing[] = []
  for (const heading of body) {
    if (heading.type !== 'heading') continue
    while (isDeeperOrSame(open.at(-1), heading)) open.pop()
    const item = { heading, children: [] }
    const siblings = open.at(-1)?.children ?? top
    siblings.push(item)
    open.push(item)
  }
  return top
}

function isDeeperOrSame(item: Growing | undefined, heading: Heading): boolean {
  return item !== undefined && depthOf(item.heading.level) >= depthOf(heading.level)
}
