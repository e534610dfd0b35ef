/**
 * Key to painted frame while nothing on the user's own disks is answered, as when a share hangs: every process of the
 * application that touches them is stopped, the journal's is not. Beside it, the same window before that.
 */
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadSamples } from './samples.mjs'
import { milliseconds, table } from './statistics.mjs'
import { typeInto } from './typing.mjs'
import { editor, root, withFolder, withWindow } from './window.mjs'

const length = 'x10'

/** The utility processes of the application with this profile, without the one that has a journal open. */
function diskProcesses(profile) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const command = readSafely(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? ''
      return command.includes(`--user-data-dir=${profile}`) && command.includes('node.mojom.NodeService')
    })
    .filter((pid) => !openFiles(pid).some((file) => file.endsWith('.journal')))
    .map(Number)
}

const openFiles = (pid) =>
  (readSafely(() => readdirSync(`/proc/${pid}/fd`)) ?? []).map(
    (descriptor) => readSafely(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`)) ?? '',
  )

function readSafely(read) {
  try {
    return read()
  } catch {
    return undefined // it has ended meanwhile
  }
}

export async function benchHung(executable) {
  const { reports, fileTextOf } = await loadSamples()
  const { report } = reports.find(({ name }) => name === length)
  return withFolder(async (folder) => {
    const file = path.join(folder, 'share.duthao')
    const profile = path.join(folder, 'profile')
    writeFileSync(file, fileTextOf(report))
    return withWindow({ executable, application: root, args: [file], profile }, async (page) => {
      const usual = await typeInto(page, editor)
      const stopped = diskProcesses(profile)
      if (stopped.length === 0) throw new Error('no process of the application touches its files')
      for (const pid of stopped) process.kill(pid, 'SIGSTOP')
      const hung = await typeInto(page, editor)
      for (const pid of stopped) readSafely(() => process.kill(pid, 'SIGCONT'))
      return { name: length, stopped: stopped.length, usual, hung }
    })
  })
}

export function showHung({ name, stopped, usual, hung }) {
  const rows = [
    ['as usual', ...[usual.p50, usual.p95].map(milliseconds)],
    [`with ${stopped} hung`, ...[hung.p50, hung.p95].map(milliseconds)],
  ]
  return table([`Key to frame, ms, ${name}`, 'p50', 'p95'], rows)
}
