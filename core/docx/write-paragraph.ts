import { FileChild, type IXmlableObject } from 'docx'
import type { IndicatorBlock, Inline, TextBlock } from '#core/document/schema'
import type { InlineWords } from '#core/document/text'
import { isText } from '#core/document/walk'
import type { ListPlace } from '#core/docx/plan-lists'
import { characterStyleOf, styleIdOf } from '#core/docx/style-names'
import { tagOf, writeFigure } from '#core/docx/write-figure'
import { lineBreak, textRun } from '#core/docx/write-run'
import type { FigureReference } from '#core/indicators/schema'
import type { SentencePiece } from '#core/indicators/sentence'
import type { FigureContext } from '#core/indicators/wording'
import { written, type XmlObject } from '#core/ooxml/xml'
import { assertNever } from '#core/result'

/** What the text needs besides itself: the words of its inlines, and what a figure's control is called. */
export type TextContext = {
  readonly words: InlineWords
  /** What the figures speak of. */
  readonly figures: FigureContext
  readonly pieces: (block: IndicatorBlock) => readonly SentencePiece[]
  /** An indicator's name and its place in the report from 1. */
  readonly indicatorOf: (figure: FigureReference) => { readonly name: string; readonly order: number }
  readonly nextControlId: () => number
}

export type Placing = { readonly list: ListPlace | undefined; readonly keepWithNext: boolean }

/**
 * A block as a Word paragraph. The look is in the named style, the number in the list: the paragraph itself says no
 * more than which. It goes into the package's document as it will be printed: the package's own paragraphs and runs
 * cost four times the time, and a long report has thousands.
 *
 * Source: ECMA-376 Part 1, 17.3.1.22 p, 17.3.1.27 pStyle, 17.3.1.19 numPr.
 */
export class BlockParagraph extends FileChild {
  readonly #element: IXmlableObject

  constructor(block: TextBlock, placing: Placing, context: TextContext) {
    super('w:p')
    // The number of a part stands on a line of its own, its title below it.
    const opening = block.level === 'part' && placing.list ? [lineBreak()] : []
    const runs = block.children.flatMap((inline) => writeInline(inline, characterStyleOf(block), context))
    this.#element = written({ 'w:p': [propertiesOf(block, placing), ...opening, ...runs] })
  }

  override prepForXml(): IXmlableObject {
    return this.#element
  }
}

function propertiesOf(block: TextBlock, { list, keepWithNext }: Placing): XmlObject {
  const numbering =
    list === undefined ? [] : [{ 'w:numPr': [valued('w:ilvl', list.level), valued('w:numId', list.list)] }]
  const keeping = keepWithNext ? [{ 'w:keepNext': {} }] : []
  return { 'w:pPr': [valued('w:pStyle', styleIdOf(block)), ...keeping, ...numbering] }
}

function writeInline(inline: Inline, style: string | undefined, context: TextContext): readonly XmlObject[] {
  if (isText(inline)) return inline.text === '' ? [] : [textRun(inline, style)]
  switch (inline.type) {
    case 'periodToken':
      return [textRun({ text: context.words(inline) }, style)]
    case 'figure':
      return [control(inline, context.words(inline), context)]
    case 'indicatorBlock':
      return context
        .pieces(inline)
        .map(({ text, figure }) => (figure ? control(figure, text, context) : textRun({ text }, style)))
    case 'claim':
      return inline.children.flatMap((child) => writeInline(child, style, context))
    default:
      return assertNever(inline)
  }
}

function control(figure: FigureReference, words: string, context: TextContext): XmlObject {
  const { name, order } = context.indicatorOf(figure)
  return writeFigure({ id: context.nextControlId(), tag: tagOf(figure.indicator, figure.facet, order), name, words })
}

/** An element of one value. */
export function valued(name: string, value: string | number): XmlObject {
  return { [name]: { _attr: { 'w:val': value } } }
}
