import { channels } from '../../core/ipc/channels'
import { type Attempts, all, outcomes } from '../support/attempts'
import { type Running, startApp, stopApp } from '../support/window'

/** Nobody listens there, and nothing is asked of it: Chromium's own log tells. */
const outside = 'http://127.0.0.1:9/'

let running: Running
beforeEach(async () => {
  running = await startApp()
  await running.page.getByRole('button', { name: 'Mở báo cáo mẫu' }).waitFor()
})
afterEach(async () => {
  running.tried.push(outside, 'file:')
  await stopApp(running)
})

it('extra: no text becomes code (fails without Trusted Types)', async () => {
  const { page } = running
  const refused: Attempts = {
    eval: () => Reflect.get(window, 'eval')('1 + 1'),
    Function: () => new Function('return 1'),
    'a late text': () => Reflect.apply(setTimeout, window, ['document.title = "run"', 0]),
  }
  const found = await outcomes(page, refused)
  expect([found.eval, found.Function]).toEqual(['EvalError', 'EvalError'])
  expect(found['a late text']).not.toBe(2)
  const elements: Attempts = {
    innerHTML: () => {
      document.createElement('div').innerHTML = '<img src=x onerror="document.title = 1">'
    },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
    'document.write': () => document.write('<b>a</b>'),
    srcdoc: () => {
      document.createElement('iframe').srcdoc = '<b>a</b>'
    },
    'a script’s text': () => {
      document.createElement('script').text = 'document.title = 1'
    },
    'a script’s address': () => {
      document.createElement('script').src = 'app://duthao/assets/other.js'
    },
    'a worker': () => new Worker('app://duthao/assets/other.js'),
    'what is embedded': () => {
      document.createElement('embed').src = 'app://duthao/index.html'
    },
    'an event’s text': () => document.body.setAttribute('onclick', 'document.title = 1'),
    'a policy of its own': () => window.trustedTypes?.createPolicy('default', { createHTML: (text) => text }),
  }
  expect(await outcomes(page, elements)).toEqual(all(elements, 'TypeError'))
  expect(await page.title()).toBe('Dự Thảo')
})

it('point 7: a style without this load’s nonce changes nothing (fails with unsafe-inline)', async () => {
  const shown = await running.page.evaluate(() => {
    const style = document.createElement('style')
    style.append('body { opacity: 0.5 }')
    document.head.append(style)
    return getComputedStyle(document.body).opacity
  })
  expect(shown).toBe('1')
})

it('point 5: the page is permitted nothing (fails without the permission handlers)', async () => {
  const refused: Attempts = {
    notifications: () => Notification.requestPermission(),
    place: () => new Promise((done) => navigator.geolocation.getCurrentPosition(done, (error) => done(error.code))),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    clipboard: () => navigator.clipboard.readText(),
    'looked up': () => navigator.permissions.query({ name: 'notifications' }).then(({ state }) => state),
  }
  expect(await outcomes(running.page, refused)).toEqual({
    notifications: 'denied',
    place: 1,
    camera: expect.stringMatching(/^Not/), // NotAllowedError, or NotFoundError where there is none
    screen: expect.stringMatching(/Error$/),
    clipboard: 'NotAllowedError',
    'looked up': 'denied',
  })
})

it('points 2, 3 and 20: the page has the bridge and nothing else of ours (fails with Node or a shared world)', async () => {
  const found = await running.page.evaluate(() => ({
    bridge: Object.keys(window.bridge).sort(),
    others: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    node: Object.values(window.bridge).some((each) => 'constructor' in each && /process/.test(String(each))),
  }))
  expect(found).toEqual({ bridge: [...channels, 'on'].sort(), others: [], node: false })
})

it('points 11 and 12: a <webview> is an element like any other (fails with webviewTag)', async () => {
  const found = await running.page.evaluate((to) => {
    const view = Object.assign(document.createElement('webview'), { src: to })
    document.body.append(view)
    return [view.constructor.name, 'loadURL' in view, 'getWebContentsId' in view]
  }, outside)
  expect(found).toEqual(['HTMLElement', false, false])
})

it('points 17 and 20: a frame in the page gets no bridge and shows nothing (fails without frame-src)', async () => {
  const found = await running.page.evaluate(async (to) => {
    const shown: unknown[] = []
    for (const address of ['about:blank', to, 'app://duthao/index.html', 'data:text/html,a', 'file:///etc/passwd']) {
      const frame = Object.assign(document.createElement('iframe'), { src: address })
      document.body.append(frame)
      await new Promise((next) => setTimeout(next, 150))
      const isTurnedAway = address !== 'about:blank' && !address.startsWith('file:')
      const end = performance.now() + 10_000 // what was turned away is another page's, once that is there
      while (isTurnedAway && frame.contentDocument !== null && performance.now() < end)
        await new Promise((next) => setTimeout(next, 50))
      shown.push([
        address === to ? 'outside' : address,
        frame.contentWindow !== null && hasBridge(frame),
        frame.contentDocument?.body.textContent ?? null,
      ])
    }
    return shown

    function hasBridge(frame: HTMLIFrameElement): boolean {
      try {
        return frame.contentWindow !== null && 'bridge' in frame.contentWindow
      } catch {
        return false // another origin
      }
    }
  }, outside)
  expect(found).toEqual([
    ['about:blank', false, ''],
    ['outside', false, null],
    ['app://duthao/index.html', false, null],
    ['data:text/html,a', false, null],
    ['file:///etc/passwd', false, ''],
  ])
})

it('point 17: a foreign page in our own window is answered nothing (fails without the look at senderFrame)', async () => {
  const { app, page } = running
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>a</title>'),
  )
  await page.waitForURL(/^data:/u)
  const answers = await page.evaluate(async (names) => {
    const heard: string[] = []
    for (const name of names) {
      const ask: unknown = Reflect.get(window.bridge, name)
      if (typeof ask !== 'function') continue
      heard.push(
        await ask(undefined).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      )
    }
    return heard
  }, channels)
  expect(answers).toHaveLength(channels.length)
  expect(answers.filter((answer) => !answer.includes('asked by a page that is not ours'))).toEqual([])
})

it('point 18: the scheme serves the bundle and nothing beside it (fails when bundledFile joins what it is given)', async () => {
  const addresses = [
    'index.html',
    '../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..\\..\\package.json',
  ]
  const statuses = await running.app.evaluate(
    ({ session }, paths) =>
      Promise.all(
        paths.map((path) => session.defaultSession.fetch(`app://duthao/${path}`).then(({ status }) => status)),
      ),
    addresses,
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404])
})
