import type { DiskState } from '#core/ipc/saving'
import { watchDisk } from '../../../electron/saving/watch'

jest.useFakeTimers({ doNotFake: ['setImmediate'] })
afterAll(() => jest.useRealTimers())

const fault = (error: unknown) => {
  throw error
}

/** A place that is found so, and what was told of it. */
function watched(kind: DiskState['kind'] | null) {
  const told: DiskState[] = []
  const counts = { looks: 0, beats: 0 }
  const found = { kind }
  const place = {
    look: async () => {
      counts.looks += 1
      return found.kind && { kind: found.kind, name: 'a' }
    },
    beat: async () => {
      counts.beats += 1
      return counts.beats === 2 ? ({ kind: 'lock-lost', name: 'a' } as const) : null
    },
  }
  return { told, counts, found, watch: watchDisk(place, (state) => told.push(state), fault) }
}

it('looks every five seconds and says that we are there every thirty', async () => {
  const { counts, told, watch } = watched('same')
  await jest.advanceTimersByTimeAsync(60_100)
  expect(counts).toEqual({ looks: 12, beats: 2 })
  expect(told.filter(({ kind }) => kind === 'lock-lost')).toHaveLength(1)
  watch.stop()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(counts.looks).toBe(12)
})

it('looks at once when the window comes to the front', async () => {
  const { counts, watch } = watched('changed')
  watch.now()
  await jest.advanceTimersByTimeAsync(10)
  expect(counts.looks).toBe(1)
  watch.stop()
})

it('leaves a disk that does not answer alone for a while', async () => {
  const { counts, watch } = watched('not-answering')
  await jest.advanceTimersByTimeAsync(36_000)
  expect(counts).toEqual({ looks: 2, beats: 0 })
  watch.stop()
})

it('tells nothing while no file is open', async () => {
  const { told, watch } = watched(null)
  await jest.advanceTimersByTimeAsync(11_000)
  expect(told).toEqual([])
  watch.stop()
})

it('goes on after a fault, and tells of it', async () => {
  const faults: unknown[] = []
  let looks = 0
  const look = async () => {
    looks += 1
    if (looks === 1) throw new Error('hỏng')
    return null
  }
  const watch = watchDisk(
    { look, beat: async () => null },
    () => undefined,
    (error) => faults.push(error),
  )
  await jest.advanceTimersByTimeAsync(11_000)
  watch.stop()
  expect(looks).toBe(2)
  expect(faults).toEqual([new Error('hỏng')])
})
