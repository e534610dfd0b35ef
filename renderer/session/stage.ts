import type { Report } from '#core/document/schema'
import { reportSummary } from '#core/library/summary'

export const stages = reportSummary.shape.stage.options
export type Stage = (typeof stages)[number]

export function stageOf({ stage }: Pick<Report, 'stage'>): Stage {
  return stage ?? 'drafting'
}

/** The same at another stage; a report that is being drafted names none. */
export function withStage<T extends Pick<Report, 'stage'>>(
  matter: T,
  stage: Stage,
): Omit<T, 'stage'> & Pick<T, 'stage'> {
  const { stage: _, ...others } = matter
  return stage === 'drafting' ? others : { ...others, stage }
}
