import type {
  Annex,
  Block,
  BlockId,
  Claim,
  Figure,
  IndicatorBlock,
  Inline,
  Level,
  Text,
  TextBlock,
} from '#core/document/schema'
import type { IndicatorId } from '#core/indicators/schema'
import type { SentenceItem } from '#core/indicators/sentence-schema'

export function isText(inline: Inline): inline is Text {
  return 'text' in inline
}

export function isFigure(inline: Inline): inline is Figure {
  return 'type' in inline && inline.type === 'figure'
}

export function isIndicatorBlock(inline: Inline): inline is IndicatorBlock {
  return 'type' in inline && inline.type === 'indicatorBlock'
}

export function isClaim(inline: Inline): inline is Claim {
  return 'type' in inline && inline.type === 'claim'
}

export function isAnnex(block: Block): block is Annex {
  return block.type === 'annex'
}

/** The level of a block; undefined for plain prose and for an annex. */
export function levelOf(block: Block): Level | undefined {
  return isAnnex(block) ? undefined : block.level
}

/** The text of a body, without its annexes. */
export function textBlocksOf(body: readonly Block[]): readonly TextBlock[] {
  return body.filter((block) => !isAnnex(block))
}

export function annexesOf(body: readonly Block[]): readonly Annex[] {
  return body.filter(isAnnex)
}

/** Where inlines stand: the body of a report or a template, and its trích yếu. */
export type Written = {
  readonly body: readonly Block[]
  readonly frame: { readonly subject: readonly (readonly Inline[])[] }
}

/**
 * The inlines of one block, one line of trích yếu or one claim. `where` is their path: 'body.12.children',
 * 'frame.subject.0', 'body.12.children.3.children', 'body.40.title'.
 */
export type InlineRun = { readonly where: string; readonly inlines: readonly Inline[] }

/** All inlines of a report or a template, in the order of the printed page; a claim's own after those it stands among. */
export function inlineRuns(written: Written): readonly InlineRun[] {
  return [
    ...written.frame.subject.flatMap((inlines, at) => runsOf(`frame.subject.${at}`, inlines)),
    ...written.body.flatMap((block, at) =>
      isAnnex(block) ? runsOf(`body.${at}.title`, block.title) : runsOf(`body.${at}.children`, block.children),
    ),
  ]
}

function runsOf(where: string, inlines: readonly Inline[]): readonly InlineRun[] {
  const claims = inlines.flatMap((inline, at): readonly InlineRun[] =>
    isClaim(inline) ? [{ where: `${where}.${at}.children`, inlines: inline.children }] : [],
  )
  return [{ where, inlines }, ...claims]
}

/** A figure of the body: in which block, and its path in the editor's own terms. */
export type PlacedFigure = {
  readonly block: BlockId
  readonly path: readonly number[]
  readonly figure: Figure
}

/** Every figure of the body, in order, those within claims too. */
export function figuresOf(body: readonly Block[]): readonly PlacedFigure[] {
  return body.flatMap(({ id, children }, at) =>
    figuresIn(children, [at]).map(({ path, figure }) => ({ block: id, path, figure })),
  )
}

function figuresIn(inlines: readonly Inline[], parent: readonly number[]): readonly Omit<PlacedFigure, 'block'>[] {
  return inlines.flatMap((inline, index): readonly Omit<PlacedFigure, 'block'>[] => {
    const path = [...parent, index]
    if (isClaim(inline)) return figuresIn(inline.children, path)
    return isFigure(inline) ? [{ path, figure: inline }] : []
  })
}

/** The indicators that an inline speaks of, those that a claim is pinned to among them. */
export function indicatorsOf(inline: Inline): readonly IndicatorId[] {
  if (isFigure(inline)) return [inline.indicator]
  if (isIndicatorBlock(inline)) return inline.items.flatMap(indicatorsOfItem)
  if (!isClaim(inline)) return []
  return [...inline.terms.map(({ indicator }) => indicator), ...inline.children.flatMap(indicatorsOf)]
}

function indicatorsOfItem({ indicator, parts }: SentenceItem): readonly IndicatorId[] {
  return [indicator, ...(parts?.items ?? []).map((part) => part.indicator)]
}

/**
 * How often each indicator is shown in the body: by a figure, in a sentence as one of its items or their parts, or by a
 * row of an annex.
 */
export function indicatorsShown(body: readonly Block[]): ReadonlyMap<IndicatorId, number> {
  const shown = new Map<IndicatorId, number>()
  const count = (indicator: IndicatorId) => shown.set(indicator, (shown.get(indicator) ?? 0) + 1)
  for (const { figure } of figuresOf(body)) count(figure.indicator)
  const sentences = textBlocksOf(body).flatMap(({ children }) => children.filter(isIndicatorBlock))
  for (const indicator of sentences.flatMap(indicatorsOf)) count(indicator)
  for (const row of annexesOf(body).flatMap(({ rows }) => rows)) if (row.kind === 'indicator') count(row.indicator)
  return shown
}
