import {
  type NoteBook,
  paragraphText,
  type WordBlock,
  type WordParagraph,
  type WordRun,
  type WordTable,
} from '#core/docx/word-text'

/** A paragraph of the file, or a row of a table that a report has no place for. */
export type Line = {
  readonly text: string
  readonly runs: readonly WordRun[]
  readonly style: string
  readonly outline: number | null
  /** As Word shows it. */
  readonly number: string | null
  /** Of plain text nobody knows. */
  readonly bold: 'all' | 'some' | 'none' | 'unknown'
  /** In which table that sets the frame side by side, and in which of its columns; null: in the flow of the text. */
  readonly frame: { readonly table: number; readonly column: number } | null
  readonly isRow: boolean
}

/** The file line by line. Rows of tables have their cells parted by tabs; what a frame sets side by side follows in turn. */
export function linesOf(blocks: readonly WordBlock[], isPlain: boolean, notes: NoteBook): readonly Line[] {
  return blocks.flatMap((block, at): readonly Line[] => {
    if (block.kind === 'paragraph') return lineOf(block, isPlain, null)
    if (isFrameTable(block)) return frameLines(block, at)
    if (isBox(block)) return paragraphsIn(block).flatMap((paragraph) => lineOf(paragraph, false, null))
    notes.add('tables')
    return block.rows.flatMap(rowLine)
  })
}

const framed =
  /^(cộng h(òa|oà) xã hội|đảng cộng sản|độc lập|số\s*:|nơi nhận)|^(tm|t\/m|kt|k\/t|tl|t\/l|tuq|q)\. ?\p{Lu}/iu

/** One that sets the head or the foot of a document side by side. */
function isFrameTable(table: WordTable): boolean {
  const few = table.rows.length <= 12 && table.rows.every((row) => row.length <= 3)
  return few && paragraphsIn(table).some((paragraph) => framed.test(paragraphText(paragraph).trim()))
}

/** A frame drawn around text. */
function isBox({ rows }: WordTable): boolean {
  return rows.every((row) => row.length <= 1)
}

function paragraphsIn({ rows }: WordTable): readonly WordParagraph[] {
  return rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs))
}

/** The left side of the table from top to bottom, then the right one. */
function frameLines({ rows }: WordTable, table: number): readonly Line[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row) => (row[column]?.paragraphs ?? []).flatMap((each) => lineOf(each, false, { table, column }))),
  ).flat()
}

/** Tên loại and trích yếu are often one paragraph with a line break. */
const titleWithSubject = /^\s*báo\s+cáo[^\n]{0,60}\n/iu

function lineOf(paragraph: WordParagraph, isPlain: boolean, frame: Line['frame']): readonly Line[] {
  const isSplit = frame !== null || titleWithSubject.test(paragraphText(paragraph).slice(0, 200))
  const lines = isSplit ? splitLines(paragraph.runs) : [paragraph.runs]
  const { style, outline, number } = paragraph
  return lines.map(trimmed).flatMap((runs, at): readonly Line[] => {
    const text = textOf(runs)
    const shown = at === 0 ? number : null
    if (text === '' && shown === null) return []
    return [
      { text, runs, style, outline, number: shown, bold: isPlain ? 'unknown' : boldness(runs), frame, isRow: false },
    ]
  })
}

function rowLine(row: WordTable['rows'][number]): readonly Line[] {
  const cells = row.map(({ paragraphs }) => paragraphs.map(cellText).join(' ').trim())
  if (cells.every((cell) => cell === '')) return []
  const text = cells.join('\t').trimEnd()
  const common = { style: '', outline: null, number: null, bold: 'none', frame: null } as const
  return [{ ...common, text, runs: [{ text }], isRow: true }]
}

function cellText(paragraph: WordParagraph): string {
  const text = paragraphText(paragraph).replaceAll(/\s+/g, ' ').trim()
  return paragraph.number === null ? text : `${paragraph.number} ${text}`.trim()
}

export function textOf(runs: readonly WordRun[]): string {
  return runs.map(({ text }) => text).join('')
}

function boldness(runs: readonly WordRun[]): Line['bold'] {
  const seen = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (seen.every(({ bold }) => bold)) return 'all'
  return seen.some(({ bold }) => bold) ? 'some' : 'none'
}

function splitLines(runs: readonly WordRun[]): readonly (readonly WordRun[])[] {
  const lines: WordRun[][] = [[]]
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push(text === run.text ? run : { ...plain(run), text })
    }
  }
  return lines
}

/** Without the blanks at both ends, and without texts that are empty. */
export function trimmed(runs: readonly WordRun[]): readonly WordRun[] {
  const whole = textOf(runs)
  const start = whole.length - whole.trimStart().length
  return within(runs, start, Math.max(start, whole.trimEnd().length))
}

const marks = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const

/** The same words in as few texts as can be: neighbours with the same marks are one. */
export function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const texts: WordRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = texts.at(-1)
    const isWords = run.figure === undefined && last?.figure === undefined
    if (last !== undefined && isWords && marks.every((mark) => last[mark] === run[mark])) {
      texts[texts.length - 1] = { ...last, text: last.text + run.text }
    } else texts.push(run)
  }
  return texts
}

/** Without what it was exported as: of a figure that was cut, the words alone are left. */
export function plain({ figure: _, ...text }: WordRun): WordRun {
  return text
}

/** The characters from `start` to `end` of a row of texts. */
export function within(runs: readonly WordRun[], start: number, end = Number.POSITIVE_INFINITY): readonly WordRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const from = at
    at += run.text.length
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    if (text === '') return []
    return text === run.text ? [run] : [{ ...plain(run), text }]
  })
}
