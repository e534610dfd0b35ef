import { type FileChild, Paragraph, TextRun } from 'docx'
import type { FrameWords } from '#core/document/frame-words'
import type { Profile, UnderMark } from '#core/document/profile'
import { frameTable } from '#core/docx/frame-table'
import { geometryOf } from '#core/docx/page-geometry'
import { type StyleKey, styleNames } from '#core/docx/style-names'
import { assertNever } from '#core/result'

/**
 * What stands above the text: organ and number on the left, Quốc hiệu (or the Party's name) and date on the right,
 * then tên loại, trích yếu and Kính gửi.
 *
 * Source: Decree 30/2020, Phụ lục I, II.1-5, II.9, IV; Phụ lục III, form 1.4.
 */
export function writeHead(words: FrameWords, profile: Profile): readonly FileChild[] {
  const { under, wording } = profile
  const sender = [
    ...paragraphs('superior', words.superior),
    ...paragraphs('organ', words.organ),
    ...underParagraph('underOrgan', under.organ),
  ]
  const nation = [
    ...paragraphs('nation', [wording.nation]),
    ...underParagraph('underNation', under.nation),
    ...paragraphs('motto', wording.motto === '' ? [] : [wording.motto]),
    ...underParagraph('underMotto', under.motto),
  ]
  return [
    frameTable(geometryOf(profile).head, [
      [sender, nation],
      [paragraphs('number', [words.number]), paragraphs('placeDate', [words.placeDate])],
    ]),
    ...paragraphs('kind', [words.kind]),
    ...paragraphs('subject', words.subject),
    ...underParagraph('underSubject', under.subject),
    ...addresseeParagraphs(words),
  ]
}

/**
 * What stands below the text: nơi nhận on the left, level with who signs on the right.
 *
 * Source: Decree 30/2020, Phụ lục I, II.7, II.9d, IV; Phụ lục III, form 1.4.
 */
export function writeFoot(words: FrameWords, profile: Profile): readonly FileChild[] {
  const recipients = [
    ...paragraphs('recipientsTitle', [profile.wording.recipientsTitle]),
    ...paragraphs('recipients', words.recipients),
  ]
  const [position = '', ...positions] = words.position
  const signature = [
    // Without a named organ the position opens the block, and takes its place level with nơi nhận.
    ...paragraphs('authority', [words.authority === '' ? position : words.authority]),
    ...paragraphs('position', words.authority === '' ? positions : words.position),
    ...paragraphs('signer', [words.signer]),
  ]
  return [
    frameTable(geometryOf(profile).foot, [[recipients, signature]]),
    // A document may not end with a table (ECMA-376 Part 1, 17.2.2): Word would mend it with a full line.
    ...paragraphs('end', ['']),
  ]
}

/** Dự thảo at the upper left of page 1, in its margin: the form below does not move when the mark goes. */
export function writeDraftMark(words: FrameWords, isFinal: boolean): readonly Paragraph[] {
  return paragraphs('draftMark', [isFinal ? '' : words.draft])
}

function addresseeParagraphs({ addressee }: FrameWords): readonly Paragraph[] {
  if (addressee === null) return []
  const [only = '', ...others] = addressee.names
  if (others.length === 0) return paragraphs('addressee', [`${addressee.lead} ${only}`])
  return [...paragraphs('addressee', [addressee.lead]), ...paragraphs('addresseeItem', addressee.names)]
}

/** What a form has under a component: a line, signs, or nothing. */
export function underParagraph(key: StyleKey, mark: UnderMark): readonly Paragraph[] {
  switch (mark.kind) {
    case 'line':
      return paragraphs(key, [''])
    case 'signs':
      return paragraphs(key, [mark.signs])
    case 'none':
      return []
    default:
      return assertNever(mark)
  }
}

/** A paragraph a line, in the component's style. */
export function paragraphs(key: StyleKey, lines: readonly string[]): readonly Paragraph[] {
  return lines.map(
    (line) => new Paragraph({ style: styleNames[key].id, children: line === '' ? [] : [new TextRun(line)] }),
  )
}
