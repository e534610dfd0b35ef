import type { Text } from '#core/document/schema'
import type { FigureTag } from '#core/docx/read-figure'

/** What was left out, changed or is not certain about a file that came in; each is a wording of its own. */
export type ImportNote =
  // left out
  | 'hidden'
  | 'deleted'
  | 'comments'
  | 'pictures'
  | 'embedded'
  | 'foreign'
  | 'macros'
  | 'external'
  | 'contents'
  | 'headers'
  // changed
  | 'unseen'
  | 'legacy'
  | 'links'
  | 'fields'
  | 'tables'
  | 'notes'
  | 'boxes'
  | 'inserted'
  | 'figures'
  | 'plainFigures'
  | 'formulas'
  | 'symbols'
  | 'struck'
  | 'numbers'
  // not certain
  | 'period'
  | 'frame'
  | 'parts'

export type ImportNotes = ReadonlyMap<ImportNote, number>

/** Counts what happens while a file is read. */
export class NoteBook {
  readonly #counts = new Map<ImportNote, number>()

  add(note: ImportNote, count = 1): void {
    if (count > 0) this.#counts.set(note, (this.#counts.get(note) ?? 0) + count)
  }

  get notes(): ImportNotes {
    return this.#counts
  }
}

/** Words with their marks. What we exported as a figure says which. */
export type WordRun = Text & { readonly figure?: FigureTag }

/** A paragraph of a file, before anything is made of it. */
export type WordParagraph = {
  readonly kind: 'paragraph'
  /** The id of its style. */
  readonly style: string
  /** Its level in the outline from 0, by itself or by its style. */
  readonly outline: number | null
  /** The number that Word shows before it: 'I.', '1.1.', '-'. */
  readonly number: string | null
  readonly runs: readonly WordRun[]
}

export type WordCell = { readonly span: number; readonly paragraphs: readonly WordParagraph[] }
export type WordTable = { readonly kind: 'table'; readonly rows: readonly (readonly WordCell[])[] }
export type WordBlock = WordParagraph | WordTable

export type WordText = {
  readonly blocks: readonly WordBlock[]
  /** What stands in the margins of its pages, above and below the text. */
  readonly margins: readonly string[]
  readonly notes: ImportNotes
  /** A file of plain text says nothing of bold letters and styles: only its words can tell what they are. */
  readonly isPlain: boolean
}

export function paragraphText({ runs }: WordParagraph): string {
  return runs.map(({ text }) => text).join('')
}
