import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '#core/document/schema'
import { p, reportOf } from '../../support/build'
import { whyNoMounts, withSmallDisk } from '../../support/hindered-disk'
import { baseOf, keeperOf, one, onlyFile, reportIn, three, two } from '../../support/journal'
import { tempFolder } from '../../support/temp-folder'

const temp = tempFolder()

const noMounts = whyNoMounts()
const withMounts = noMounts === null ? it : it.skip

/** Room that the page cache of a small disk is given in; a file takes whole pages. */
const page = 4096

withMounts('gives the room that was kept to the journal when the disk is full', async () => {
  await onSmallDisk(512, ({ folder, disk }) => {
    const { begin, edit, over } = keeperOf(folder)
    begin(baseOf(one))
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(10 * page, 1))
    fillUp(join(disk, 'phim'))
    expect(untilRefused(edit, two, three).kept).toBeGreaterThan(10)
    expect(readdirSync(folder)).not.toContain('ballast')
    over()
  })
})

withMounts('says so when there is no room at all, tears no record, and catches up when there is', async () => {
  await onSmallDisk(512, ({ folder, disk }) => {
    const { begin, edit, over } = keeperOf(folder)
    begin(baseOf(one))
    fillUp(join(disk, 'phim'))
    const { kept, answer, last, refused } = untilRefused(edit, two, three)
    expect(answer).toBe('full')
    expect(reportIn(onlyFile(folder))).toEqual(last)
    expect(edit(kept + 2, refused, one)).toBe('full')
    rmSync(join(disk, 'phim'))
    expect(edit(kept + 3, one, three)).toBe('kept')
    expect(reportIn(onlyFile(folder))).toEqual(three)
    over()
  })
})

withMounts('leaves no half of a journal that could not begin', async () => {
  await onSmallDisk(64, ({ folder }) => {
    const { begin, left } = keeperOf(folder)
    expect(begin(baseOf(reportOf([p('x'.repeat(150_000))])))).toBe('full')
    expect(readdirSync(folder)).toEqual([])
    expect(left()).toEqual([])
  })
})

async function onSmallDisk(sizeKb: number, work: (places: { folder: string; disk: string }) => void): Promise<void> {
  const disk = temp('đĩa')
  await mkdir(disk)
  await withSmallDisk(disk, sizeKb, async () => work({ disk, folder: join(disk, 'journal') }))
}

/** Goes to and fro between two states until an edit is not kept. */
function untilRefused(edit: ReturnType<typeof keeperOf>['edit'], first: Report, second: Report) {
  let [last, next] = [one, first]
  for (let kept = 0; ; kept++) {
    const answer = edit(kept + 1, last, next)
    if (answer !== 'kept') return { kept, answer, last, refused: next }
    ;[last, next] = [next, next === first ? second : first]
  }
}

function fillUp(path: string): void {
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      // as much as there was room for is there
    }
  }
}
