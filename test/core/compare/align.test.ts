import fc from 'fast-check'
import { alignSequences, longestRising, type Match } from '#core/compare/align'

const letters = (text: string) => [...text]
const common = (from: readonly string[], to: readonly string[]) =>
  alignSequences(from, to).map(([here, there]) => {
    expect(from[here]).toBe(to[there])
    return from[here]
  })

it.each([
  ['nothing with nothing', '', '', ''],
  ['nothing with something', '', 'abc', ''],
  ['the same', 'abc', 'abc', 'abc'],
  ['an insertion', 'abd', 'abcd', 'abd'],
  ['a deletion', 'abcd', 'acd', 'acd'],
  ['a replacement', 'abc', 'axc', 'ac'],
  ['a swap', 'abcd', 'acbd', 'abd'],
  ['both ends changed', 'xabcy', 'uabcv', 'abc'],
  ['nothing in common', 'abc', 'xyz', ''],
  ['doubles', 'aaab', 'aab', 'aab'],
  ["Myers' own example", 'abcabba', 'cbabac', 'baba'],
])('aligns %s', (_, from, to, shared) => {
  expect(common(letters(from), letters(to))).toHaveLength(shared.length)
})

/** The length of a longest common subsequence, the slow and sure way. */
function longestCommon(from: readonly string[], to: readonly string[]): number {
  let row = to.map(() => 0)
  for (const one of from) {
    let diagonal = 0
    let left = 0
    row = row.map((above, at) => {
      const here = one === to[at] ? diagonal + 1 : Math.max(above, left)
      diagonal = above
      left = here
      return here
    })
  }
  return row.at(-1) ?? 0
}

const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })

it('gives rising matches of equals, as many as there can be', () => {
  fc.assert(
    fc.property(sequence, sequence, (from, to) => {
      const matches = alignSequences(from, to)
      expect(matches).toHaveLength(longestCommon(from, to))
      const isRising = matches.every(([here, there], at) => {
        const [before, beyond] = matches[at - 1] ?? [-1, -1]
        return here > before && there > beyond && from[here] === to[there]
      })
      expect(isRising).toBe(true)
    }),
  )
})

it('follows what occurs once where two long sequences differ by more than it counts', () => {
  const kept = Array.from({ length: 20 }, (_, at) => `kept ${at}`)
  const around = (side: string) =>
    kept.flatMap((one) => [one, ...Array.from({ length: 40 }, (_, at) => `${side}${at}`)])
  expect(common(around('old'), around('new'))).toEqual(kept)
})

it.each<readonly [string, readonly Match[], readonly Match[]]>([
  ['none', [], []],
  [
    'all that rise',
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    'all but the one that moved down',
    [
      [0, 2],
      [1, 0],
      [2, 1],
    ],
    [
      [1, 0],
      [2, 1],
    ],
  ],
  [
    'all but the one that moved up',
    [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'one of two that were swapped',
    [
      [0, 1],
      [1, 0],
    ],
    [[1, 0]],
  ],
])('keeps of matches %s', (_, matches, kept) => {
  expect(longestRising(matches)).toEqual(kept)
})
