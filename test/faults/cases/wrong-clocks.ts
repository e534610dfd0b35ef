import { join } from 'node:path'
import type { Fault, Trial } from '../fault'
import { RoleProcess } from '../machine/child'
import { NextStart } from '../machine/next-start'
import { faketimeLibrary } from '../needs'
import { CHRONICLE_LENGTH, versionsIn } from '../roles/chronicler'
import { Subject } from '../subject'
import { expectVersion } from '../verdict'

/** What the clock says in one run after the other; files keep the real time, as after somebody turned the clock. */
const clocks: readonly Readonly<Record<string, string>>[] = [
  {},
  { FAKETIME: '-1d' },
  { FAKETIME: '+1d' },
  { TZ: 'America/Los_Angeles' },
  { FAKETIME: '-30y' },
  { TZ: 'Asia/Ho_Chi_Minh' },
]

export const wrongClock: Fault = {
  id: 'F26',
  words: 'the clock jumps by days and years, the time zone changes',
  times: { ci: clocks.length, release: clocks.length },
  needs: ['faketime', 'signals'],
  run: async (trial) => {
    const { folder, tally } = trial
    for (const [at, clock] of clocks.entries()) {
      const preload = clock.FAKETIME
        ? { LD_PRELOAD: faketimeLibrary() ?? '', NO_FAKE_STAT: '1', DONT_FAKE_MONOTONIC: '1' }
        : {}
      const child = new RoleProcess('chronicler', [folder, String(at + 1)], { folder, env: { ...clock, ...preload } })
      const [word, moment] = (await child.line(0)).split(' ')
      tally.tried()
      tally.expect(word === 'done', `${JSON.stringify(clock)}: not saved, not kept or not noted`)
      const isTurned = Math.abs(Number(moment) - Date.now()) > 3_600_000
      tally.expect(isTurned === (clock.FAKETIME !== undefined), `${JSON.stringify(clock)}: the clock says ${moment}`)
      await child.kill()
    }
    await expectInOrder(trial)
  },
}

/** The latest run first, whatever its clock said, of what was left unsaved and of the versions. */
async function expectInOrder({ folder, tally }: Trial): Promise<void> {
  const subject = new Subject(CHRONICLE_LENGTH)
  expectVersion(tally, await subject.found(join(folder, 'Báo cáo.duthao')), clocks.length, 'after wrong clocks')
  const latestFirst = clocks.map((_, at) => clocks.length - at).join(' ')
  const starts = new NextStart()
  const left = await starts.left(join(folder, 'journal'))
  starts.end()
  const offered = left.map(({ frame }) => frame.place.replace('nơi thứ ', '')).join(' ')
  if (offered !== latestFirst) tally.lost(`reports are offered as ${offered}`)
  const versions = versionsIn(folder)
  const id = subject.version(1).id
  const { versions: entries } = await versions.list(id)
  const read = await Promise.all(entries.map(({ token }) => versions.read(id, token)))
  const listed = read.map((one) => (one.ok ? one.value.frame.number : one.code)).join(' ')
  if (listed !== latestFirst) tally.lost(`versions are listed as ${listed}`)
}
