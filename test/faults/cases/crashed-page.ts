import { join } from 'node:path'
import type { Fault, Trial } from '../fault'
import { RealWindow } from '../machine/real-window'

/** A page that dies more often within a minute is not loaded again without a question. */
const CRASHES_PER_START = 3
const LONGEST_RETURN_MS = 3000

export const crashedPage: Fault = {
  id: 'F03',
  words: 'the page crashes while typing, in real Electron',
  times: { ci: 20, release: 500 },
  needs: ['electron'],
  run: async (trial) => {
    const returns: number[] = []
    for (let start = 0; trial.tally.counts.tried < trial.times; start += 1) {
      const window = await RealWindow.start(join(trial.folder, String(start)))
      const crashes = Math.min(CRASHES_PER_START, trial.times - trial.tally.counts.tried)
      for (let crash = 0; crash < crashes; crash += 1)
        returns.push(await crashed(trial, window, `Lần${start}${crash}:`))
      await window.kill()
    }
    trial.tally.remark(`the page was back after ${Math.round(Math.max(...returns))} ms at most`)
  },
}

async function crashed({ tally, random }: Trial, window: RealWindow, mark: string): Promise<number> {
  const { moments, at } = await window.typeAndCrash(mark, random.between(300, 1800))
  tally.tried()
  const { ms, text } = await window.untilShown('Đã khôi phục đến')
  const runs = Array.from(text.matchAll(new RegExp(`${mark}([a-z]*)`, 'g')), ([, letters = '']) => letters)
  // a page that is slow to come back has taken the mark more than once; the letters stand behind the last one
  const recovered = runs.reduce((longest, letters) => (letters.length > longest.length ? letters : longest), '')
  const isWhole = Array.from(recovered).every((letter, n) => letter.charCodeAt(0) === 97 + (n % 26))
  if (!isWhole) tally.corrupt(`not what was typed: ${recovered}`)
  tally.expect(text.includes(mark), `nothing came back of ${moments.length} keys`)
  tally.typingLost(Math.max(0, at - (moments[recovered.length] ?? at)))
  tally.expect(ms <= LONGEST_RETURN_MS, `the page was back only after ${Math.round(ms)} ms`)
  return ms
}
