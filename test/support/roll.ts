import { readFileSync } from 'node:fs'
import { readReportFile } from '#core/document/file'
import { type BlockId, blockId, type Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { periodId } from '#core/indicators/schema'
import { type Roll, rollForward, type SectionChoice } from '#core/roll/roll-forward'

/** The report rolled to a period under the id 'r2'; fails when the roll is refused. */
export function rolled(report: Report, to: string, sections: Readonly<Record<string, SectionChoice>> = {}): Roll {
  const chosen = new Map(
    Object.entries(sections).map(([of, choice]): [BlockId, SectionChoice] => [blockId.parse(of), choice]),
  )
  const roll = rollForward(report, periodId.parse(to), { newId: 'r2', sections: chosen })
  if (!roll.ok) throw new Error(roll.code)
  return roll.value
}

export function idsOf({ changes }: Roll): ReadonlySet<string> {
  return new Set(changes.map(({ id }) => id))
}

/** The real report of six months of 2020. */
export function sampleReport(): Report {
  const read = readReportFile(readFileSync('templates/mau-bao-cao/bac-giang-2020-6-thang.duthao', 'utf8'))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** The words of each block. */
export function textsOf(report: Report): readonly string[] {
  const words = inlineWords(report)
  return report.body.map((block) => blockText(block, words))
}
