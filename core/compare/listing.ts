import type { BlockDifference, Comparison, FigureDifference, WordChange } from '#core/document/comparison'

/**
 * A comparison as the `diff` command prints it: of each figure both sides as exact decimals (null: blank or not there)
 * beside their words; of each block both texts as printed, beside the runs of words that stayed, went and came.
 */
export function listComparison({ figures, blocks }: Comparison) {
  return { figures: figures.map(listedFigure), blocks: blocks.map(listedBlock) }
}

function listedFigure(figure: FigureDifference) {
  const { kind, indicator, name, block, wasNamed, facet, plan, from, to, difference, percent } = figure
  return {
    kind,
    indicator,
    name,
    ...(block !== undefined && { block }),
    ...(wasNamed !== undefined && { wasNamed }),
    facet,
    ...(plan && { plan }),
    period: { from: figure.fromPeriod, to: figure.toPeriod },
    from: from?.value ?? null,
    to: to?.value ?? null,
    difference: difference?.amount ?? null,
    unit: difference?.unit ?? null,
    percent,
    state: { from: from?.state ?? null, to: to?.state ?? null },
    words: { from: from?.words ?? null, to: to?.words ?? null },
  }
}

function listedBlock({ kind, place, words, level }: BlockDifference) {
  const where =
    place.part === 'frame'
      ? { part: place.part, field: place.field }
      : { part: place.part, block: place.to ?? place.from, fromBlock: place.from, section: place.section }
  return {
    kind,
    ...where,
    from: kind === 'inserted' ? null : textWithout('inserted', words),
    to: kind === 'deleted' ? null : textWithout('deleted', words),
    ...(level && { level }),
    words,
  }
}

/** The old text is what did not come in, the new one what was not left out. */
function textWithout(kind: WordChange['kind'], words: readonly WordChange[]): string {
  return words
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('')
    .trim()
}
