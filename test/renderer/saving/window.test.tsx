import { act, screen, within } from '@testing-library/react'
import type { Api, Opened } from '#core/ipc/contract'
import type { ReadOnly } from '#core/ipc/saving'
import { fail, ok } from '#core/result'
import { change } from '../../../renderer/session/settings'
import { useSession } from '../../../renderer/session/store'
import { smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow, requestsOf } from '../window'

jest.useFakeTimers()
jest.setTimeout(30_000)
afterAll(() => jest.useRealTimers())

const name = 'tom-tat.duthao'
const theirs = { ...smallReport(), id: smallReport().id, stage: 'submitted' as const }

async function edit(number: string): Promise<void> {
  const { session, changeForm } = useSession.getState()
  if (session.kind !== 'open') throw new Error('no report is open')
  const { frame } = session.report
  await act(async () => changeForm({ frame: { ...frame, number } }))
}

const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms))
const status = () => within(screen.getByRole('contentinfo')).getByRole('status').textContent
const bars = () => screen.queryByRole('region', { name: 'Tình trạng lưu' })?.textContent ?? null
const window = (answers: Partial<Api> = {}, open: Opened = openedReport()) => openWindow({ answers, open })

const withoutAutosave = (answers: Partial<Api> = {}) =>
  openWindow({
    answers,
    open: openedReport(),
    start: { settings: { language: 'vi', theme: 'light', outline: true, autosave: false } },
  })

describe('saving by itself', () => {
  it('comes two seconds after the last change, and leaves the history alone', async () => {
    const fake = await window()
    await edit('1')
    await pass(1_900)
    await edit('2')
    await pass(1_900)
    expect(requestsOf(fake, 'save:auto')).toEqual([])
    expect(status()).toBe('Chưa lưu')
    await pass(200)
    expect(requestsOf(fake, 'save:auto')).toMatchObject([{ report: { frame: { number: '2' } } }])
    expect(status()).toMatch(/^Đã lưu \d\d:\d\d$/)
    expect(useSession.getState().editor?.history.undos).toHaveLength(2)
    await pass(60_000)
    expect(requestsOf(fake, 'save:auto')).toHaveLength(1)
  })

  it('comes every thirty seconds to one who never pauses', async () => {
    const fake = await window()
    for (let number = 0; number < 34; number += 1) {
      await edit(`${number}`)
      await pass(1_900)
    }
    expect(requestsOf(fake, 'save:auto')).toHaveLength(2)
  })

  it.each([
    ['without a file', { ...openedReport(), named: false }],
    ['read-only', { ...openedReport(), readOnly: { kind: 'medium' } as const }],
  ])('does not come to a report %s', async (_, open) => {
    const fake = await window({}, open)
    await edit('1')
    await pass(60_000)
    expect(requestsOf(fake, 'save:auto')).toEqual([])
  })

  it('can be switched off in the settings, and on again', async () => {
    const fake = await window()
    await act(async () => change(() => ({ autosave: false })))
    await edit('1')
    await pass(60_000)
    expect(requestsOf(fake, 'save:auto')).toEqual([])
    await act(async () => change(() => ({ autosave: true })))
    await pass(2_100)
    expect(requestsOf(fake, 'save:auto')).toHaveLength(1)
  })

  it('tries again, and says what is wrong until it is over', async () => {
    const answers = [fail('file/disk-full', { name }), fail('file/disk-full', { name }), ok({ name })]
    const fake = await window({ 'save:auto': async () => answers.shift() ?? ok({ name }) })
    await edit('1')
    await pass(2_100)
    expect(bars()).toContain('Đĩa đã đầy')
    expect(status()).toBe('Không lưu được')
    for (let second = 0; second < 14; second += 1) {
      await edit(`${second}`)
      await pass(1_000)
    }
    expect(requestsOf(fake, 'save:auto')).toHaveLength(2)
    await pass(3_000)
    expect(bars()).toBeNull()
    expect(status()).toMatch(/^Đã lưu/)
  })

  it('says so when it takes long, and takes what was typed meanwhile afterwards', async () => {
    let answer = (_: Awaited<ReturnType<Api['save:auto']>>): void => undefined
    const fake = await window({ 'save:auto': () => new Promise((resolve) => (answer = resolve)) })
    await edit('1')
    await pass(3_000)
    expect(status()).toBe('Đang lưu…')
    await edit('2')
    await act(async () => answer(ok({ name })))
    expect(status()).toBe('Chưa lưu')
    await pass(20_000)
    expect(requestsOf(fake, 'save:auto')).toMatchObject([
      { report: { frame: { number: '1' } } },
      { report: { frame: { number: '2' } } },
    ])
    await act(async () => answer(ok({ name })))
    expect(status()).toMatch(/^Đã lưu/)
  })

  it('saves before another report takes the place, and asks nothing', async () => {
    const fake = await window()
    await edit('1')
    await act(async () => fake.tell('command', 'file.open'))
    expect(requestsOf(fake, 'save:auto')).toHaveLength(1)
    expect(requestsOf(fake, 'report:close')).toEqual([])
    expect(requestsOf(fake, 'report:open')).toHaveLength(1)
  })

  it('asks after all when that save fails', async () => {
    const fake = await window({ 'save:auto': async () => fail('file/medium-gone', { name }) })
    await edit('1')
    await act(async () => fake.tell('command', 'file.open'))
    expect(requestsOf(fake, 'report:close')).toHaveLength(1)
  })
})

