import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { Ballast } from '../../../electron/journal/ballast'
import { whyNoMounts, withSmallDisk } from '../../support/hindered-disk'
import { tempFolder } from '../../support/temp-folder'

const temp = tempFolder()

it('keeps 4 MB for hard times, once', () => {
  const ballast = new Ballast(temp('journal', 'ballast'))
  ballast.lay()
  const { size, mtimeMs } = statSync(temp('journal', 'ballast'))
  ballast.lay()
  expect({ size, isAnother: statSync(temp('journal', 'ballast')).mtimeMs !== mtimeMs }).toEqual({
    size: 4 * 2 ** 20,
    isAnother: false,
  })
})

it('makes good what is left of it', () => {
  mkdirSync(temp('journal'))
  writeFileSync(temp('journal', 'ballast'), 'cut')
  new Ballast(temp('journal', 'ballast')).lay()
  expect(statSync(temp('journal', 'ballast')).size).toBe(4 * 2 ** 20)
})

it('gives the room free once', () => {
  const ballast = new Ballast(temp('ballast'))
  expect(ballast.release()).toBe(false)
  ballast.lay()
  expect([ballast.release(), existsSync(temp('ballast')), ballast.release()]).toEqual([true, false, false])
})

const withMounts = whyNoMounts() === null ? it : it.skip

withMounts('takes nothing from a disk that has little', async () => {
  mkdirSync(temp('đĩa'))
  await withSmallDisk(temp('đĩa'), 32 * 1024, async () => {
    new Ballast(temp('đĩa', 'ballast')).lay()
    expect(existsSync(temp('đĩa', 'ballast'))).toBe(false)
  })
})
