import { depthOf, type NumberScheme } from '#core/document/numbering'
import type { Look, Profile } from '#core/document/profile'
import type { Level } from '#core/document/schema'
import { type ListPlan, levelsFromTop } from '#core/docx/plan-lists'
import { halfPointsOf, twipsOfMm } from '#core/ooxml/measure'
import type { XmlObject } from '#core/ooxml/xml'

/** How Word counts each level; a part's list says itself how its part is numbered. */
const formats: Readonly<Record<Level, string>> = {
  part: 'upperRoman',
  A: 'upperLetter',
  I: 'upperRoman',
  '1': 'decimal',
  '1.1': 'decimal',
  a: 'lowerLetter',
}

/**
 * The numbering part: one multilevel list for each outline, one list for each number that Word can not count. Written
 * here, for the lists of the `docx` package are hybrid ones whose levels are marked as never used.
 *
 * Source: ECMA-376 Part 1, 17.9.
 */
export function writeNumbering(lists: readonly ListPlan[], profile: Profile): XmlObject {
  const levelsOf = (list: ListPlan) =>
    list.kind === 'outline'
      ? levelsFromTop.map((level, at) =>
          writeLevel(at, level, outlineText(list.part, level, profile.numberEnd), profile),
        )
      : [writeLevel(0, list.level, list.text, profile)]
  return {
    'w:numbering': [
      { _attr: { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' } },
      ...lists.map((list) => ({
        'w:abstractNum': [
          { _attr: { 'w:abstractNumId': list.id } },
          valued('w:multiLevelType', list.kind === 'outline' ? 'multilevel' : 'singleLevel'),
          ...levelsOf(list),
        ],
      })),
      ...lists.map((list) => ({
        'w:num': [{ _attr: { 'w:numId': list.id } }, valued('w:abstractNumId', list.id)],
      })),
    ],
  }
}

/** The text of a level: %n stands for the count of the nth level from the top (17.9.11). */
function outlineText(part: string, level: Level, numberEnd: NumberScheme['numberEnd']): string {
  if (level === 'part') return part
  const own = `%${depthOf(level) + 1}`
  return (level === '1.1' ? `%${depthOf('1') + 1}.${own}` : own) + numberEnd[level]
}

function writeLevel(at: number, level: Level, text: string, profile: Profile): XmlObject {
  return {
    'w:lvl': [
      { _attr: { 'w:ilvl': at } },
      valued('w:start', 1),
      valued('w:numFmt', formats[level]),
      valued('w:suff', level === 'part' ? 'nothing' : 'space'),
      valued('w:lvlText', text),
      valued('w:lvlJc', 'left'),
      { 'w:pPr': [{ 'w:ind': { _attr: { 'w:left': 0, 'w:firstLine': firstLineOf(level, profile) } } }] },
      ...(level === 'part' ? [partNumberLook(profile.looks.partNumber)] : []),
    ],
  }
}

function firstLineOf(level: Level, { looks, body }: Profile): number {
  return looks[level].align === 'center' ? 0 : twipsOfMm(body.firstLineMm.value)
}

/** The number of a part differs from its title; those of other levels look like the paragraph they number. */
function partNumberLook(look: Look): XmlObject {
  return {
    'w:rPr': [
      valued('w:b', look.bold ? 1 : 0),
      valued('w:i', look.italic ? 1 : 0),
      valued('w:caps', look.capitals ? 1 : 0),
      valued('w:sz', halfPointsOf(look.sizePt.value)),
    ],
  }
}

function valued(name: string, value: string | number): XmlObject {
  return { [name]: { _attr: { 'w:val': value } } }
}
