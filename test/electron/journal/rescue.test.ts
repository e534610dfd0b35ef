import { writeFile } from 'node:fs/promises'
import { one, three, two } from '../../support/journal'
import { runsIn } from '../../support/runs'
import { tempFolder } from '../../support/temp-folder'

jest.mock('electron', () => ({}))

const temp = tempFolder()
const { run, file, opened, killed } = runsIn(temp)

describe('a file that is found damaged', () => {
  const harmed = async () => {
    await writeFile(await file(one), '{"format": "duthao"')
    return temp('a.duthao')
  }

  it('offers what was left unsaved of it', async () => {
    await killed(await file(one))
    const path = await harmed()
    const { rescue, offered, left } = run('run-2')
    await rescue.refused(path, 'file/damaged')
    expect(offered).toEqual(await left())
  })

  it('offers its newest version that can be read', async () => {
    const first = run()
    await opened(first, await file(one))
    await first.versions.add(two, 'saved')
    await first.versions.add(three, 'saved')
    await first.api['report:close'](undefined)
    const path = await harmed()
    const { api, rescue, offered, journal } = run('run-2')
    await rescue.refused(path, 'file/damaged')
    expect(offered).toMatchObject([{ from: 'version', name: 'a.duthao', named: true }])
    const token = offered[0]?.token ?? ''
    expect(await api['recovery:look']({ token })).toMatchObject({ value: { report: three, file: { kind: 'damaged' } } })
    expect(await api['recovery:take']({ token })).toMatchObject({ value: { report: three, named: false } })
    await journal.current() // it is on the disk
    expect(rescue.offered).toEqual([])
  })

  it.each(['file/not-found', 'file/newer', 'file/not-answering'] as const)('offers nothing for %s', async (code) => {
    await killed(await file(one))
    const { rescue, offered } = run('run-2')
    await rescue.refused(temp('a.duthao'), code)
    expect(offered).toEqual([])
  })

  it('offers nothing of a file that was never opened here', async () => {
    const { rescue, offered } = run()
    await rescue.refused(await harmed(), 'file/damaged')
    expect(offered).toEqual([])
  })
})
