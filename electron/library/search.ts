import { setImmediate as breath } from 'node:timers/promises'
import type { LibraryHit, LibraryHits } from '#core/ipc/library'
import { excerptOf, findIn, type Query, readQueries } from '#core/library/find'
import type { SearchLine } from '#core/library/lines'
import { recentFile } from '../recent'
import type { IndexStore, ReportEntry } from './index-store'
import { sliceOf } from './slices'

const mostHits = 100
const mostOfReport = 5
/** So many reports are looked through before anything else may have its turn. */
const atOnce = 50

/** The first hits in the order of the reports. A report whose text is not what was kept is forgotten, to be read again. */
export async function searchEntries(
  store: IndexStore,
  entries: readonly ReportEntry[],
  text: string,
): Promise<LibraryHits> {
  const queries = readQueries(text)
  if (queries.length === 0) return { hits: [], isCut: false }
  const all = await store.allWords()
  const hits: LibraryHit[] = []
  let isCut = false
  for (const [at, entry] of entries.entries()) {
    if (at % atOnce === atOnce - 1) await breath()
    const words = sliceOf(all, entry.content.words)
    const numbers = words && linesWithAny(words, queries)
    const lines = numbers?.length === 0 ? [] : await store.linesOf(entry.content.lines)
    if (numbers === null || lines === null) {
      store.forget(entry.path)
      continue
    }
    const found = hitsIn(numbers, lines, queries)
    isCut ||= found.length > mostOfReport
    const { token } = recentFile(entry.path)
    hits.push(...found.slice(0, mostOfReport).map((hit) => ({ ...hit, token })))
    if (hits.length >= mostHits) return { hits: hits.slice(0, mostHits), isCut: true }
  }
  return { hits, isCut }
}

function linesWithAny(bytes: Uint8Array, queries: readonly Query[]): readonly number[] {
  const numbers = new Set(queries.flatMap(({ folded }) => linesWith(bytes, folded)))
  return [...numbers].toSorted((one, other) => one - other)
}

/** The numbers of the lines that hold the folded words, each once. */
function linesWith(bytes: Uint8Array, folded: string): readonly number[] {
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const numbers: number[] = []
  let number = 0
  let start = 0
  for (let at = words.indexOf(folded); at >= 0; at = words.indexOf(folded, start)) {
    for (let end = words.indexOf('\n', start); end >= 0 && end < at; end = words.indexOf('\n', start)) {
      start = end + 1
      number += 1
    }
    numbers.push(number)
    const end = words.indexOf('\n', at)
    if (end < 0) break
    start = end + 1
    number += 1
  }
  return numbers
}

type Hit = Omit<LibraryHit, 'token'>

function hitsIn(numbers: readonly number[], lines: readonly SearchLine[], queries: readonly Query[]): readonly Hit[] {
  return numbers.flatMap((number) => {
    const line = lines[number]
    const span = line && findIn(line.text, queries)
    return line && span ? [{ kind: line.kind, block: line.block, ...excerptOf(line.text, span) }] : []
  })
}
