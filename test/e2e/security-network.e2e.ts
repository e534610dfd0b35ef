import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Attempts, all, outcomes } from '../support/attempts'
import { type Running, startApp, stopApp } from '../support/window'

let running: Running
let server: Server
let outside: string
/** What reached a server that any program of this machine can reach. */
const visits: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end('<h1>outside</h1>')
  })
  server.on('connection', () => visits.push('a connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

beforeEach(async () => {
  running = await startApp()
  await running.page.getByRole('button', { name: 'Mở báo cáo mẫu' }).waitFor()
})
afterEach(async () => {
  running.tried.push(outside, 'file:', 'mailto:', 'app:')
  await stopApp(running)
  expect(visits).toEqual([])
})

const windowsOpen = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

it('points 1 and 7: the page reaches nothing outside (fails when a line of the policy is loosened, and without forgetHosts)', async () => {
  const refused: Attempts = {
    fetch: (to) => fetch(to),
    'fetch of another kind': (to) => fetch(to, { mode: 'no-cors' }),
  }
  const silent: Attempts = {
    image: (to) =>
      new Promise((done) => {
        const image = new Image()
        image.onload = () => done('loaded')
        image.onerror = () => done('refused')
        image.src = `${to}/image.png`
      }),
    request: (to) =>
      new Promise((done) => {
        const request = new XMLHttpRequest()
        request.onload = () => done('loaded')
        request.onerror = () => done('refused')
        request.open('GET', to)
        request.send()
      }),
    socket: (to) =>
      new Promise((done) => {
        const socket = new WebSocket(to.replace('http', 'ws'))
        socket.onopen = () => done('loaded')
        socket.onerror = () => done('refused')
      }),
    events: (to) =>
      new Promise((done) => {
        const events = new EventSource(to)
        events.onopen = () => done('loaded')
        events.onerror = () => done('refused')
      }),
    'style sheet': (to) =>
      new Promise((done) => {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        link.href = `${to}/a.css`
        link.onload = () => done('loaded')
        link.onerror = () => done('refused')
        document.head.append(link)
      }),
    sound: (to) =>
      new Promise((done) => {
        const sound = new Audio(`${to}/a.mp3`)
        sound.oncanplay = () => done('loaded')
        sound.onerror = () => done('refused')
      }),
  }
  await running.page.evaluate(() => {
    const broken = new Set<string>()
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.add(effectiveDirective))
    Reflect.set(window, 'broken', broken)
  })
  expect(await outcomes(running.page, refused, outside)).toEqual(all(refused, 'TypeError'))
  expect(await outcomes(running.page, silent, outside)).toEqual(all(silent, 'refused'))
  const broken = await running.page.evaluate((): string[] => [...Reflect.get(window, 'broken')])
  expect(broken.sort()).toEqual(['connect-src', 'img-src', 'media-src', 'style-src-elem'])
  await running.page.evaluate((to) => {
    navigator.sendBeacon(to, 'a')
    for (const rel of ['prefetch', 'preload', 'dns-prefetch', 'preconnect', 'icon']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: to, as: 'fetch' }))
    }
    document.body.style.backgroundImage = `url(${to}/a.png)`
  }, outside)
  await new Promise((next) => setTimeout(next, 1000)) // what connects ahead of a request takes its time
  expect(visits).toEqual([])
})

it('point 1: nor does any session, whatever its page’s policy (fails without onBeforeRequest)', async () => {
  const asked = running.app.evaluate(
    ({ session }, to) =>
      session.defaultSession.fetch(to).then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    outside,
  )
  expect(await asked).toContain('ERR_BLOCKED_BY_CLIENT')
})

it('points 13 and 14: the page leads nowhere and opens nothing (fails without lockContents)', async () => {
  const { page } = running
  const open: Attempts = {
    'a window': (to) => window.open(to),
    'a window of ours': () => window.open('app://duthao/index.html'),
    'a window of nothing': () => window.open(''),
    'a file': () => window.open('file:///etc/passwd'),
  }
  expect(await outcomes(page, open, outside)).toEqual(all(open, null))
  await page.evaluate(async (to) => {
    const pause = () => new Promise((next) => setTimeout(next, 100))
    for (const address of [to, 'file:///etc/passwd', 'data:text/html,a', 'app://other/', 'mailto:a@example.org']) {
      location.href = address
      await pause()
      const link = Object.assign(document.createElement('a'), { href: address })
      document.body.append(link)
      link.click()
      await pause()
      Object.assign(link, { target: '_blank' }).click()
      Object.assign(link, { target: '', download: 'a.html' }).click()
      await pause()
    }
    const shown = Object.assign(document.createElement('a'), { href: to, textContent: 'outside', id: 'outside' })
    shown.style.cssText = 'position: fixed; inset: 0; z-index: 9999'
    document.body.append(shown)
    const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
    document.body.append(form)
    form.submit()
    const refresh = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${to}` })
    document.head.append(refresh)
    await pause()
  }, outside)
  await page.mouse.click(400, 300, { button: 'middle' })
  expect(page.url()).toBe('app://duthao/index.html')
  expect(await windowsOpen()).toBe(1)
  expect(await page.evaluate(() => document.querySelectorAll('button').length)).toBeGreaterThan(0)
})
