import type { Profile } from '#core/document/profile'
import { type Twips, twipsOfMm } from '#core/ooxml/measure'

/** The columns that text stands in, from a profile's page. */
export type Geometry = {
  readonly text: Twips
  readonly head: readonly [Twips, Twips]
  readonly foot: readonly [Twips, Twips]
}

export function geometryOf(profile: Profile): Geometry {
  const { page, head, foot } = profile
  const textMm = page.widthMm - page.leftMm.value - page.rightMm.value
  const columns = (leftShare: number) => [twipsOfMm(textMm * leftShare), twipsOfMm(textMm * (1 - leftShare))] as const
  return { text: twipsOfMm(textMm), head: columns(head.leftShare), foot: columns(foot.leftShare) }
}
