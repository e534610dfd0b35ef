import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { launchHere, one, three, two } from '../../support/journal'
import { runsIn } from '../../support/runs'
import { tempFolder } from '../../support/temp-folder'

jest.mock('electron', () => ({}))

const temp = tempFolder()
const { run, file, opened } = runsIn(temp)

describe('a report that is let go', () => {
  it('leaves nothing behind when it was saved', async () => {
    const path = await file(one)
    const window = run()
    const report = await opened(window, path)
    await window.type(report, 1, one, two)
    await window.api['window:edited']({ edited: true })
    await window.api['save:auto']({ report: two })
    await window.api['report:close'](undefined) // before the window could say that nothing is edited any more
    expect(await window.kinds(one.id)).toEqual([])
    expect(await run('run-2').left()).toEqual([])
  })

  it('stays as a version when it was not', async () => {
    const window = run()
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    await window.api['window:edited']({ edited: true })
    await window.api['report:close'](undefined)
    expect(await window.kinds(one.id)).toEqual(['discarded'])
    expect(await run('run-2').left()).toEqual([])
  })

  it('stays aside as a file when no version can be kept', async () => {
    await writeFile(temp('versions'), 'a file where the folder should be')
    const window = run()
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    await window.api['window:edited']({ edited: true })
    await window.api['report:close'](undefined)
    expect(readdirSync(temp('journal'))).toContainEqual(expect.stringMatching(/\.discarded$/))
  })
})

describe('a page that died', () => {
  it('gets what it was showing, again and again', async () => {
    const window = run()
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    const first = await window.work.resumed()
    expect(first).toMatchObject({ report: two, name: 'a.duthao', named: true, recovered: 1000 })
    if (first === null) return
    expect(await window.type(report, 2, two, one)).toBe('stale') // of the page that is no more
    expect(await window.type(first, 1, two, three)).toBe('kept')
    expect(await window.work.resumed()).toMatchObject({ report: three, recovered: 1000 })
    await window.journal.current()
    expect(await run('run-2').left()).toHaveLength(1)
  })

  it('gets it from the disk when the journal process died too', async () => {
    const { launch, end } = launchHere()
    const window = run('run-1', launch)
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    end()
    expect(await window.work.resumed()).toMatchObject({ report: two })
  })

  it('gets a saved report as one that is saved', async () => {
    const window = run()
    await opened(window, await file(one))
    expect(await window.work.resumed()).toEqual({ report: one, name: 'a.duthao', named: true, edit: 2 })
  })

  it('gets nothing when nothing was open', async () => {
    expect(await run().work.resumed()).toBeNull()
  })
})
