import { watch } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { markOf } from '../../../electron/disk/draft'
import { whileGuarded } from '../../../electron/disk/guard'
import { machineMark } from '../../../electron/disk/process-mark'
import { noStep } from '../../../electron/disk/step'
import { itMounts, whileHeld } from '../../support/hindered-disk'
import { tempFolder } from '../../support/temp-folder'

jest.setTimeout(20_000)

const folder = tempFolder()
const target = () => folder('Quý I.duthao')
const guard = () => `${markOf(target())}.guard`
/** Beyond what any system counts to. */
const noProcess = 2 ** 30

it('lets one work after the other, and leaves nothing behind', async () => {
  const told: string[] = []
  const work = (who: string) =>
    whileGuarded(target(), noStep, async () => {
      told.push(`${who} begins`)
      await new Promise((next) => setTimeout(next, 20))
      told.push(`${who} ends`)
    })
  await Promise.all(['A', 'B', 'C'].map(work))
  for (let i = 0; i < told.length; i += 2) expect(told[i]?.replace('begins', 'ends')).toBe(told[i + 1])
  expect(told).toHaveLength(6)
  expect(await readdir(folder())).toEqual([])
})

it('is freed when the work fails', async () => {
  const failing = whileGuarded(target(), noStep, async () => {
    throw new Error('hỏng')
  })
  await expect(failing).rejects.toThrow('hỏng')
  expect(await readdir(folder())).toEqual([])
})

it('does not wait for a program of this machine that is gone', async () => {
  await writeFile(guard(), JSON.stringify({ machine: machineMark, pid: noProcess, token: 'x' }))
  expect(await whileGuarded(target(), noStep, async () => 'done')).toBe('done')
  expect(await readdir(folder())).toEqual([])
})

it('is put aside, when its program is gone, under a name of ours that the next draft clears away', async () => {
  await writeFile(guard(), JSON.stringify({ machine: machineMark, pid: noProcess, token: 'x' }))
  const seen: string[] = []
  const watcher = watch(folder(), (_, name) => seen.push(name ?? ''))
  await whileGuarded(target(), noStep, async () => undefined)
  const aside = () => seen.find((name) => name.endsWith('.tmp'))
  while (aside() === undefined) await new Promise((next) => setTimeout(next, 5))
  watcher.close()
  expect(aside()?.startsWith(`${basename(guard())}-${machineMark}-${process.pid}-`)).toBe(true)
})

it('tells the one who slept too long that it was taken from them', async () => {
  await whileGuarded(target(), noStep, async (isStillOurs) => {
    expect(await isStillOurs()).toBe(true)
    await writeFile(guard(), JSON.stringify({ machine: 'a1b2c3', pid: 4, token: 'của người khác' }))
    expect(await isStillOurs()).toBe(false)
  })
  expect(await readFile(guard(), 'utf8')).toContain('của người khác')
})

it('waits no longer than ten seconds for one that nobody answers for, and shows life meanwhile', async () => {
  await writeFile(guard(), '')
  let steps = 0
  const count = () => {
    steps += 1
  }
  expect(await whileGuarded(target(), count, async () => 'done')).toBe('done')
  expect(steps).toBeGreaterThan(50)
})

itMounts('gives up on one that can be neither read nor taken away', async () => {
  await mkdir(guard())
  await whileHeld(guard(), folder(), async () => {
    await expect(whileGuarded(target(), noStep, async () => 'done')).rejects.toThrow('cannot be taken away')
  })
})
