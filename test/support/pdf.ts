import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A stretch of text of one look, in millimetres from the upper left corner of its page. */
export type Printed = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
}

/** A line that is drawn, not written. */
export type Drawn = { readonly top: number; readonly left: number; readonly width: number }

type Size = { readonly widthMm: number; readonly heightMm: number }

export type Print = Size & {
  /** Pages may differ: an annex may lie. */
  readonly pages: readonly Size[]
  readonly texts: readonly Printed[]
  /** What is drawn on page 1. */
  readonly drawn: readonly Drawn[]
}

/** The most that pdftohtml enlarges: its whole numbers are then thirds of a point. */
const zoom = 3
const mmOf = (enlarged: number) => (enlarged / zoom) * (25.4 / 72)

/** What a .docx looks like on paper, by LibreOffice. */
export function print(docx: Uint8Array): Print {
  const folder = mkdtempSync(path.join(tmpdir(), 'print-'))
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 27 })
  try {
    writeFileSync(path.join(folder, 'report.docx'), docx)
    // A profile of its own: two conversions at once would wait for one another for ever.
    run('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', 'report.docx')
    const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', String(zoom), 'report.pdf').toString()
    const pages = [...xml.matchAll(/<page [^>]*height="(\d+)" width="(\d+)"/g)].map(([, height, width]) => ({
      widthMm: mmOf(Number(width)),
      heightMm: mmOf(Number(height)),
    }))
    return {
      ...(pages[0] ?? { widthMm: 0, heightMm: 0 }),
      pages,
      texts: textsOf(xml),
      drawn: drawnOn(run('pdftoppm', '-gray', '-r', String(dpi), '-f', '1', '-l', '1', 'report.pdf')),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function textsOf(xml: string): readonly Printed[] {
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size) / zoom]),
  )
  return xml.split('<page ').flatMap((page, at) =>
    [
      ...page.matchAll(/<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)" font="(\d+)">(.*?)<\/text>/g),
    ].map(([, top, left, width, height, font, words = '']) => ({
      page: at,
      text: plain(words).trimEnd(),
      left: mmOf(Number(left)),
      right: mmOf(Number(left) + Number(width)),
      top: mmOf(Number(top)),
      bottom: mmOf(Number(top) + Number(height)),
      sizePt: sizes.get(font) ?? 0,
      bold: words.includes('<b>'),
      italic: words.includes('<i>'),
    })),
  )
}

function plain(words: string): string {
  const entities: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#34': '"',
    '#39': "'",
    '#160': ' ',
  }
  return words.replace(/<[^>]+>/g, '').replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole)
}

const dpi = 150
/** No letter has a stroke as long as this. */
const shortestMm = 8

/** The horizontal lines of a page: rows of dark dots, of which a thick line has several (PGM, P5). */
function drawnOn(pgm: Uint8Array): readonly Drawn[] {
  const [header = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(pgm.subarray(0, 40)).toString('latin1')) ?? []
  const mm = (dots: number) => (dots * 25.4) / dpi
  const rows = Array.from({ length: Number(height) }, (_, row) => {
    const start = header.length + row * Number(width)
    const { left, length } = longestDark(pgm.subarray(start, start + Number(width)))
    return { top: mm(row), left: mm(left), width: mm(length) }
  })
  return rows.filter((row, at) => row.width >= shortestMm && (rows[at - 1]?.width ?? 0) < shortestMm)
}

function longestDark(row: Uint8Array): { readonly left: number; readonly length: number } {
  let best = { left: 0, length: 0 }
  let length = 0
  row.forEach((shade, at) => {
    length = shade < 140 ? length + 1 : 0
    if (length > best.length) best = { left: at - length + 1, length }
  })
  return best
}
