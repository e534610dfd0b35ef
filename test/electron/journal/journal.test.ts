import { mkdirSync, writeFileSync } from 'node:fs'
import type { Report } from '#core/document/schema'
import { patchOf } from '#core/journal/patch'
import type { Journal } from '../../../electron/journal/journal'
import { journalOf, launchHere, one, onlyFile, place, reportIn, three, two } from '../../support/journal'
import { tempFolder } from '../../support/temp-folder'

const temp = tempFolder()
const folder = () => temp('journal')

/** Opens the first state, as from its file. */
function begin(journal: Journal, report: Report = one): number {
  return journal.begin({ report, name: 'a.duthao', place, unsaved: false }).edit
}

it('takes the edits of the report that is open, and of no other', async () => {
  const journal = journalOf(folder())
  const first = begin(journal)
  expect(await journal.note(first, 1, patchOf(one, two), null)).toBe('kept')
  const second = begin(journal, three)
  expect(await journal.note(first, 2, patchOf(two, one), null)).toBe('stale')
  expect(await journal.whole(first, one, null)).toBe('stale')
  expect(await journal.note(second, 1, patchOf(three, two), null)).toBe('kept')
  expect((await journal.current())?.report).toEqual(two)
})

it('wants the whole report when an edit is missing between', async () => {
  const journal = journalOf(folder())
  const edit = begin(journal)
  expect(await journal.note(edit, 2, patchOf(one, two), null)).toBe('unknown')
  expect(await journal.whole(edit, three, null)).toBe('kept')
  expect(await journal.note(edit, 1, patchOf(three, two), null)).toBe('kept')
  expect(reportIn(onlyFile(folder()))).toEqual(two)
})

it('wants the whole report from a new process when the old one died, and loses nothing by it', async () => {
  const { launch, end } = launchHere()
  const journal = journalOf(folder(), 'run-1', launch)
  const edit = begin(journal)
  await journal.note(edit, 1, patchOf(one, two), null)
  end()
  expect((await journal.current())?.report).toEqual(two)
  expect(await journal.note(edit, 2, patchOf(two, three), null)).toBe('unknown')
  expect(await journal.whole(edit, three, null)).toBe('kept')
  expect(reportIn(onlyFile(folder()))).toEqual(three)
})

it('says when there is no process at all, and breaks nothing', async () => {
  const { launch } = launchHere()
  const dead = () => {
    const child = launch()
    return { ...child, send: () => undefined, onExit: (listener: (code: null) => void) => setImmediate(listener, null) }
  }
  const journal = journalOf(folder(), 'run-1', dead)
  const edit = begin(journal)
  expect(await journal.note(edit, 1, patchOf(one, two), null)).toBe('unknown')
  expect(await journal.whole(edit, two, null)).toBe('broken')
  expect(await journal.current()).toBeNull()
  await journal.end('discarded')
})

it('knows as saved what was there when the save began', async () => {
  const journal = journalOf(folder())
  const edit = begin(journal)
  await journal.note(edit, 1, patchOf(one, two), null)
  const mark = journal.mark()
  await journal.note(edit, 2, patchOf(two, three), null)
  await journal.saved(mark, 'b.duthao', { ...place, path: '/b.duthao' })
  expect(await journal.current()).toMatchObject({ report: three, name: 'b.duthao', unsaved: true })
  await journal.saved(journal.mark(), 'b.duthao', place)
  expect(await journal.current()).toMatchObject({ unsaved: false })
})

it('does not take a save for the report that came after', async () => {
  const journal = journalOf(folder())
  const first = begin(journal)
  await journal.note(first, 1, patchOf(one, two), null)
  const mark = journal.mark()
  const second = begin(journal, three)
  await journal.note(second, 1, patchOf(three, two), null)
  await journal.saved(mark, 'a.duthao', place)
  expect(await journal.current()).toMatchObject({ unsaved: true })
})

it('tells a new process where the report was saved meanwhile', async () => {
  const { launch, end } = launchHere()
  const journal = journalOf(folder(), 'run-1', launch)
  const edit = begin(journal)
  await journal.saved(journal.mark(), 'b.duthao', { ...place, path: '/b.duthao' })
  end()
  await journal.whole(edit, two, null)
  const [left] = await journalOf(folder(), 'run-2').left()
  expect(left).toMatchObject({ name: 'b.duthao', place: { path: '/b.duthao' } })
})

it('starts no process to find that nothing was left', async () => {
  let started = 0
  const { launch } = launchHere()
  const counting = () => {
    started += 1
    return launch()
  }
  mkdirSync(folder())
  writeFileSync(temp('journal', 'ballast'), '')
  expect(await journalOf(folder(), 'run-1', counting).left()).toEqual([])
  expect(started).toBe(0)
  begin(journalOf(folder(), 'run-0'))
  expect(await journalOf(folder(), 'run-1', counting).left()).toEqual([])
  expect(started).toBe(1)
})
