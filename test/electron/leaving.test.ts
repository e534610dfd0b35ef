import type { BrowserWindow } from 'electron'
import { OpenDocument } from '../../electron/document'
import { createTranslate } from '../../electron/i18n'
import { Leaving } from '../../electron/leaving'

/** What the user answers, and how often they were asked. */
const user = { button: 0, asked: 0 }

jest.mock('electron', () => ({
  app: {},
  dialog: {
    showMessageBox: async () => {
      user.asked += 1
      return { response: user.button }
    },
  },
}))

const SAVE = 0
const DISCARD = 1
const CANCEL = 2

function leaving(savesItself: boolean, edited: boolean) {
  user.asked = 0
  const told: string[] = []
  const window = {
    isDestroyed: () => false,
    setTitle: () => undefined,
    setDocumentEdited: () => undefined,
    setRepresentedFilename: () => undefined,
    webContents: { isDestroyed: () => false, send: (event: string) => told.push(event) },
  } as unknown as BrowserWindow
  const document = new OpenDocument(window, 'Dự Thảo')
  document.markEdited(edited)
  const state = { gone: false }
  const leave = new Leaving(window, document, createTranslate('vi'), () => savesItself)
  const go = () => leave.leaveFor(() => (state.gone = true))
  return { leave, go, state, told }
}

it('saves what saves itself before it goes, and asks nothing', async () => {
  const { leave, go, state, told } = leaving(true, true)
  await go()
  expect({ ...state, told }).toEqual({ gone: false, told: ['window:closeAsked'] })
  leave.answered(true)
  expect({ ...state, asked: user.asked }).toEqual({ gone: true, asked: 0 })
})

it.each([
  [DISCARD, true],
  [CANCEL, false],
])('asks when that save fails: button %i, gone %s', async (button, gone) => {
  user.button = button
  const { leave, go, state } = leaving(true, true)
  await go()
  leave.answered(false)
  await new Promise(setImmediate)
  expect({ ...state, asked: user.asked }).toEqual({ gone, asked: 1 })
})

it('stays when a save that was asked for fails again', async () => {
  user.button = SAVE
  const { leave, go, state, told } = leaving(true, true)
  await go()
  leave.answered(false)
  await new Promise(setImmediate)
  leave.answered(false)
  await new Promise(setImmediate)
  expect({ ...state, asked: user.asked, told: told.length }).toEqual({ gone: false, asked: 1, told: 2 })
})

it('lets the window settle a word under composition, but waits only so long for one that hangs', async () => {
  jest.useFakeTimers()
  const { go, state, told } = leaving(true, false)
  await go()
  expect({ ...state, told }).toEqual({ gone: false, told: ['window:closeAsked'] })
  jest.advanceTimersByTime(2_100)
  jest.useRealTimers()
  expect({ ...state, asked: user.asked }).toEqual({ gone: true, asked: 0 })
})

it('goes at once where nothing is unsaved and nothing saves itself', async () => {
  const { go, state } = leaving(false, false)
  await go()
  expect(state.gone).toBe(true)
})