describe('a file that somebody else changed', () => {
  const reload: Api['disk:reload'] = async () => ok({ opened: { name, named: true, report: theirs }, keptAs: null })

  it('is read anew while nothing is unsaved', async () => {
    const fake = await window({ 'disk:reload': reload })
    await act(async () => fake.tell('disk:state', { kind: 'changed', name }))
    expect(requestsOf(fake, 'disk:reload')).toMatchObject([{ isUnsaved: false }])
    expect(bars()).toContain('được đọc lại từ đĩa')
  })

  it('meets unsaved text with a save at once, which keeps both', async () => {
    const conflict = { name: 'tom-tat (xung đột).duthao', conflictWith: name }
    const fake = await window({ 'save:auto': async () => ok(conflict) })
    await edit('1')
    await act(async () => fake.tell('disk:state', { kind: 'changed', name }))
    expect(requestsOf(fake, 'disk:reload')).toEqual([])
    expect(bars()).toContain('Cả hai bản đều còn nguyên')
    expect(screen.getByRole('contentinfo').textContent).toContain(conflict.name)
    await click(button('So hai bản'))
    expect(requestsOf(fake, 'disk:theirs')).toHaveLength(1)
  })

  it('waits for a choice where nothing saves by itself', async () => {
    const fake = await withoutAutosave({
      'disk:reload': async () => ok({ opened: { name, named: true, report: theirs }, keptAs: 'b' }),
    })
    await edit('1')
    await act(async () => fake.tell('disk:state', { kind: 'changed', name }))
    expect(bars()).toContain('đã bị sửa ở nơi khác')
    await click(button('Lấy bản trên đĩa'))
    expect(requestsOf(fake, 'disk:reload')).toMatchObject([{ isUnsaved: true, report: { frame: { number: '1' } } }])
    expect(bars()).toContain('được cất trong “b”')
  })
})

describe('a disk that is not there', () => {
  it('is said at once, and saved to when it is back', async () => {
    const fake = await window({ 'save:auto': async () => ok({ name }) })
    await act(async () => fake.tell('disk:state', { kind: 'medium-gone', name }))
    expect(bars()).toContain('USB đã rút')
    await edit('1')
    await act(async () => fake.tell('disk:state', { kind: 'same', name }))
    expect(requestsOf(fake, 'save:auto')).toHaveLength(1)
    expect(bars()).toBeNull()
  })

  it('offers to save a deleted file in its place again', async () => {
    const fake = await window()
    await act(async () => fake.tell('disk:state', { kind: 'gone', name }))
    await click(button('Lưu lại vào chỗ cũ'))
    expect(requestsOf(fake, 'save:anew')).toHaveLength(1)
    expect(bars()).toBeNull()
  })
})

describe('a read-only report', () => {
  const locked: ReadOnly = { kind: 'locked', user: 'Lan', host: 'MAYTINH-B', since: '2026-11-23T03:42:00.000Z' }
  const open = { ...openedReport(), readOnly: locked }

  it('says who has it, and can be tried again until something is typed into it', async () => {
    const fake = await window({}, open)
    expect(bars()).toContain('Lan (máy MAYTINH-B)')
    expect(status()).toBe('Chỉ đọc')
    await edit('1')
    expect(screen.queryByRole('button', { name: 'Thử mở để sửa' })).toBeNull()
    await act(async () => useSession.getState().undo())
    await click(button('Thử mở để sửa'))
    expect(requestsOf(fake, 'save:edit')).toHaveLength(1)
    expect(bars()).toBeNull()
  })

  it('is saved as another file', async () => {
    const fake = await window({}, open)
    await click(button('Lưu bản khác…'))
    expect(requestsOf(fake, 'report:saveAs')).toHaveLength(1)
    expect(bars()).toBeNull()
  })
})
