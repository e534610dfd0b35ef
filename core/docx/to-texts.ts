import { cleaned } from '#core/clean-text'
import type { Text } from '#core/document/schema'
import type { FigureTag } from '#core/docx/read-figure'
import type { Look } from '#core/docx/read-look'
import type { NoteBook, WordRun } from '#core/docx/word-text'
import { fromLegacy, type LegacyFont, legacyFont } from '#core/legacy-text/convert'
import { vietnameseSyllables } from '#core/legacy-text/syllables'

/** Words as they are stored, and how they look. */
export type LookedWords = { readonly text: string; readonly look: Look; readonly figure?: FigureTag }

/** The words of a paragraph as texts with marks: old fonts converted, unseen characters gone, all in NFC. */
export function toTexts(words: readonly LookedWords[], notes: NoteBook): readonly WordRun[] {
  const texts: WordRun[] = []
  for (const { text, look, figure } of converted(words, notes)) {
    if (text === '') continue
    if (look.struck === true) notes.add('struck')
    const marks = marksOf(look)
    const last = texts.at(-1)
    if (figure !== undefined) texts.push({ text, ...marks, figure })
    else if (last !== undefined && last.figure === undefined && sameMarks(last, marks))
      texts[texts.length - 1] = { ...last, text: last.text + text }
    else texts.push({ text, ...marks })
  }
  return texts.map((each) => {
    const { text, unseen } = cleaned(each.text) // once joined: a letter and its mark may stand in two runs
    notes.add('unseen', unseen)
    return { ...each, text }
  })
}

type Marks = Omit<Text, 'text'>

function marksOf({ bold, italic, underline, vertical }: Look): Marks {
  return {
    ...(bold === true && { bold: true as const }),
    ...(italic === true && { italic: true as const }),
    ...(underline === true && { underline: true as const }),
    ...(vertical === 'superscript' && { superscript: true as const }),
    ...(vertical === 'subscript' && { subscript: true as const }),
  }
}

const allMarks = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const

function sameMarks(one: Marks, other: Marks): boolean {
  return allMarks.every((mark) => one[mark] === other[mark])
}

/** Neighbours in fonts of one kind are read together: a VNI letter may be split over runs. */
function converted(words: readonly LookedWords[], notes: NoteBook): readonly LookedWords[] {
  return groups(words).flatMap(({ letters, members }) => {
    if (letters === null) return members
    const texts = members.map(({ text }) => text)
    const unicode = convertedOrKept(texts, letters)
    if (unicode !== null) notes.add('legacy')
    return members.map(({ text, look, ...tag }, at) => {
      const read = unicode?.[at] ?? text
      return { ...tag, look, text: legacyFont(look.font ?? '')?.capitals ? read.toLocaleUpperCase('vi') : read }
    })
  })
}

/**
 * What only wears the name of an old font is mostly known by its letters. A few words may have letters of both kinds:
 * what reads as more of Vietnamese is meant, and of two alike the font is believed.
 */
function convertedOrKept(texts: readonly string[], letters: LegacyFont['letters']): readonly string[] | null {
  const unicode = fromLegacy(texts, letters)
  if (unicode === null) return null
  const asItIs = vietnameseSyllables(texts.join('').normalize('NFC'))
  return vietnameseSyllables(unicode.join('')) < asItIs ? null : unicode
}

type Group = { readonly letters: LegacyFont['letters'] | null; readonly members: LookedWords[] }

function groups(words: readonly LookedWords[]): readonly Group[] {
  const found: Group[] = []
  for (const each of words) {
    const letters = legacyFont(each.look.font ?? '')?.letters ?? null
    const last = found.at(-1)
    if (last?.letters === letters) last.members.push(each)
    else found.push({ letters, members: [each] })
  }
  return found
}
