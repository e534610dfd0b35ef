import { contentSecurityPolicy, isOurPage, mayLoad, ORIGIN, webPreferences } from '../../electron/security'

const development = { server: 'http://localhost:5173' }
type Frame = Parameters<typeof isOurPage>[0]

const frame = (origin: string, parent: Frame = null) => ({ origin, parent }) as Frame

it.each([
  ['the top frame of our page', frame(ORIGIN), true],
  ['no frame', null, false],
  ['a frame within our page', frame(ORIGIN, frame(ORIGIN)), false],
  ['a page of data:', frame('null'), false],
  ['a page without origin', frame(''), false],
  ['a file', frame('file://'), false],
  ['a host that begins as ours', frame('app://duthao.example'), false],
  ['our host on another scheme', frame('https://duthao'), false],
  ['the development server', frame('http://localhost:5173'), false],
])('%s', (_, asking, answer) => {
  expect(isOurPage(asking)).toBe(answer)
})

it.each([
  ['the development server', frame('http://localhost:5173'), true],
  ['another port of it', frame('http://localhost:5174'), false],
  ['our bundle', frame(ORIGIN), false],
])('while developing: %s', (_, asking, answer) => {
  expect(isOurPage(asking, development)).toBe(answer)
})

it('lets a page run and load its own files alone, and styles of this load', () => {
  expect(contentSecurityPolicy('N0nce')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N0nce'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'",
  )
})

it('opens the socket of the development server while developing', () => {
  expect(contentSecurityPolicy('', development)).toContain("connect-src 'self' ws://localhost:5173;")
})

it.each([
  ['app://duthao/index.html', true],
  ['data:image/png;base64,AA==', true],
  ['blob:app://duthao/1', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['http://localhost:5173/', false],
  ['https://example.org/', false],
  ['http://127.0.0.1/', false],
  ['ws://example.org/', false],
  ['wss://example.org/', false],
  ['ftp://example.org/', false],
  ['file:///etc/passwd', false],
  ['file://server/share/a.png', false],
  ['chrome-extension://a/b.js', false],
  ['not an address', false],
])('offline: %s → %s', (address, answer) => {
  expect(mayLoad(address)).toBe(answer)
})

it.each([
  ['http://localhost:5173/main.tsx', true],
  ['ws://localhost:5173/', true],
  ['http://localhost:5174/', false],
  ['https://localhost:5173/', false],
  ['http://localhost:5173@example.org/', false],
])('while developing: %s → %s', (address, answer) => {
  expect(mayLoad(address, development)).toBe(answer)
})

it('gives a page neither Node nor the network of a spelling checker', () => {
  expect(webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  })
})
