import { alignSequences } from '#core/compare/align'
import type { Token } from '#core/compare/tokens'
import type { WordChange } from '#core/document/comparison'

/** The way from one text to another, word by word: what is left out before what comes in, in runs. */
export function changesOf(from: readonly Token[], to: readonly Token[]): readonly WordChange[] {
  const matches = alignSequences(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
  )
  const runs: WordChange[] = []
  let [fromStart, toStart] = [0, 0]
  for (const [fromEnd, toEnd] of [...matches, [from.length, to.length] as const]) {
    runs.push(...replacement(from.slice(fromStart, fromEnd), to.slice(toStart, toEnd)))
    const kept = to[toEnd]
    if (kept) runs.push({ kind: 'same', text: kept.text })
    fromStart = fromEnd + 1
    toStart = toEnd + 1
  }
  return joined(runs)
}

/** Whether anything is another word; a change of blanks alone is none. */
export function isChanged(changes: readonly WordChange[]): boolean {
  return changes.some(({ kind }) => kind !== 'same')
}

/** What reads alike is the same, though it be a figure on one side and typed on the other. */
function replacement(from: readonly Token[], to: readonly Token[]): readonly WordChange[] {
  const [deleted, inserted] = [textOf(from), textOf(to)]
  if (plain(deleted) === plain(inserted) && plain(deleted) !== '') return [{ kind: 'same', text: inserted }]
  return [
    ...(from.length > 0 ? [{ kind: 'deleted', text: deleted } as const] : []),
    ...(to.length > 0 ? [{ kind: 'inserted', text: inserted } as const] : []),
  ]
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('')
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function joined(runs: readonly WordChange[]): readonly WordChange[] {
  const longer: WordChange[] = []
  for (const run of runs) {
    const last = longer.at(-1)
    if (last?.kind === run.kind) longer[longer.length - 1] = { kind: run.kind, text: last.text + run.text }
    else longer.push(run)
  }
  return longer
}
