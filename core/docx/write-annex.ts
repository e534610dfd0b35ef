import type { FileChild, ISectionOptions } from 'docx'
import { type AnnexCells, annexCells, plansByIndicator } from '#core/document/annex-cells'
import { annexNumbers } from '#core/document/annex-number'
import { annexOfWords } from '#core/document/annex-words'
import type { Profile } from '#core/document/profile'
import type { Annex, Report } from '#core/document/schema'
import { inlinesText } from '#core/document/text'
import { annexesOf } from '#core/document/walk'
import { annexWidth } from '#core/docx/page-geometry'
import { paragraphs, underParagraph } from '#core/docx/write-frame'
import type { TextContext } from '#core/docx/write-paragraph'
import { writeAnnexSection } from '#core/docx/write-section'
import { IndicatorTable } from '#core/docx/write-table'

export type WrittenAnnexes = {
  readonly sections: readonly ISectionOptions[]
  /** The line that says to which document the annexes belong; null when there are none. */
  readonly of: string | null
  /** 'figure:<indicator>' of each cell that is wanted and blank. */
  readonly missing: readonly string[]
}

/**
 * The annexes behind the signature, each a section of its own with the head of form 2.1, its table and the form's end.
 *
 * Source: Decree 30/2020, Phụ lục I, III.1; Phụ lục III, form 2.1.
 */
export function writeAnnexes(report: Report, profile: Profile, context: TextContext): WrittenAnnexes {
  const annexes = annexesOf(report.body)
  if (annexes.length === 0) return { sections: [], of: null, missing: [] }
  const of = annexOfWords(report, profile)
  const numbers = annexNumbers(report.body, profile.wording.annex)
  const plans = plansByIndicator(context.figures.index)
  const drawn = annexes.map((annex) => ({ annex, cells: annexCells(annex, context.figures, plans) }))
  return {
    sections: drawn.map(({ annex, cells }) => ({
      ...writeAnnexSection(profile, annex.orientation),
      children: [
        ...headOf(annex, { number: numbers.get(annex.id) ?? '', of }, profile, context),
        new IndicatorTable(annex.columns, cells, annexWidth(profile, annex.orientation), context),
        ...endOf(profile),
      ],
    })),
    of,
    missing: drawn.flatMap(({ cells }) => blanksIn(cells)),
  }
}

type Head = { readonly number: string; readonly of: string }

function headOf(annex: Annex, { number, of }: Head, profile: Profile, context: TextContext): readonly FileChild[] {
  const under = annex.orientation === 'landscape' ? 'underAnnexOfWide' : 'underAnnexOf'
  return [
    ...paragraphs('annexNumber', [number]),
    ...paragraphs('annexTitle', [inlinesText(annex.title, context.words)]),
    ...paragraphs('annexOf', [of]),
    ...underParagraph(under, profile.under.annexOf),
  ]
}

/** A section may not end with a table: where the form has no mark, a paragraph of no height follows it. */
function endOf({ wording }: Profile): readonly FileChild[] {
  return wording.annexEnd === '' ? paragraphs('end', ['']) : paragraphs('annexEnd', [wording.annexEnd])
}

function blanksIn({ rows }: AnnexCells): readonly string[] {
  return rows.flatMap((line) => {
    if (line.kind === 'group') return []
    return line.cells.some(({ missing }) => missing) ? [`figure:${line.indicator}`] : []
  })
}
