import type { Annex, Block, Frame, Inline, PeriodToken, Report, Sender, Text } from '#core/document/schema'
import { type InlineWords, inlinesText, inlineWords } from '#core/document/text'
import { isAnnex, isText } from '#core/document/walk'
import type { Leftover, StaleFix } from '#core/leftovers/leftover'

/** A leftover that does not stand in the text: in a line around it, or in the title of an annex. */
export type LeftAround = Pick<Leftover, 'block' | 'start' | 'end' | 'text' | 'place'>

/**
 * The report with other words, or with a token, in the place of what was left around its text. null when it does not
 * stand there any more, reaches over two lines, or would grow beyond what such a line may hold.
 */
export function mendAround(report: Report, left: LeftAround, fix: StaleFix): Report | null {
  const mend = mender(left, fix, inlineWords(report))
  const mended = mendedReport(report, left, mend)
  return mend.isDone() ? mended : null
}

function mendedReport(report: Report, { place, block }: LeftAround, mend: Mender): Report {
  const { frame, body, indicators, plans, period } = report
  const annexes = (change: (annex: Annex) => Annex): Block[] =>
    body.map((each) => (isAnnex(each) && each.id === block ? change(each) : each))
  switch (place?.kind) {
    case 'frame':
      return { ...report, frame: mendedFrame(frame, mend) }
    case 'indicator':
      return {
        ...report,
        indicators: indicators.map((each) =>
          each.id === place.indicator ? { ...each, name: mend.words(each.name, longestName) } : each,
        ),
      }
    case 'annex': {
      const year = Number(period.slice(0, 4))
      const isColumn = body.some((each) => isAnnex(each) && each.columns.some(isNamed(place.words)))
      return {
        ...report,
        body: annexes((annex) => mendedTable(annex, mend)),
        plans: plans.map((plan) =>
          isColumn && plan.year === year ? { ...plan, name: mend.words(plan.name, longestName) } : plan,
        ),
      }
    }
    default:
      return { ...report, body: annexes((annex) => ({ ...annex, title: mend.inlines(annex.title) })) }
  }
}

const longestName = 300
const longestLine = 500

function isNamed(words: string) {
  return (column: Annex['columns'][number]) => 'name' in column && column.name === words
}

function mendedFrame(frame: Frame, mend: Mender): Frame {
  const line = (words: string) => mend.words(words, longestLine)
  const { state, party } = frame.senders
  return {
    ...frame,
    kind: line(frame.kind),
    subject: frame.subject.map((inlines) => mend.inlines(inlines)),
    addressees: frame.addressees.map(line),
    recipients: frame.recipients.map(line),
    senders: { state: mendedSender(state, mend), ...(party && { party: mendedSender(party, mend) }) },
  }
}

function mendedSender(sender: Sender, mend: Mender): Sender {
  return {
    ...sender,
    superior: mend.lines(sender.superior),
    organ: mend.lines(sender.organ),
    authorityOf: mend.words(sender.authorityOf, longestLine),
    position: mend.words(sender.position, longestLine),
  }
}

function mendedTable(annex: Annex, mend: Mender): Annex {
  const name = (words: string) => mend.words(words, longestName)
  const columns = annex.columns.map((column) => ('name' in column ? { ...column, name: name(column.name) } : column))
  const rows = annex.rows.map((row) => {
    if (row.kind === 'group') return { ...row, title: name(row.title) }
    return row.note === undefined ? row : { ...row, note: name(row.note) }
  })
  return { ...annex, columns, rows }
}

type Mender = ReturnType<typeof mender>

/** What mends each form of a line: only the one that says what the leftover's place said. */
function mender({ place, start, end, text }: LeftAround, fix: StaleFix, printed: InlineWords) {
  let done = false
  const fits = (words: string) => (!place || words === place.words) && words.slice(start, end) === text

  const words = (line: string, longest: number): string => {
    const mended = line.slice(0, start) + fix.text + line.slice(end)
    if (!fits(line) || mended.length > longest) return line
    done = true
    return mended
  }

  /** Lines that read as one, with a blank between two. */
  const lines = (several: string[]): string[] => {
    if (!fits(several.join(' '))) return several
    let from = 0
    return several.map((line) => {
      const [first, last] = [start - from, end - from]
      from += line.length + 1
      const mended = line.slice(0, first) + fix.text + line.slice(last)
      if (first < 0 || last > line.length || mended.length > longestLine) return line
      done = true
      return mended
    })
  }

  /** A run of inlines: the text in which the words stand whole gives way, to a token where one is proposed. */
  const inlines = <T extends Inline>(run: T[]): (T | Text | PeriodToken)[] => {
    if (!fits(inlinesText(run, printed))) return run
    let from = 0
    return run.flatMap((inline): readonly (T | Text | PeriodToken)[] => {
      const [first, last] = [start - from, end - from]
      from += inlinesText([inline], printed).length
      if (!isText(inline) || first < 0 || last > inline.text.length) return [inline]
      done = true
      const [before, after] = [inline.text.slice(0, first), inline.text.slice(last)]
      if (fix.kind === 'text') return [{ ...inline, text: before + fix.text + after }]
      return [
        { ...inline, text: before },
        { type: 'periodToken', ...fix.token, children: [{ text: '' }] },
        { ...inline, text: after },
      ]
    })
  }
  return { words, lines, inlines, isDone: () => done }
}
