import type { Profile } from '#core/document/profile'
import { type Twips, twipsLeft, twipsOfMm } from '#core/ooxml/measure'

/** The columns that text stands in, from a profile's page. */
export type Geometry = {
  readonly text: Twips
  readonly head: readonly [Twips, Twips]
  readonly foot: readonly [Twips, Twips]
}

export function geometryOf(profile: Profile): Geometry {
  const { page, head, foot } = profile
  const textMm = page.widthMm - page.leftMm.value - page.rightMm.value
  const text = twipsOfMm(textMm)
  const columns = (leftShare: number) => {
    const left = twipsOfMm(textMm * leftShare)
    return [left, twipsLeft(text, left)] as const
  }
  return { text, head: columns(head.leftShare), foot: columns(foot.leftShare) }
}
