import { DocumentAttributes, DocumentDefaults, LineRuleType, Styles } from 'docx'
import type { FrameWords } from '#core/document/frame-words'
import { depthOf } from '#core/document/numbering'
import type { Profile } from '#core/document/profile'
import { type Level, level as levels } from '#core/document/schema'
import { partTitleStyle } from '#core/docx/style-names'
import { black, type StyleOptions, spaceAbove, spaceOf, styleOf } from '#core/docx/style-options'
import { annexStyles } from '#core/docx/write-annex-styles'
import { frameStyles } from '#core/docx/write-frame-styles'
import { halfPointsOf, lineUnitsOf, twipsOfMm, twipsOfPoints } from '#core/ooxml/measure'

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
const defaultPt = 14

/**
 * The named styles of a report: all of its look is here, so that an office can restyle the document in Word. Lines of
 * the frame have a style each, for their length is measured from the text above them. `annexOf` is the line that stands
 * above that of an annex; null when the report has none.
 *
 * Source: ECMA-376 Part 1, 17.7; the profile's clauses.
 */
export function writeStyles(profile: Profile, words: FrameWords, annexOf: string | null): Styles {
  return new Styles({
    initialStyles: new DocumentAttributes(['w', 'mc', 'w14', 'w15'], 'w14 w15'),
    importedStyles: [documentDefaults(profile)],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...componentStyles(profile),
      ...frameStyles(profile, words),
      ...(annexOf === null ? [] : annexStyles(profile, annexOf)),
    ],
    characterStyles: [{ ...partTitleStyle, run: { allCaps: profile.looks.part.capitals } }],
  })
}

/** All four fonts by name, for a theme's fonts would otherwise win in Word (ECMA-376 Part 1, 17.3.2.26 rFonts). */
export function documentDefaults(profile: Profile): DocumentDefaults {
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
    ...levels.options.map((level) => levelStyle(level, profile)),
  ]
}

/** A heading, which Word's navigation pane shows by its outline level. The letters of a part have their own style. */
function levelStyle(level: Level, profile: Profile): StyleOptions {
  const look = profile.looks[level]
  const text = textLook(profile)
  return styleOf(level, level === 'part' ? { ...look, capitals: false } : look, {
    indent: look.align === 'center' ? { firstLine: 0 } : text.indent,
    spacing: { ...text.spacing, ...spaceOf(look) },
    keepNext: true,
    outlineLevel: depthOf(level),
  })
}

/** How the text's paragraphs lie: first line drawn in, room below, the distance of their lines. */
export function textLook({ body }: Profile) {
  const line =
    body.line.kind === 'exact'
      ? { line: twipsOfPoints(body.line.pt.value), lineRule: LineRuleType.EXACT }
      : { line: lineUnitsOf(body.line.lines.value), lineRule: LineRuleType.AUTO }
  return {
    indent: { firstLine: twipsOfMm(body.firstLineMm.value) },
    spacing: { before: 0, after: twipsOfPoints(body.afterPt.value), ...line },
  }
}
