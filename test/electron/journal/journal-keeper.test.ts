import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { blockId } from '#core/document/schema'
import { p, reportOf } from '../../support/build'
import { baseOf, keeperOf, one, onlyFile as onlyFileIn, place, reportIn, three, two } from '../../support/journal'
import { tempFolder } from '../../support/temp-folder'

const temp = tempFolder()
const keeper = (run?: string, folder = temp('journal')) => keeperOf(folder, run)
const files = () => readdirSync(temp('journal')).sort()
const onlyFile = () => onlyFileIn(temp('journal'))

it('has every edit on the disk when it answers', () => {
  const { begin, edit } = keeper()
  expect(begin(baseOf(one))).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(one)
  expect(edit(1, one, two)).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(two)
  expect(edit(2, two, three)).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(three)
})

it('knows nothing of an edit that does not follow on what it has', () => {
  const { begin, edit } = keeper()
  expect(edit(1, one, two)).toBe('unknown')
  begin(baseOf(one))
  expect(edit(2, one, two)).toBe('unknown')
  expect(edit(1, one, two, 2)).toBe('unknown')
  expect(edit(1, reportOf([p('khác')]), one)).toBe('unknown')
  expect(reportIn(onlyFile())).toEqual(one)
})

it('gives the report in work, with the word that was being composed', () => {
  const { begin, current, edit, of, ...answers } = keeper()
  expect(current(of)).toBeNull()
  begin(baseOf(one))
  edit(1, one, two)
  const pending = { block: blockId.parse('b2'), path: [0], offset: 3, text: ' mươi' }
  answers.compose({ ...of, number: 2, at: 3000, patch: null, pending })
  const report = reportOf([p('đầu'), p('hai mươi')])
  expect(current(of)).toEqual({ report, name: 'a.duthao', place, at: 3000, edits: 2, unsaved: true })
  expect(keeper().current(of)).toEqual(current(of)) // from the file
})

it('goes on from the file of a process that died', () => {
  const first = keeper()
  first.begin(baseOf(one))
  first.edit(1, one, two)
  const second = keeper()
  expect(second.current(second.of)).toMatchObject({ report: two, at: 1001, edits: 1, unsaved: true })
  expect(second.edit(2, two, three)).toBe('unknown')
  expect(second.begin(baseOf(three, { unsaved: true }))).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(three)
})

it('leaves nothing of work that was saved, and puts aside what was not', () => {
  const { begin, edit, end, saved, of } = keeper()
  begin(baseOf(one))
  edit(1, one, two)
  saved({ ...of, edits: 1, name: 'a.duthao', place })
  end({ ...of, fate: 'discarded' })
  expect(files()).toEqual([])

  begin(baseOf(one))
  edit(1, one, two)
  end({ ...of, fate: 'discarded' })
  expect(files()).toEqual([expect.stringMatching(/^1-[0-9a-f]{8}\.discarded$/)])
  expect(reportIn(onlyFile())).toEqual(two)
})

it('counts a save for the edits that were in it alone', () => {
  const { begin, edit, saved, of } = keeper()
  begin(baseOf(one))
  edit(1, one, two)
  edit(2, two, three)
  saved({ ...of, edits: 1, name: 'a.duthao', place })
  expect(keeper('run-2').left()).toMatchObject([{ unsaved: true, edits: 2 }])
})

