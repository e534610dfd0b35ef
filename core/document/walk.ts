import type { Block, BlockId, Figure, Inline, Text } from '#core/document/schema'

export function isText(inline: Inline): inline is Text {
  return 'text' in inline
}

export function isFigure(inline: Inline): inline is Figure {
  return 'type' in inline && inline.type === 'figure'
}

/** Where inlines stand: the body of a report or a template, and its trích yếu. */
export type Written = {
  readonly body: readonly Block[]
  readonly frame: { readonly subject: readonly (readonly Inline[])[] }
}

/** The inlines of one block or one line of trích yếu. `where` is their path: 'body.12.children', 'frame.subject.0'. */
export type InlineRun = { readonly where: string; readonly inlines: readonly Inline[] }

/** All inlines of a report or a template, in the order of the printed page. */
export function inlineRuns(written: Written): readonly InlineRun[] {
  return [
    ...written.frame.subject.map((inlines, at) => ({ where: `frame.subject.${at}`, inlines })),
    ...written.body.map((block, at) => ({ where: `body.${at}.children`, inlines: block.children })),
  ]
}

/** A figure of the body: in which block, and its path in the editor's own terms. */
export type PlacedFigure = {
  readonly block: BlockId
  readonly path: readonly [number, number]
  readonly figure: Figure
}

/** Every figure of the body, in order. */
export function figuresOf(body: readonly Block[]): readonly PlacedFigure[] {
  return body.flatMap((block, at) =>
    block.children.flatMap((inline, index): readonly PlacedFigure[] =>
      isFigure(inline) ? [{ block: block.id, path: [at, index], figure: inline }] : [],
    ),
  )
}
