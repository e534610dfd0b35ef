import type { Profile } from '#core/document/profile'
import type { Annex } from '#core/document/schema'
import { type Twips, twipsLeft, twipsOfMm } from '#core/ooxml/measure'

/** The columns that text stands in, from a profile's page. */
export type Geometry = {
  readonly text: Twips
  readonly head: readonly [Twips, Twips]
  readonly foot: readonly [Twips, Twips]
}

/** The width of an annex's text: that of the text, or what a lying page leaves between the same margins. */
export function annexWidth(profile: Profile, orientation: Annex['orientation']): Twips {
  const { widthMm, heightMm, leftMm, rightMm } = profile.page
  return twipsOfMm((orientation === 'landscape' ? heightMm : widthMm) - leftMm.value - rightMm.value)
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
