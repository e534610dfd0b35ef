import { readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { leftReports } from '../../../electron/journal/left-reports'
import { one, three, two } from '../../support/journal'
import { runsIn } from '../../support/runs'
import { tempFolder } from '../../support/temp-folder'

jest.mock('electron', () => ({}))

const temp = tempFolder()
const { run, file, killed, reportIn } = runsIn(temp)

describe('after a run that was killed', () => {
  it('offers what lies in no file, beside the file it belongs to', async () => {
    await killed(await file(one))
    const { api, left } = run('run-2')
    const [offered, ...others] = await left()
    expect(others).toEqual([])
    expect(offered).toEqual({
      from: 'run',
      token: expect.any(String),
      name: 'a.duthao',
      named: true,
      period: '2020-H1',
      at: 1000,
    })
    const looked = await api['recovery:look']({ token: offered?.token ?? '' })
    expect(looked).toEqual({ ok: true, value: { report: two, file: { kind: 'same', report: one } } })
  })

  it('opens it as an edited report of its file, into which it can be saved', async () => {
    const path = await file(one)
    await killed(path)
    const { api, left, type } = run('run-2')
    const [offered] = await left()
    const taken = await api['recovery:take']({ token: offered?.token ?? '' })
    const recovered = taken.ok ? taken.value : null
    expect(recovered).toMatchObject({ report: two, name: 'a.duthao', named: true, recovered: 1000 })
    if (recovered === null) return
    expect(await type(recovered, 1, two, three)).toBe('kept')
    expect(await api['save:auto']({ report: three })).toMatchObject({ ok: true, value: { name: 'a.duthao' } })
    expect(await reportIn(path)).toEqual(three)
    expect(await run('run-3').left()).toEqual([])
  })

  it('has it on the disk again before the old journal goes', async () => {
    await killed(await file(one))
    const second = run('run-2')
    const [offered] = await second.left()
    await second.api['recovery:take']({ token: offered?.token ?? '' })
    await second.journal.current() // what was asked before is answered
    const [again, ...others] = await run('run-3').left()
    expect(others).toEqual([])
    expect(again).toMatchObject({ name: 'a.duthao', at: 1000 })
    expect(again?.token).not.toBe(offered?.token)
  })

  it('offers nothing that was saved in the last moment', async () => {
    await killed(await file(one))
    await file(two)
    expect(await run('run-2').left()).toEqual([])
    expect(readdirSync(temp('journal')).filter((name) => name.endsWith('.journal'))).toEqual([])
  })

  it('keeps both texts when the file was changed since', async () => {
    await killed(await file(one))
    const path = await file(three)
    const { api, left } = run('run-2')
    const [offered] = await left()
    const token = offered?.token ?? ''
    expect(await api['recovery:look']({ token })).toMatchObject({ value: { file: { kind: 'changed', report: three } } })
    expect(await api['recovery:take']({ token })).toMatchObject({ ok: true, value: { report: two, named: true } })
    await api['save:auto']({ report: two })
    expect(await reportIn(path)).toEqual(three)
    const beside = readdirSync(temp()).find((name) => name.includes('xung đột'.normalize('NFC')))
    expect(await reportIn(temp(beside ?? 'không có'))).toEqual(two)
  })

  it.each([
    ['gone', (path: string) => rm(path)],
    ['damaged', (path: string) => writeFile(path, '{"format": "duthao"')],
  ])('opens it without a file when that is %s', async (kind, harm) => {
    const path = await file(one)
    await killed(path)
    await harm(path)
    const { api, left } = run('run-2')
    const [offered] = await left()
    const token = offered?.token ?? ''
    expect(await api['recovery:look']({ token })).toMatchObject({ ok: true, value: { report: two, file: { kind } } })
    expect(await api['recovery:take']({ token })).toMatchObject({ ok: true, value: { report: two, named: false } })
  })

  it('offers what never had a file', async () => {
    const before = run()
    const begun = await before.api['report:rolled']({ report: one })
    await before.type(begun, 1, one, two)
    const { api, left } = run('run-2')
    const [offered] = await left()
    expect(offered).toMatchObject({ named: false })
    const token = offered?.token ?? ''
    expect(await api['recovery:look']({ token })).toEqual({ ok: true, value: { report: two, file: { kind: 'none' } } })
    expect(await api['recovery:openSaved']({ token })).toMatchObject({ ok: false, code: 'recovery/gone' })
    expect(await api['recovery:take']({ token })).toMatchObject({ value: { report: two, named: false } })
  })

  it('opens the file instead, and keeps the other text as a version', async () => {
    await killed(await file(one))
    const { api, left, kinds, versions } = run('run-2')
    const [offered] = await left()
    const saved = await api['recovery:openSaved']({ token: offered?.token ?? '' })
    expect(saved).toMatchObject({ ok: true, value: { report: one, edit: 1 } })
    expect(await kinds(one.id)).toEqual(['recovered'])
    const [version] = (await versions.list(one.id)).versions
    expect(await versions.read(one.id, version?.token ?? '')).toMatchObject({ value: two })
    expect(await run('run-3').left()).toEqual([])
  })

  it('does not offer twice what was taken', async () => {
    await killed(await file(one))
    const { api, left } = run('run-2')
    const token = (await left())[0]?.token ?? ''
    await api['recovery:openSaved']({ token })
    expect(await api['recovery:take']({ token })).toMatchObject({ ok: false, code: 'recovery/gone' })
    expect(await api['recovery:look']({ token: '../../etc/passwd' })).toMatchObject({ code: 'recovery/gone' })
  })
})

it('waits for no share that hangs: what could not be compared with its file is offered', async () => {
  await killed(await file(one))
  const readReport = () => new Promise<never>(() => undefined)
  expect(await leftReports({ ...run('run-2'), readReport })).toMatchObject([{ from: 'run', name: 'a.duthao' }])
})
