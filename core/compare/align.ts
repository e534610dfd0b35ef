/** An element of one sequence and its equal in another, by their places. */
export type Match = readonly [from: number, to: number]

/** Edits up to which the shortest way is looked for; beyond, elements that occur once on both sides lead. */
const mostEdits = 400

/**
 * Which elements of two sequences stand for each other, in rising order: a longest common subsequence while the two
 * differ by few hundred elements (E. W. Myers, An O(ND) difference algorithm, 1986), else a common one that holds the
 * elements found once on either side, as in patience sorting. Time and room stay bounded however much they differ.
 */
export function alignSequences(from: readonly string[], to: readonly string[]): readonly Match[] {
  const matches: Match[] = []
  const open: Piece[] = [{ from, to, fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length }]
  for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
    const middle = trimmed(piece, matches)
    matches.push(...(shortestWay(middle) ?? splitInto(middle, open)))
  }
  return matches.sort(([one], [other]) => one - other)
}

type Piece = {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly fromStart: number
  readonly fromEnd: number
  readonly toStart: number
  readonly toEnd: number
}

/** The piece without what its sides begin and end with alike, which goes to the matches. */
function trimmed(piece: Piece, matches: Match[]): Piece {
  const { from, to } = piece
  let { fromStart, fromEnd, toStart, toEnd } = piece
  while (fromStart < fromEnd && toStart < toEnd && from[fromStart] === to[toStart]) {
    matches.push([fromStart, toStart])
    fromStart += 1
    toStart += 1
  }
  while (fromStart < fromEnd && toStart < toEnd && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1
    toEnd -= 1
    matches.push([fromEnd, toEnd])
  }
  return { from, to, fromStart, fromEnd, toStart, toEnd }
}

/** Myers' greedy way from corner to corner; null when it takes too many edits. */
function shortestWay({ from, to, fromStart, fromEnd, toStart, toEnd }: Piece): readonly Match[] | null {
  const [width, height] = [fromEnd - fromStart, toEnd - toStart]
  if (width === 0 || height === 0) return []
  const most = Math.min(width + height, mostEdits)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = entryOf(reach, middle, diagonal, edits)
      while (x < width && x - diagonal < height && from[fromStart + x] === to[toStart + x - diagonal]) x += 1
      reach[middle + diagonal] = x
      if (x >= width && x - diagonal >= height) return wayBack(trace, width, height, fromStart, toStart)
    }
  }
  return null
}

/** Where a diagonal is entered: from the one above by an insertion, or from the one below by a deletion. */
function entryOf(reach: Int32Array, middle: number, diagonal: number, edits: number): number {
  const above = reach[middle + diagonal + 1] ?? 0
  return comesFromAbove(reach, middle, diagonal, edits) ? above : (reach[middle + diagonal - 1] ?? 0) + 1
}

function comesFromAbove(reach: Int32Array, middle: number, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true
  return diagonal !== edits && (reach[middle + diagonal - 1] ?? 0) < (reach[middle + diagonal + 1] ?? 0)
}

/** `trace` holds, for each number of edits, how far the diagonals reached before it, two more than it has itself. */
function wayBack(
  trace: readonly Int32Array[],
  width: number,
  height: number,
  fromStart: number,
  toStart: number,
): readonly Match[] {
  const matches: Match[] = []
  let [x, y] = [width, height]
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array()
    const diagonal = x - y
    const entry = entryOf(reach, edits + 1, diagonal, edits)
    for (; x > entry; x -= 1) matches.push([fromStart + x - 1, toStart + x - 1 - diagonal])
    const isInsertion = comesFromAbove(reach, edits + 1, diagonal, edits)
    if (!isInsertion) x -= 1
    y = x - (isInsertion ? diagonal + 1 : diagonal - 1)
  }
  return matches
}

/** Cuts a piece at what both sides hold once, in the longest order they share; the pieces between are still open. */
function splitInto(piece: Piece, open: Piece[]): readonly Match[] {
  const anchors = longestRising(onceInBoth(piece))
  if (anchors.length === 0) return []
  let [fromStart, toStart] = [piece.fromStart, piece.toStart]
  for (const [fromEnd, toEnd] of [...anchors, [piece.fromEnd, piece.toEnd] as const]) {
    open.push({ ...piece, fromStart, fromEnd, toStart, toEnd })
    fromStart = fromEnd + 1
    toStart = toEnd + 1
  }
  return anchors
}

function onceInBoth({ from, to, fromStart, fromEnd, toStart, toEnd }: Piece): readonly Match[] {
  const here = placesOnce(from, fromStart, fromEnd)
  const there = placesOnce(to, toStart, toEnd)
  return [...here].flatMap(([key, at]): readonly Match[] => {
    const other = there.get(key)
    return at < 0 || other === undefined || other < 0 ? [] : [[at, other]]
  })
}

/** The place of each element; −1 when there are several. */
function placesOnce(keys: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = start; at < end; at += 1) {
    const key = keys[at] ?? ''
    places.set(key, places.has(key) ? -1 : at)
  }
  return places
}

/**
 * Of matches that rise on the one side, as many as rise on the other too: what is left of them has moved. Of several
 * such choices always the same one.
 */
export function longestRising(matches: readonly Match[]): readonly Match[] {
  const sorted = [...matches].sort(([one], [other]) => one - other)
  const tails: number[] = []
  const before: number[] = []
  for (const [at, [, to]] of sorted.entries()) {
    const place = firstNotBelow(tails, to, (tail) => sorted[tail]?.[1] ?? 0)
    before[at] = place === 0 ? -1 : (tails[place - 1] ?? -1)
    tails[place] = at
  }
  const rising: Match[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const match = sorted[at]
    if (match) rising.push(match)
  }
  return rising.reverse()
}

function firstNotBelow(tails: readonly number[], value: number, toOf: (tail: number) => number): number {
  let [low, high] = [0, tails.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (toOf(tails[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
