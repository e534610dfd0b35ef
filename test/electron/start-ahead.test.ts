import type { Api, Start } from '#core/ipc/contract'
import type { Purpose } from '../../electron/arguments'
import { startAhead } from '../../electron/start-ahead'
import { start } from '../support/fake-bridge'

const nothing: Purpose = { kind: 'nothing' }
const file: Purpose = { kind: 'file', path: '/báo cáo.duthao' }

/** An application whose every answer names the year after the one before. */
function application() {
  let year = 2020
  const answer = async (): Promise<Start> => {
    year += 1
    return { ...start, year }
  }
  const api = { 'app:start': answer } as unknown as Api
  return { api, asked: () => year - 2020 }
}

it('has begun the answer before the page asks, and gives that one', async () => {
  const { api, asked } = application()
  const ahead = startAhead(api, () => nothing)
  expect(asked()).toBe(1)
  expect(await ahead['app:start'](undefined)).toMatchObject({ year: 2021 })
  expect(asked()).toBe(1)
})

it('answers a page that is loaded again anew', async () => {
  const { api } = application()
  const ahead = startAhead(api, () => nothing)
  await ahead['app:start'](undefined)
  expect(await ahead['app:start'](undefined)).toMatchObject({ year: 2022 })
})

it('answers anew when a file was handed over meanwhile', async () => {
  const { api } = application()
  let purpose: Purpose = nothing
  const ahead = startAhead(api, () => purpose)
  purpose = file
  expect(await ahead['app:start'](undefined)).toMatchObject({ year: 2022 })
})

it('tells the page of a fault that came before it asked', async () => {
  const fault = async () => Promise.reject(new Error('no profiles'))
  const ahead = startAhead({ 'app:start': fault } as unknown as Api, () => nothing)
  await expect(ahead['app:start'](undefined)).rejects.toThrow('no profiles')
})
