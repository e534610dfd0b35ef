import {
  AlignmentType,
  BorderStyle,
  DocumentAttributes,
  DocumentDefaults,
  LineRuleType,
  Styles,
  UnderlineType,
} from 'docx'
import type { FrameWords } from '#core/document/frame-words'
import { depthOf } from '#core/document/numbering'
import type { Look, Profile, UnderMark } from '#core/document/profile'
import { level as levels } from '#core/document/schema'
import { geometryOf } from '#core/docx/page-geometry'
import { type StyleKey, styleNames } from '#core/docx/style-names'
import { textWidthPt } from '#core/docx/text-width'
import { lineIndent } from '#core/docx/under-line'
import { halfPointsOf, lineUnitsOf, type Twips, twipsOfMm, twipsOfPoints } from '#core/ooxml/measure'

type StyleOptions = NonNullable<NonNullable<ConstructorParameters<typeof Styles>[0]['paragraphStyles']>[number]>
type ParagraphLook = NonNullable<StyleOptions['paragraph']>
type RunLook = NonNullable<StyleOptions['run']>

/** Components whose style is their look and nothing more. */
const plain = [
  'superior',
  'number',
  'placeDate',
  'kind',
  'authority',
  'position',
  'recipientsTitle',
  'recipients',
  'pageNumber',
  'draftMark',
] as const

const language = 'vi-VN'
const black = '000000'
const defaultPt = 14
/** An empty paragraph that takes no room to speak of: what a drawn line hangs on. */
const hairPt = 1

/**
 * The named styles of a report: all of its look is here, so that an office can restyle the document in Word. Lines of
 * the frame have a style each, for their length is measured from the text above them.
 *
 * Source: ECMA-376 Part 1, 17.7; the profile's clauses.
 */
export function writeStyles(profile: Profile, words: FrameWords): Styles {
  return new Styles({
    initialStyles: new DocumentAttributes(['w', 'mc', 'w14', 'w15'], 'w14 w15'),
    importedStyles: [documentDefaults(profile)],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...componentStyles(profile),
      ...frameStyles(profile, words),
    ],
  })
}

/** All four fonts by name, for a theme's fonts would otherwise win in Word (ECMA-376 Part 1, 17.3.2.26 rFonts). */
function documentDefaults(profile: Profile): DocumentDefaults {
  const { name } = profile.font
  return new DocumentDefaults({
    run: {
      font: { ascii: name, hAnsi: name, cs: name, eastAsia: name },
      size: halfPointsOf(defaultPt),
      color: black,
      language: { value: language, eastAsia: language, bidirectional: language },
    },
    paragraph: { spacing: { before: 0, after: 0, line: lineUnitsOf(1), lineRule: LineRuleType.AUTO } },
  })
}

function componentStyles(profile: Profile): readonly StyleOptions[] {
  const marked = ['nation', 'motto', 'organ', 'subject'] as const
  return [
    ...plain.map((key) => styleOf(key, profile.looks[key])),
    ...marked.map((key) => styleOf(key, profile.looks[key], { spacing: spaceAbove(profile.looks[key]) })),
    styleOf('signer', profile.looks.signer, {
      spacing: { before: twipsOfPoints(profile.foot.signatureSpacePt), after: 0 },
    }),
    styleOf('body', profile.looks.body, textLook(profile)),
    ...levels.options.map((level) =>
      styleOf(level, profile.looks[level], {
        ...textLook(profile),
        ...(profile.looks[level].align === 'center' && { indent: { firstLine: 0 } }),
        spacing: { ...textLook(profile).spacing, ...spaceOf(profile.looks[level]) },
        keepNext: true,
        outlineLevel: depthOf(level),
      }),
    ),
  ]
}

/** How the text's paragraphs lie: first line drawn in, room below, the distance of their lines. */
function textLook({ body }: Profile) {
  const line =
    body.line.kind === 'exact'
      ? { line: twipsOfPoints(body.line.pt.value), lineRule: LineRuleType.EXACT }
      : { line: lineUnitsOf(body.line.lines.value), lineRule: LineRuleType.AUTO }
  return {
    indent: { firstLine: twipsOfMm(body.firstLineMm.value) },
    spacing: { before: 0, after: twipsOfPoints(body.afterPt.value), ...line },
  }
}

function frameStyles(profile: Profile, words: FrameWords): readonly StyleOptions[] {
  const { looks, under, wording } = profile
  const { text, head } = geometryOf(profile)
  return [
    underStyle('underNation', under.nation, looks.nation, [wording.nation], head[1]),
    underStyle('underMotto', under.motto, looks.motto, [wording.motto], head[1]),
    underStyle('underOrgan', under.organ, looks.organ, words.organ, head[0]),
    underStyle('underSubject', under.subject, looks.subject, words.subject, text),
    ...addresseeStyles(looks.addressee, words, text),
    { ...styleOf('end', looks.body, hairLook(0, 0)), run: { size: halfPointsOf(hairPt) } },
  ]
}

/** The space that a form leaves below a component stands below its line or signs. */
function underStyle(key: StyleKey, mark: UnderMark, look: Look, above: readonly string[], column: Twips): StyleOptions {
  const after = twipsOfPoints(look.spacePt?.after ?? 0)
  if (mark.kind !== 'line') return styleOf(key, look, { spacing: { before: 0, after } })
  const indent = lineIndent(above, look, column, mark.fraction)
  const line = { style: BorderStyle.SINGLE, size: 6, space: 0, color: black }
  return {
    ...styleOf(key, look, { ...hairLook(4, after), indent: { left: indent, right: indent }, border: { top: line } }),
    run: { size: halfPointsOf(hairPt) },
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
    styleOf('addresseeItem', { ...look, align: 'left' }, { indent: { left: left + colon + hyphen, hanging: hyphen } }),
  ]
}

function styleOf(key: StyleKey, look: Look, paragraph: ParagraphLook = {}): StyleOptions {
  return {
    ...styleNames[key],
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: spaceOf(look), ...paragraph, alignment: alignments[look.align] },
    run: runLook(look),
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const satisfies Record<Look['align'], string>

function spaceOf({ spacePt }: Look) {
  return spacePt === undefined ? {} : { before: twipsOfPoints(spacePt.before), after: twipsOfPoints(spacePt.after) }
}

function spaceAbove({ spacePt }: Look) {
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