describe('at the next start', () => {
  it('finds what was left unsaved, the latest first, whatever the clock said', () => {
    const first = keeper()
    first.begin(baseOf(one, { at: 9_000 }))
    first.edit(1, one, two)
    const second = keeper('run-2')
    second.begin(baseOf(three, { unsaved: true, name: 'b', place: null, at: 500 }))
    const third = keeper('run-3')
    const left = third.left()
    expect(left).toEqual([
      {
        token: expect.stringMatching(/^2-/),
        reportId: 'r1',
        period: '2020-H1',
        name: 'b',
        place: null,
        unsaved: true,
        edits: 0,
        at: 500,
      },
      expect.objectContaining({ token: expect.stringMatching(/^1-/), name: 'a.duthao', place, edits: 1, at: 1001 }),
    ])
    const token = left[1]?.token ?? ''
    expect(third.read({ ...third.of, token })?.report).toEqual(two)
    third.settle({ ...third.of, token, fate: 'recovered' })
    expect(third.left()).toHaveLength(1)
  })

  it('finds nothing of what was opened and not touched, or saved', () => {
    const first = keeper()
    first.begin(baseOf(one))
    const second = keeper('run-2')
    second.begin(baseOf(one))
    second.edit(1, one, two)
    second.saved({ ...second.of, edits: 1, name: 'a.duthao', place })
    expect(keeper('run-3').left()).toEqual([])
    expect(files()).toEqual([])
  })

  it('finds a work once that was recovered, when the run after it ended before the first journal was put away', () => {
    const pending = { block: blockId.parse('b2'), path: [0], offset: 3, text: ' mươi' }
    const first = keeper()
    first.begin(baseOf(one))
    first.edit(1, one, two)
    first.compose({ ...first.of, number: 2, at: 3000, patch: null, pending })
    const onScreen = reportOf([p('đầu'), p('hai mươi')])
    const second = keeper('run-2')
    second.begin(baseOf(onScreen, { unsaved: true }))
    second.edit(1, onScreen, three)
    const next = keeper('run-3')
    expect(next.left().map(({ token }) => next.read({ ...next.of, token })?.report)).toEqual([three])
    expect(files()).toEqual([expect.stringMatching(/^2-.*\.journal$/)])
  })

  it('finds both where the later one began with another text', () => {
    const first = keeper()
    first.begin(baseOf(one))
    first.edit(1, one, two)
    keeper('run-2').begin(baseOf(three, { unsaved: true }))
    expect(keeper('run-3').left()).toHaveLength(2)
  })

  it('does not find what this run has in work', () => {
    const { begin, edit, left } = keeper()
    begin(baseOf(one))
    edit(1, one, two)
    expect(left()).toEqual([])
  })

  it('takes the later of two journals of one work, and the earlier when the later never got whole', () => {
    const first = keeper()
    first.begin(baseOf(one))
    first.edit(1, one, two)
    const old = readFileSync(onlyFile())
    first.begin(baseOf(three, { unsaved: true }))
    const later = onlyFile()
    writeFileSync(join(temp('journal'), '1-00000000.journal'), old)
    const next = keeper('run-2')
    expect(next.left().map(({ token }) => next.read({ ...next.of, token })?.report)).toEqual([three])
    truncateSync(later, 200)
    expect(next.left().map(({ token }) => next.read({ ...next.of, token })?.report)).toEqual([two])
    expect(files()).toEqual(['1-00000000.journal', expect.stringMatching(/^2-[0-9a-f]{8}\.unreadable$/)])
  })

  it.each([
    ['damaged at its head', (bytes: Buffer) => Buffer.concat([Buffer.alloc(10), bytes])],
    ['empty', () => Buffer.alloc(0)],
    ['of 4 kB of NUL', () => Buffer.alloc(4096)],
  ])('puts a journal aside that is %s, and finds the others', (_, damage) => {
    const first = keeper()
    first.begin(baseOf(one))
    first.edit(1, one, two)
    writeFileSync(temp('journal', '7-00000000.journal'), damage(readFileSync(onlyFile())))
    expect(keeper('run-2').left()).toHaveLength(1)
    expect(files()).toEqual([expect.stringMatching(/^1-.*\.journal$/), '7-00000000.unreadable'])
    keeper('run-2').begin(baseOf(one))
    expect(files()).toContainEqual(expect.stringMatching(/^8-.*\.journal$/))
  })

  it('leaves alone what is not its own', async () => {
    await mkdir(temp('journal', '3-00000000.journal'), { recursive: true })
    for (const name of ['ghi chú.txt', '12.journal', 'ballast']) writeFileSync(temp('journal', name), 'x')
    expect(keeper().left()).toEqual([])
    expect(files()).toEqual(['12.journal', '3-00000000.unreadable', 'ballast', 'ghi chú.txt'])
  })

  it('leaves a journal where it is that the disk does not give now, and finds it when it does', () => {
    const first = keeper()
    first.begin(baseOf(one))
    first.edit(1, one, two)
    const [file, aside] = [onlyFile(), temp('giữ')]
    renameSync(file, aside)
    symlinkSync(file, file) // leads to itself: it is there, and cannot be read
    expect(keeper('run-2').left()).toEqual([])
    renameSync(aside, file)
    expect(keeper('run-2').left()).toHaveLength(1)
    expect(files()).toHaveLength(1)
  })

  it('finds nothing where there is no folder, or none that can be read', () => {
    expect(keeper('run-1', temp('không có')).left()).toEqual([])
    writeFileSync(temp('tệp'), '')
    expect(keeper('run-1', temp('tệp')).left()).toEqual([])
  })
})

it('begins a new file when the old one has grown long, with nothing lost between', () => {
  const { begin, edit } = keeper()
  const long = 'x'.repeat(100_000)
  let before = reportOf([p(long)])
  begin(baseOf(before))
  const sequences = new Set<string>()
  for (let number = 1; number <= 24; number++) {
    const after = { ...before, body: reportOf([p(`${number} ${long}`)]).body }
    expect(edit(number, before, after)).toBe('kept')
    before = after
    sequences.add(onlyFile())
    expect(reportIn(onlyFile())).toEqual(after)
  }
  expect(sequences.size).toBe(3)
})

it('goes on in a new file when someone swept the folder', () => {
  const { begin, edit } = keeper()
  begin(baseOf(one))
  rmSync(onlyFile())
  expect(edit(1, one, two)).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(two)
  rmSync(temp('journal'), { recursive: true })
  expect(edit(2, two, three)).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(three)
})

it('says so where it can write nothing, and catches up as soon as it can', () => {
  writeFileSync(temp('journal'), 'a file where the folder should be')
  const { begin, edit } = keeper()
  expect(begin(baseOf(one))).toBe('unwritable')
  expect(edit(1, one, two)).toBe('unwritable')
  rmSync(temp('journal'))
  expect(edit(2, two, three)).toBe('kept')
  expect(reportIn(onlyFile())).toEqual(three)
})

it('keeps its files from other users', () => {
  keeper().begin(baseOf(one))
  expect((statSync(onlyFile()).mode & 0o777).toString(8)).toBe('600')
})
