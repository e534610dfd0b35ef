import type { CSSProperties } from 'react'
import type { Component, Look, Profile } from '#core/document/profile'

/** 'Single' line spacing of the Times faces, as a share of the letter size: what Word multiplies. */
const singleLine = 1.15

/** A component's look as a style of the page. */
export function styleOfLook({ sizePt, bold, italic, underline, align, capitals, spacePt }: Look): CSSProperties {
  return {
    fontSize: `${sizePt.value}pt`,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textDecorationLine: underline ? 'underline' : 'none',
    textAlign: align === 'both' ? 'justify' : align,
    textTransform: capitals ? 'uppercase' : 'none',
    ...(spacePt && { paddingTop: `${spacePt.before}pt`, paddingBottom: `${spacePt.after}pt` }),
  }
}

const styles = new WeakMap<Look, CSSProperties>()

/** The same style object each time, so that a block that did not change is not drawn again. */
export function lookOf(profile: Profile, component: Component): CSSProperties {
  const look = profile.looks[component]
  const known = styles.get(look)
  if (known) return known
  const style = styleOfLook(look)
  styles.set(look, style)
  return style
}

export function lineHeightOf({ line }: Profile['body']): string {
  return line.kind === 'exact' ? `${line.pt.value}pt` : String(singleLine * line.lines.value)
}

/** The measures of a profile as variables of the page's style sheet. */
export function pageVariables({ page, body, head, foot }: Profile): Record<`--${string}`, string> {
  return {
    '--page-width': `${page.widthMm}mm`,
    '--page-height': `${page.heightMm}mm`,
    '--page-top': `${page.topMm.value}mm`,
    '--page-bottom': `${page.bottomMm.value}mm`,
    '--page-left': `${page.leftMm.value}mm`,
    '--page-right': `${page.rightMm.value}mm`,
    '--first-line': `${body.firstLineMm.value}mm`,
    '--after': `${body.afterPt.value}pt`,
    '--line-height': lineHeightOf(body),
    '--head-left': `${head.leftShare * 100}%`,
    '--foot-left': `${foot.leftShare * 100}%`,
    '--signature-space': `${foot.signatureSpacePt}pt`,
  }
}
