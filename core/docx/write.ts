import { Document, type FileChild } from 'docx'
import { frameBlanks, frameWords } from '#core/document/frame-words'
import { numbersOf } from '#core/document/numbering'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { figuresShown, type InlineWords, inlinesText, inlineWords } from '#core/document/text'
import { inlineRuns, textBlocksOf } from '#core/document/walk'
import { closeText } from '#core/docx/close-text'
import { planLists } from '#core/docx/plan-lists'
import { writeAnnexes } from '#core/docx/write-annex'
import { writeFoot, writeHead } from '#core/docx/write-frame'
import { writeNumbering } from '#core/docx/write-numbering'
import { partsOf } from '#core/docx/write-package'
import { BlockParagraph, type TextContext } from '#core/docx/write-paragraph'
import { writeAppProperties, writeCoreProperties } from '#core/docx/write-properties'
import { writeSection } from '#core/docx/write-section'
import { writeStyles } from '#core/docx/write-styles'
import { indexData } from '#core/indicators/data-set'
import { writeSentence } from '#core/indicators/sentence'
import type { FigureContext } from '#core/indicators/wording'
import { type Deflate, zipParts } from '#core/ooxml/package'

export type DocxOptions = {
  /** Without it page 1 is marked Dự thảo. */
  readonly final: boolean
  readonly deflate: Deflate
}

export type WrittenDocx = {
  readonly bytes: Uint8Array
  /** What is still blank: 'number', 'place', 'day', 'month', 'position', 'signer', 'figure:<indicator>'. */
  readonly missing: readonly string[]
}

/**
 * A report as a Word document in the official form that the profile describes. The same report gives the same bytes.
 *
 * Source: the profile's clauses; ECMA-376 Part 1 (transitional).
 */
export async function writeDocx(report: Report, profile: Profile, options: DocxOptions): Promise<WrittenDocx> {
  const words = inlineWords(report)
  const frame = frameWords(report, profile, (inlines) => inlinesText(inlines, words))
  const scheme = { partNumber: report.style.partNumber, numberEnd: profile.numberEnd }
  const lists = planLists(textBlocksOf(report.body), numbersOf(report.body, scheme), scheme)
  const context = textContext(report, words)
  const body = writeBody(report, profile, context, lists)
  const annexes = writeAnnexes(report, profile, context)
  const document = new Document({
    sections: [
      {
        ...writeSection(profile, frame, options.final),
        children: [...writeHead(frame, profile), ...body, ...writeFoot(frame, profile)],
      },
      ...annexes.sections,
    ],
  })
  const parts = partsOf({
    document,
    styles: writeStyles(profile, frame, annexes.of),
    numbering: writeNumbering(lists.lists, profile),
    core: writeCoreProperties(report, profile, frame),
    app: writeAppProperties(),
  })
  return {
    bytes: zipParts(parts, options.deflate),
    missing: [...frameBlanks(report, profile), ...new Set([...figureBlanks(report), ...annexes.missing])],
  }
}

function writeBody(report: Report, profile: Profile, context: TextContext, lists: ReturnType<typeof planLists>) {
  const body = closeText(textBlocksOf(report.body), profile.wording.end)
  return body.map((block, at): FileChild => {
    // The signature may not stand alone on a page: the end of the text goes with it.
    const keepWithNext = at === body.length - 1
    return new BlockParagraph(block, { list: lists.places.get(block.id), keepWithNext }, context)
  })
}

function textContext(report: Report, words: InlineWords): TextContext {
  const named = new Map(report.indicators.map(({ id, name }, at) => [id, { name, order: at + 1 }]))
  const context = figureContext(report)
  let controls = 0
  return {
    words,
    figures: context,
    pieces: (block) => writeSentence(block, context),
    indicatorOf: ({ indicator }) => named.get(indicator) ?? { name: indicator, order: 0 },
    nextControlId: () => {
      controls += 1
      return controls
    },
  }
}

function figureContext(report: Report): FigureContext {
  return { index: indexData(report), period: report.period, style: report.style }
}

/** 'figure:<indicator>' of each indicator that the text or trích yếu shows as a blank, by a figure or in a sentence. */
function figureBlanks(report: Report): readonly string[] {
  const context = figureContext(report)
  const shown = inlineRuns(report).flatMap(({ inlines }) => figuresShown(inlines, context))
  const blank = shown.filter(({ state }) => state === 'missing')
  return blank.map(({ figure }) => `figure:${figure.indicator}`)
}
