import { inSlices } from '../../../renderer/roll/in-slices'

function* steps(log: number[], count: number): Generator<undefined, string, undefined> {
  for (let at = 0; at < count; at += 1) {
    log.push(at)
    yield
  }
  return 'through'
}

const task = () => new Promise((resolve) => setTimeout(resolve, 20))

it('runs all steps in later tasks and hands over what they end with', async () => {
  const log: number[] = []
  const done: string[] = []
  inSlices(steps(log, 5), (result) => done.push(result))
  expect(log).toEqual([])
  while (done.length === 0) await task()
  expect({ log, done }).toEqual({ log: [0, 1, 2, 3, 4], done: ['through'] })
})

it('stops where it is when it is given up', async () => {
  const log: number[] = []
  const done: string[] = []
  const giveUp = inSlices(steps(log, 5), (result) => done.push(result))
  giveUp()
  await task()
  expect({ log, done }).toEqual({ log: [], done: [] })
})
