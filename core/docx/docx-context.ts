import type { ThemeFonts } from '#core/docx/read-look'
import type { WordNumbers } from '#core/docx/read-numbering'
import type { Styles } from '#core/docx/read-styles'
import type { NoteBook, WordParagraph } from '#core/docx/word-text'
import type { XmlElement } from '#core/ooxml/elements'

/** What the text of a document needs besides itself. */
export type DocxContext = {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly numbers: WordNumbers
  /** By 'footnote 2', 'endnote 1'. */
  readonly footnotes: ReadonlyMap<string, string>
  readonly fields: FieldState
  readonly notes: NoteBook
  /** The colour of the cell that the text stands in. */
  readonly cellShade?: string
  readonly readBox: (content: XmlElement) => readonly WordParagraph[]
}

/**
 * Where in the fields of the text one is: a field has its instruction, which nobody reads and which is never obeyed,
 * and then what Word last showed for it (17.16.18). Fields stand in one another and run over paragraphs.
 */
export class FieldState {
  readonly #open: ('begin' | 'separate')[] = []

  mark(mark: 'begin' | 'separate' | 'end'): void {
    if (mark === 'begin') this.#open.push('begin')
    else if (this.#open.length > 0) {
      this.#open.pop()
      if (mark === 'separate') this.#open.push('separate')
    }
  }

  /** Whether words here are words of the text. */
  get inResult(): boolean {
    return !this.#open.includes('begin')
  }

  /**
   * No instruction runs over a paragraph's end: one that has no end of its own would take with it all that follows.
   */
  beginParagraph(): void {
    if (!this.inResult) this.#open.length = 0
  }

  static isLink(instruction: string): boolean {
    return /^\s*HYPERLINK\b/i.test(instruction)
  }
}
