import fc from 'fast-check'
import { beyond, type Now, newestKept, type Stored, thin } from '#core/versions/thin'
import { type Version, type VersionKind, versionKinds } from '#core/versions/version'

const hour = 3_600_000
const day = 24 * hour
const today = Date.UTC(2026, 10, 23)
const now: Now = { time: today + 15 * hour, today }

function at(sequence: number, time: number, more: Partial<Stored> = {}): Stored {
  return { sequence, time, reached: time, kind: 'saved', stored: 1000, ...more }
}

/** Old versions, and behind them the newest 50 that stay anyhow. */
function withNewest(...old: readonly Stored[]): readonly Stored[] {
  const newest = Array.from({ length: newestKept }, (_, each) => at(1000 + each, now.time))
  return [...old, ...newest]
}

const oldOf = (versions: readonly Version[]) =>
  versions.map(({ sequence }) => sequence).filter((sequence) => sequence < 1000)

it.each([
  ['all of today', [0, 0.1, 0.2, 14.9].map((hours) => today + hours * hour), [1, 2, 3, 4]],
  ['the last of each hour of yesterday', [-5.9, -5.5, -5.1, -4.9].map((hours) => today + hours * hour), [3, 4]],
  ['the last of each day before a week ago', [-9.9, -9.2, -8.7, -8.1].map((days) => today + days * day), [2, 4]],
  ['nothing from before 90 days', [-200, -95].map((days) => today + days * day), []],
] as const)('keeps %s', (_, times, kept) => {
  const versions = withNewest(...times.map((time, index) => at(index + 1, time)))
  expect(oldOf(thin(versions, now))).toEqual(kept)
})

it.each([
  ['what has a name', { name: 'Bản trình' }],
  ['what the user made', { kind: 'named' as const }],
])('keeps %s for good', (_, more) => {
  expect(oldOf(thin(withNewest(at(1, today - 900 * day, more), at(2, today - 900 * day)), now))).toEqual([1])
})

it('keeps the newest 50, however old, and no 51st', () => {
  const versions = Array.from({ length: newestKept + 9 }, (_, each) => at(each + 1, today - 300 * day + each))
  expect(thin(versions, now)).toEqual(versions.slice(9))
})

it('lets nothing of this day go while the clock stands at a day long ago', () => {
  const early = Date.UTC(2001, 0, 1)
  const versions = withNewest(
    at(1, now.time - hour),
    at(2, early, { reached: now.time - hour }),
    at(3, early + 1, { reached: now.time - hour }),
  )
  expect(oldOf(thin(versions, { time: early, today: early }))).toEqual([1, 2, 3])
  expect(oldOf(thin(versions, now))).toEqual([1, 2, 3])
  const nextWeek = { time: now.time + 3 * day, today: today + 3 * day }
  expect(oldOf(thin(versions, nextWeek))).toEqual([1, 3]) // one of each clock
})

const anyTime = fc.integer({ min: today - 200 * day, max: now.time + 400 * day })

/** What a store comes to hold: numbers that rise, a clock that goes as it likes. */
const anyVersions = fc
  .array(
    fc.record({
      time: anyTime,
      kind: fc.constantFrom<VersionKind>(...versionKinds),
      name: fc.option(fc.constant('tên'), { nil: undefined, freq: 9 }),
      stored: fc.nat({ max: 10_000 }),
    }),
    { maxLength: 200 },
  )
  .map((drawn) => {
    let reached = 0
    return drawn.map(({ name, ...each }, index): Stored => {
      reached = Math.max(reached, each.time)
      return { ...each, sequence: index + 1, reached, ...(name === undefined ? {} : { name }) }
    })
  })

const isByWish = ({ kind, name }: Version) => kind === 'named' || name !== undefined

it('always keeps the newest 50, what the user wished for, and all of today', () => {
  fc.assert(
    fc.property(anyVersions, anyTime, (versions, time) => {
      const clock = { time, today: time - (time % day) }
      const kept = new Set(thin(versions, clock))
      const must = versions.filter(
        (each, index) => index >= versions.length - newestKept || isByWish(each) || each.reached >= clock.today,
      )
      expect(must.filter((each) => !kept.has(each))).toEqual([])
    }),
  )
})

it('comes to rest at once, whatever order the versions come in', () => {
  fc.assert(
    fc.property(anyVersions, anyTime, fc.integer(), (versions, time, seed) => {
      const clock = { time, today: time - (time % day) }
      const kept = thin(versions, clock)
      expect(thin(kept, clock)).toEqual(kept)
      const mixed = versions.toSorted((one, other) => ((one.time ^ seed) >>> 0) - ((other.time ^ seed) >>> 0))
      expect(thin(mixed, clock)).toEqual(kept)
    }),
  )
})

it('loses no hour of a week and no day of three months that had a version', () => {
  fc.assert(
    fc.property(anyVersions, (versions) => {
      const kept = thin(versions, now)
      const hours = (of: readonly Version[]) =>
        new Set(
          of.filter(({ reached }) => now.time - reached < 7 * day).map(({ reached }) => Math.floor(reached / hour)),
        )
      const days = (of: readonly Version[]) =>
        new Set(
          of
            .filter(({ reached }) => now.time - reached < 90 * day)
            .map(({ reached }) => Math.floor((now.today - reached) / day)),
        )
      expect(hours(kept)).toEqual(hours(versions))
      expect(days(kept)).toEqual(days(versions))
    }),
  )
})

it('keeps few of many: a year of saving each minute leaves some 300 and those of today', () => {
  const minutes = 60 * 24 * 100
  const versions = Array.from({ length: minutes }, (_, each) => at(each + 1, now.time - (minutes - each) * 60_000))
  const ofToday = versions.filter(({ time }) => time >= today).length
  const kept = thin(versions, now)
  expect(kept.length - ofToday).toBeGreaterThan(7 * 24 - 24)
  expect(kept.length - ofToday).toBeLessThan(300)
})

describe('what is beyond the cap', () => {
  it('is the oldest of all reports, up to where the rest fits', () => {
    const one = withNewest(at(1, today), at(4, today))
    const other = withNewest(at(2, today), at(3, today))
    const all = one.length + other.length
    expect(beyond([one, other], (all - 3) * 1000).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(beyond([one, other], all * 1000)).toEqual([])
  })

  it('is never one of the newest 50 of a report nor one that the user wished for, and no more than it must be', () => {
    fc.assert(
      fc.property(fc.array(anyVersions, { maxLength: 4 }), fc.nat({ max: 2_000_000 }), (reports, bytes) => {
        const gone = beyond(reports, bytes)
        const kept = new Set(reports.flatMap((versions) => versions.slice(-newestKept)))
        expect(gone.filter((each) => kept.has(each) || isByWish(each))).toEqual([])
        const total = reports.flat().reduce((sum, { stored }) => sum + stored, 0)
        const left = gone.slice(0, -1).reduce((sum, { stored }) => sum - stored, total)
        if (gone.length > 0) expect(left).toBeGreaterThan(bytes)
        const mayGo = reports.flatMap((versions) => versions.slice(0, -newestKept)).filter((each) => !isByWish(each))
        const rest = total - gone.reduce((sum, { stored }) => sum + stored, 0)
        if (rest > bytes) expect(gone).toHaveLength(mayGo.length)
      }),
    )
  })
})
