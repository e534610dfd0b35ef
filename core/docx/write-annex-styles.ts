import type { Look, Profile } from '#core/document/profile'
import { annexWidth } from '#core/docx/page-geometry'
import { type StyleOptions, spaceOf, styleOf } from '#core/docx/style-options'
import { underStyle } from '#core/docx/write-frame-styles'
import { twipsOfPoints } from '#core/ooxml/measure'

/** Between the letters of a cell and its borders. */
const cellSpacePt = 1.5

/** The styles of annexes: their head, what is drawn under it, the text of their tables. */
export function annexStyles(profile: Profile, annexOf: string): readonly StyleOptions[] {
  const { looks, under } = profile
  const cell = { spacing: { before: twipsOfPoints(cellSpacePt), after: twipsOfPoints(cellSpacePt) } }
  const inTable = (look: Look) => ({ ...look, spacePt: undefined })
  const text = inTable(looks.tableText)
  const line = under.annexOf.kind === 'none' ? {} : { spacing: { ...spaceOf(looks.annexOf), after: 0 } }
  return [
    styleOf('annexNumber', looks.annexNumber, { keepNext: true, outlineLevel: 0 }),
    styleOf('annexTitle', looks.annexTitle, { keepNext: true }),
    styleOf('annexOf', looks.annexOf, { keepNext: true, ...line }),
    ...underStyle('underAnnexOf', under.annexOf, looks.annexOf, [annexOf], annexWidth(profile, 'portrait')),
    ...underStyle('underAnnexOfWide', under.annexOf, looks.annexOf, [annexOf], annexWidth(profile, 'landscape')),
    styleOf('tableHead', inTable(looks.tableHead), { ...cell, keepNext: true }),
    styleOf('tableGroup', { ...text, bold: true }, { ...cell, keepNext: true }),
    styleOf('tableText', text, cell),
    styleOf('tableCentre', { ...text, align: 'center' }, cell),
    styleOf('tableRight', { ...text, align: 'right' }, cell),
    styleOf('annexEnd', { ...looks.body, align: 'right' }),
  ]
}
