import { AlignmentType, type Styles, UnderlineType } from 'docx'
import type { Look } from '#core/document/profile'
import { type StyleKey, styleNames } from '#core/docx/style-names'
import { halfPointsOf, twipsOfPoints } from '#core/ooxml/measure'

export type StyleOptions = NonNullable<NonNullable<ConstructorParameters<typeof Styles>[0]['paragraphStyles']>[number]>
type ParagraphLook = NonNullable<StyleOptions['paragraph']>
type RunLook = NonNullable<StyleOptions['run']>

/** The colour of all text and lines (Decree 30/2020, Phụ lục I, I.4). */
export const black = '000000'

/** A paragraph style with the look that a profile gives; `paragraph` is what lies outside a look, and wins. */
export function styleOf(key: StyleKey, look: Look, paragraph: ParagraphLook = {}): StyleOptions {
  return {
    ...styleNames[key],
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { ...(look.spacePt && { spacing: spaceOf(look) }), ...paragraph, alignment: alignments[look.align] },
    run: runLook(look),
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const satisfies Record<Look['align'], string>

/** The room above and below that a look asks for, in twips. */
export function spaceOf({ spacePt }: Look) {
  return spacePt === undefined ? {} : { before: twipsOfPoints(spacePt.before), after: twipsOfPoints(spacePt.after) }
}

/** The room above alone: what stands below belongs under the component's line or signs. */
export function spaceAbove({ spacePt }: Look) {
  return { before: twipsOfPoints(spacePt?.before ?? 0), after: 0 }
}

function runLook(look: Look): RunLook {
  return {
    size: halfPointsOf(look.sizePt.value),
    ...(look.bold && { bold: true }),
    ...(look.italic && { italics: true }),
    ...(look.capitals && { allCaps: true }),
    ...(look.underline && { underline: { type: UnderlineType.SINGLE } }),
  }
}
