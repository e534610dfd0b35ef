import { BorderStyle, LineRuleType } from 'docx'
import type { FrameWords } from '#core/document/frame-words'
import type { Look, Profile, UnderMark } from '#core/document/profile'
import { geometryOf } from '#core/docx/page-geometry'
import type { StyleKey } from '#core/docx/style-names'
import { black, type StyleOptions, spaceOf, styleOf } from '#core/docx/style-options'
import { textWidthPt } from '#core/docx/text-width'
import { lineIndent } from '#core/docx/under-line'
import { halfPointsOf, type Twips, twipsOfPoints } from '#core/ooxml/measure'
import { assertNever } from '#core/result'

/** An empty paragraph that takes no room to speak of: what a drawn line hangs on. */
const hairPt = 1
/** Between a text and the line drawn below it. */
const lineGapPt = 4

/** The styles of what a frame draws and measures: lines, signs, the list of Kính gửi, the end of the document. */
export function frameStyles(profile: Profile, words: FrameWords): readonly StyleOptions[] {
  const { looks, under, wording } = profile
  const { text, head } = geometryOf(profile)
  return [
    ...underStyle('underNation', under.nation, looks.nation, [wording.nation], head[1]),
    ...underStyle('underMotto', under.motto, looks.motto, [wording.motto], head[1]),
    ...underStyle('underOrgan', under.organ, looks.organ, words.organ, head[0]),
    ...underStyle('underSubject', under.subject, looks.subject, words.subject, text),
    ...addresseeStyles(looks.addressee, words, text),
    { ...styleOf('end', looks.body, hairLook(0, 0)), run: { size: halfPointsOf(hairPt) } },
  ]
}

/** The style of what stands under a component. The space that a form leaves below it stands below its line or signs. */
export function underStyle(
  key: StyleKey,
  mark: UnderMark,
  look: Look,
  above: readonly string[],
  column: Twips,
): readonly StyleOptions[] {
  const after = twipsOfPoints(look.spacePt?.after ?? 0)
  switch (mark.kind) {
    case 'none':
      return []
    case 'signs':
      return [styleOf(key, look, { spacing: { before: 0, after } })]
    case 'line': {
      const indent = lineIndent(above, look, column, mark.fraction)
      const line = { style: BorderStyle.SINGLE, size: 6, space: 0, color: black }
      const drawn = { ...hairLook(lineGapPt, after), indent: { left: indent, right: indent }, border: { top: line } }
      return [{ ...styleOf(key, look, drawn), run: { size: halfPointsOf(hairPt) } }]
    }
    default:
      return assertNever(mark)
  }
}

function hairLook(beforePt: number, after: number) {
  return {
    spacing: {
      before: twipsOfPoints(beforePt),
      after,
      line: twipsOfPoints(hairPt),
      lineRule: LineRuleType.EXACT,
    },
  }
}

/** One name is centred with its lead; several stand in a list whose hyphens hang under the colon (II.9d). */
function addresseeStyles(look: Look, words: FrameWords, text: Twips): readonly StyleOptions[] {
  const { addressee } = words
  if (addressee === null || addressee.names.length < 2) return [styleOf('addressee', look)]
  const width = (line: string) => twipsOfPoints(textWidthPt(line, { sizePt: look.sizePt.value, bold: look.bold }))
  const colon = width(addressee.lead.replace(/:$/, ''))
  const hyphen = width('- ')
  const widest = Math.max(...addressee.names.map(width))
  const left = Math.max(0, Math.round((text - colon - widest) / 2))
  return [
    styleOf('addressee', { ...look, align: 'left' }, { indent: { left } }),
    styleOf(
      'addresseeItem',
      { ...look, align: 'left' },
      { indent: { left: left + colon + hyphen, hanging: hyphen }, spacing: { ...spaceOf(look), before: 0 } },
    ),
  ]
}
