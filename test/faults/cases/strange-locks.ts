import { mkdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Disk } from '../../../electron/disk/disk'
import { type Holder, lockPath, type Me } from '../../../electron/disk/report-lock'
import type { Fault } from '../fault'
import { launchOwn } from '../machine/next-start'
import { Subject } from '../subject'
import { LONGEST_WAIT_MS } from '../verdict'

const LENGTH = 10_000
const MINUTE_MS = 60_000

const me: Me = { user: 'Nguyễn Thị Lan', host: hostname(), pid: process.pid, seat: 'ghế của tôi' }

/** A lock that somebody else wrote, so many ms ago by their clock. */
function by(others: Partial<Holder>, agoMs = 0): string {
  const moment = new Date(Date.now() - agoMs).toISOString()
  const lock = { user: 'Trần Văn Nam', host: 'MAY-B', pid: 4242, seat: 'ghế khác', since: moment, heartbeat: moment }
  return JSON.stringify({ ...lock, ...others })
}

type Lock = {
  readonly what: string
  /** null: a folder has its name. */
  readonly text: string | null
  /** What the user is told before being asked; 'held': nothing, the report opens. */
  readonly expected: 'held' | 'somebody' | 'stale' | 'impossible'
}

/** A process that has ended: process numbers do not go so far. */
const ENDED = 2 ** 30

const locks = (): readonly Lock[] => [
  { what: 'somebody on another machine', text: by({}), expected: 'somebody' },
  { what: 'somebody here', text: by({ host: me.host, pid: process.pid }), expected: 'somebody' },
  { what: 'somebody whose clock is a day ahead', text: by({}, -24 * 60 * MINUTE_MS), expected: 'somebody' },
  { what: 'a heartbeat of four minutes ago', text: by({}, 4 * MINUTE_MS), expected: 'somebody' },
  { what: 'a heartbeat of six minutes ago', text: by({}, 6 * MINUTE_MS), expected: 'stale' },
  { what: 'a heartbeat of a year ago', text: by({}, 365 * 24 * 60 * MINUTE_MS), expected: 'stale' },
  { what: 'a program here that was killed', text: by({ host: me.host, pid: ENDED }), expected: 'stale' },
  { what: 'ourselves, before a crash', text: by({ seat: me.seat, pid: ENDED }), expected: 'held' },
  { what: 'nothing', text: '', expected: 'somebody' },
  { what: 'half a lock', text: by({}).slice(0, 40), expected: 'somebody' },
  { what: 'a megabyte of zeros', text: '\0'.repeat(2 ** 20), expected: 'somebody' },
  { what: 'a folder', text: null, expected: 'somebody' },
]

export const strangeLocks: Fault = {
  id: 'F21',
  words: 'locks of others, stale ones, garbage',
  times: { ci: 12, release: 12 },
  needs: [],
  run: async ({ folder, tally }) => {
    const disk = new Disk(launchOwn('disk'))
    const subject = new Subject(LENGTH)
    for (const [at, { what, text, expected }] of locks().entries()) {
      const path = join(folder, `${at} Báo cáo.duthao`)
      await writeFile(path, subject.text(1))
      if (text === null) await mkdir(lockPath(path))
      else await writeFile(lockPath(path), text)
      tally.tried()
      const start = performance.now()
      const answer = await disk.lock(path, me, false)
      const took = Math.round(performance.now() - start)
      const told = answer.kind === 'other' ? (answer.isStale ? 'stale' : 'somebody') : answer.kind
      tally.expect(told === expected, `${what}: told ${told}`)
      tally.expect(took <= LONGEST_WAIT_MS, `${what}: told only after ${took} ms`)
      const forced = await disk.lock(path, me, true)
      const isPassed = forced.kind === 'held' || (text === null && forced.kind === 'impossible')
      tally.expect(isPassed, `${what}: cannot be got past: ${forced.kind}`)
    }
    disk.stop()
  },
}
