import { differenceWords, percentWords } from '#core/compare/difference-words'
import { listComparison } from '#core/compare/listing'
import type { BlockDifference, Comparison, FigureDifference, WordChange } from '#core/document/comparison'
import { blankWords } from '#core/indicators/wording'
import { ok, type Result } from '#core/result'
import { readReport } from '../../disk/report-file'
import type { Translate } from '../../i18n'
import type { Answer, FailureCode, HeadlessCommand } from '../command'

/** What the second report has otherwise than the first: two versions of one, or the reports of two periods. */
export const diff: HeadlessCommand = {
  inputs: 2,
  takes: [],
  needs: [],
  run: async ({ input, second, t }): Promise<Result<Answer, FailureCode>> => {
    const from = await readReport(input)
    if (!from.ok) return from
    const to = await readReport(second)
    if (!to.ok) return to
    const { compareReports } = await import('#core/compare/compare-reports') // as the export loads it
    const comparison = compareReports(from.value.report, to.value.report)
    return ok({ json: listComparison(comparison), lines: linesOf(comparison, t) })
  },
}

function linesOf({ figures, blocks }: Comparison, t: Translate): readonly string[] {
  return [
    t('compare:figureCount', { count: figures.length }),
    ...figures.map((figure) => `  ${figureLine(figure, t)}`),
    t('compare:blockCount', { count: blocks.length }),
    ...blocks.map((block) => `  ${blockLine(block, t)}`),
  ]
}

/** 'Thu ngân sách [2020-H1 → 2021-H1], giá trị: 5.145 tỷ đồng → 5.300 tỷ đồng (+155 tỷ đồng; +3,0%)'. */
function figureLine(figure: FigureDifference, t: Translate): string {
  const { kind, name, facet, plan, fromPeriod, toPeriod, from, to } = figure
  const periods = fromPeriod === toPeriod ? toPeriod : `${fromPeriod} → ${toPeriod}`
  const of = [t(`compare:facet.${facet}`), ...(plan ? [plan.name] : [])].join(' ')
  const side = (words: string | undefined, isAbsent: boolean) =>
    isAbsent ? t('compare:absent') : (words ?? blankWords.text)
  const change = [differenceWords(figure), percentWords(figure)].filter((words) => words !== '').join('; ')
  const sides = `${side(from?.words, kind === 'inserted')} → ${side(to?.words, kind === 'deleted')}`
  const states = from?.state && to?.state && from.state !== to.state ? [stateLine(from.state, to.state, t)] : []
  return [`${name} [${periods}], ${of}: ${sides}`, ...(change === '' ? [] : [`(${change})`]), ...states].join(' ')
}

type State = 'estimate' | 'preliminary' | 'actual' | 'as-of'

function stateLine(from: State, to: State, t: Translate): string {
  return `(${t(`compare:state.${from}`)} → ${t(`compare:state.${to}`)})`
}

/** 'Sửa, Về kinh tế: … [-cũ-]{+mới+} …', a line each. */
function blockLine({ kind, place, words }: BlockDifference, t: Translate): string {
  const where = place.part === 'frame' ? t(`compare:field.${place.field}`) : place.section
  const head = [t(`compare:kind.${kind}`), where].filter((part) => part !== '').join(', ')
  return `${head}: ${words.map(runWords).join('')}`.replaceAll(/\s*\n\s*/g, ' ⏎ ')
}

const longest = 60

/** What stayed is shown by its ends, for only what changed is of interest. */
function runWords({ kind, text }: WordChange): string {
  if (kind === 'deleted') return `[-${text}-]`
  if (kind === 'inserted') return `{+${text}+}`
  return text.length <= longest ? text : `${text.slice(0, longest / 2)} … ${text.slice(-longest / 2)}`
}
