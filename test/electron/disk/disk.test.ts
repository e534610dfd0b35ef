import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { diskAnswers } from '../../../electron/disk/answers'
import { Disk, type DiskOptions } from '../../../electron/disk/disk'
import type { Launch } from '../../../electron/processes/launch'
import type { Question } from '../../../electron/processes/messages'
import { smallReport } from '../../support/build'
import { diskHere } from '../../support/disk-here'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const name = 'Quý I.duthao'
const report = smallReport()
const changed: Report = { ...report, frame: { ...report.frame, number: '12' } }
const notAnswering = { ok: false, code: 'file/not-answering', values: { name } }

/** Processes of which each hears the questions and dies with them, or never answers, until they are well again. */
function sickProcess(sickness: 'hangs' | 'dies', options: DiskOptions = { silenceMs: 50, computingMs: 50 }) {
  const state = { isSick: true, started: 0, killed: 0 }
  const launch: Launch = () => {
    state.started += 1
    const answers = new Map<string, (request: never) => unknown>(Object.entries(diskAnswers(() => undefined)))
    const listeners = {
      message: (_message: unknown): void => undefined,
      exit: (_code: number | null): void => undefined,
    }
    return {
      send: (message) => {
        const { id, name: question, request } = message as Question
        if (state.isSick && sickness === 'dies') listeners.exit(7)
        if (state.isSick) return
        void Promise.resolve(answers.get(question)?.(request as never)).then((reply) =>
          listeners.message({ kind: 'reply', id, reply }),
        )
      },
      onMessage: (listener) => {
        listeners.message = listener
      },
      onExit: (listener) => {
        listeners.exit = listener
      },
      kill: () => {
        state.killed += 1
      },
    }
  }
  return { state, disk: new Disk(launch, options) }
}

async function place(disk: Disk) {
  await writeFile(folder(name), writeReportFile(report))
  const read = await disk.read(folder(name))
  if (!read.ok) throw new Error(read.code)
  return { path: folder(name), known: read.value.identity, own: [] }
}

it('reads a report, saves over it, looks at it and exports it', async () => {
  const disk = diskHere()
  const at = await place(disk)
  const { result, fingerprint } = await disk.saveOver(at, changed, 'xung đột')
  expect(result).toMatchObject({ ok: true, value: { path: folder(name), identity: { fingerprint } } })
  expect(await readFile(folder(name), 'utf8')).toBe(writeReportFile(changed))
  expect(await disk.look(at)).toEqual({ kind: 'changed' })
  expect(await disk.export(folder('a.xlsx'), { kind: 'form', data: report, supplier: null })).toEqual({
    ok: true,
    value: { missing: [] },
  })
  expect(await disk.exists(folder('a.xlsx'))).toBe(true)
})

it('refuses what is no report', async () => {
  await writeFile(folder(name), 'xin chào')
  expect(await diskHere().read(folder(name))).toEqual({ ok: false, code: 'file/not-a-report', values: { name } })
  await mkdir(folder('thư mục'))
  expect(await diskHere().read(folder('thư mục'))).toMatchObject({ code: 'file/unreadable' })
})

it('ends its process when nothing is asked for a while, and starts another when it is', async () => {
  const { disk, state } = sickProcess('hangs', { idleMs: 1_500 })
  state.isSick = false
  await disk.exists(folder())
  await disk.exists(folder())
  expect(state).toMatchObject({ started: 1, killed: 0 })
  while (state.killed === 0) await new Promise((next) => setTimeout(next, 20))
  expect(state).toMatchObject({ started: 1, killed: 1 })
  expect(await disk.exists(folder())).toBe(true)
  expect(state.started).toBe(2)
  disk.stop()
})

describe.each(['hangs', 'dies'] as const)('a process that %s', (sickness) => {
  it('costs an answer, for each question its own', async () => {
    const at = await place(diskHere())
    const { disk } = sickProcess(sickness)
    expect(await disk.read(folder(name))).toEqual(notAnswering)
    expect((await disk.saveTo(folder(name), changed)).result).toEqual(notAnswering)
    expect(await disk.export(folder(name), { kind: 'form', data: report, supplier: null })).toEqual(notAnswering)
    expect(await disk.look(at)).toEqual({ kind: 'not-answering' })
    expect(await disk.exists(folder(name))).toBe(false)
    expect(await disk.find(folder())).toEqual({ files: [], isThere: false, isCut: false })
    expect(await readFile(folder(name), 'utf8')).toBe(writeReportFile(report))
  }, 20_000)

  it('is given up, and another one answers the next question', async () => {
    const { disk, state } = sickProcess(sickness, { silenceMs: 1_000 }) // a well one answers sooner on any machine
    await writeFile(folder(name), writeReportFile(report))
    await disk.exists(folder(name))
    state.isSick = false
    expect(await disk.read(folder(name))).toMatchObject({ ok: true })
    expect(state).toMatchObject({ started: 2, killed: sickness === 'hangs' ? 1 : 0 })
  })
})
