import {
  contentSecurityPolicy,
  forgetHosts,
  lockContents,
  lockSession,
  mayLoad,
  sandboxPages,
  webPreferences,
} from '../../../electron/security'
import { markupRules } from '../../../renderer/trusted-types'
import { fakeApp, fakeSession, isPrevented } from '../../support/electron-edge'

const development = { server: 'http://localhost:5173' }

function lockedSession() {
  const fake = fakeSession()
  lockSession(fake.session, null)
  return fake
}

/** What a session's handler answered, over whichever of its arguments it answers. */
function answered(handler: unknown, ...args: readonly unknown[]): unknown {
  if (typeof handler !== 'function') return 'nobody answers'
  let given: unknown
  const returned: unknown = handler(...args, (answer: unknown) => {
    given = answer
  })
  return given ?? returned
}

describe('point 1: nothing is loaded but what is our own', () => {
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
  ])('%s → %s (fails when mayLoad lets its kind through)', (address, answer) => {
    expect(mayLoad(address)).toBe(answer)
  })

  it('asks mayLoad about every request of the session (fails without onBeforeRequest)', () => {
    const { answers } = lockedSession()
    expect(answered(answers.request, { url: 'https://example.org/' })).toEqual({ cancel: true })
    expect(answered(answers.request, { url: 'app://duthao/index.html' })).toEqual({ cancel: false })
  })

  it('knows no host, so that nothing connects ahead of a request (fails without forgetHosts)', () => {
    const { app, switches } = fakeApp()
    forgetHosts(app.commandLine, null)
    expect([...switches]).toEqual(['host-resolver-rules=MAP * ~NOTFOUND'])
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
})

it.each([
  ['2: a page has no Node', 'nodeIntegration', false],
  ['3: a page shares nothing with preload', 'contextIsolation', true],
  ['4: a page runs in the sandbox', 'sandbox', true],
  ['11 and 12: there is no <webview>, nor what it may open', 'webviewTag', false],
  ['extra: no dictionary is fetched', 'spellcheck', false],
] as const)('point %s (fails when %s is turned)', (_, preference, value) => {
  expect(webPreferences[preference]).toBe(value)
})

it.each([
  ['6: the web keeps its own rules', 'webSecurity'],
  ['8: nothing insecure is mixed in', 'allowRunningInsecureContent'],
  ['9: no experimental feature', 'experimentalFeatures'],
  ['10: no feature of Blink is switched on', 'enableBlinkFeatures'],
  ['2: no Node in a worker or a frame either', 'nodeIntegrationInWorker'],
  ['2: no Node in a frame either', 'nodeIntegrationInSubFrames'],
])('point %s: Electron’s default stands (fails when %s is set)', (_, preference) => {
  expect(Object.keys(webPreferences)).not.toContain(preference)
})

describe('point 4: every page in the sandbox', () => {
  it.each([
    ['somebody', false, [], true],
    ['somebody who wishes it away', false, ['no-sandbox'], true],
    ['root, for whom Chromium has none', true, ['no-sandbox'], false],
    ['root without the switch', true, [], true],
  ] as const)('for %s (fails without enableSandbox)', (_, isRoot, switches, sandboxed) => {
    const fake = fakeApp()
    for (const name of switches) fake.switches.add(name)
    sandboxPages(fake.app, isRoot)
    expect(fake.isSandboxed()).toBe(sandboxed)
  })
})

describe('point 5: no permission is given', () => {
  const wishes = ['media', 'geolocation', 'notifications', 'clipboard-read', 'display-capture', 'openExternal', 'hid']

  it.each(wishes)('not %s when it is asked for (fails without setPermissionRequestHandler)', (permission) => {
    expect(answered(lockedSession().answers.permissionRequest, null, permission)).toBe(false)
  })

  it.each(wishes)('not %s when it is looked up (fails without setPermissionCheckHandler)', (permission) => {
    expect(answered(lockedSession().answers.permissionCheck, null, permission)).toBe(false)
  })

  it('no device (fails without setDevicePermissionHandler)', () => {
    expect(answered(lockedSession().answers.devicePermission, { deviceType: 'usb' })).toBe(false)
  })
})

describe('point 7: the policy of the page', () => {
  it('lets a page run and load its own files alone, and styles of this load (fails when a line is loosened)', () => {
    expect(contentSecurityPolicy('N0nce').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N0nce'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ])
  })

  it('opens the socket of the development server while developing', () => {
    expect(contentSecurityPolicy('', development)).toContain("connect-src 'self' ws://localhost:5173;")
  })
})

describe('extra: no text becomes an element (Trusted Types)', () => {
  it.each([
    ['the text of a style', ':root { --mantine-scale: 1 }', 'Element innerHTML', true],
    ['what is pasted, in a document of its own', '<p>Số liệu</p>', 'DOMParser parseFromString', true],
    ['an element', '<b>Số liệu</b>', 'Element innerHTML', false],
    ['what loads and runs', '<img src=x onerror=alert(1)>', 'Element insertAdjacentHTML', false],
    ['a frame of text', '<p>', 'HTMLIFrameElement srcdoc', false],
  ])('%s → %s (fails when markupRules lets markup through)', (_, text, sink, allowed) => {
    expect(markupRules.createHTML(text, 'TrustedHTML', sink)).toBe(allowed ? text : null)
  })

  it('no script and no address of one (fails when a rule for them is added)', () => {
    expect(Object.keys(markupRules)).toEqual(['createHTML'])
  })
})

describe('points 12 to 14: a page stays what and where it is', () => {
  function lockedPage() {
    const fake = fakeApp()
    lockContents(fake.app, null)
    return fake.open()
  }

  const addresses = [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'file://server/share/a.html',
    'data:text/html,<script>alert(1)</script>',
    'blob:app://duthao/1',
    'javascript:alert(1)',
    'about:blank',
    'about:srcdoc',
    'app://duthao/index.html',
    'app://duthao/',
    'app://duthao.example.org/index.html',
    'app://duthao@example.org/',
    'app://DUTHAO/index.html',
    'app:duthao/index.html',
    'app://duthao:80/',
    'APP://duthao/../../main.cjs',
    'devtools://devtools/bundled/inspector.html',
    'chrome://version',
    'view-source:app://duthao/index.html',
    'ms-word:ofe|u|https://example.org/a.docx',
    'search-ms:query=a&crumb=location:\\\\server\\share',
    'mailto:a@example.org',
    '',
  ]

  it.each(addresses)('point 13: does not go to “%s” (fails without will-frame-navigate)', (url) => {
    expect(lockedPage().prevented('will-frame-navigate', { url })).toBe(true)
  })

  it.each(addresses)('point 14: opens no window for “%s” (fails without setWindowOpenHandler)', (url) => {
    expect(lockedPage().opens(url)).toBe('deny')
  })

  it('point 13: is not led elsewhere by a redirect (fails without will-redirect)', () => {
    expect(lockedPage().prevented('will-redirect', { url: 'https://example.org/' })).toBe(true)
  })

  it('point 12: takes in no <webview> (fails without will-attach-webview)', () => {
    expect(lockedPage().prevented('will-attach-webview')).toBe(true)
  })

  it('extra: downloads nothing (fails without will-download)', () => {
    expect(isPrevented(lockedSession().emitter, 'will-download')).toBe(true)
  })

  it('extra: asks no server for dictionaries (fails without forgetDictionaries)', () => {
    const { spellLanguages, spellChecker, dictionaries } = lockedSession().answers
    expect({ spellLanguages, spellChecker, dictionaries }).toEqual({
      spellLanguages: [],
      spellChecker: false,
      dictionaries: 'app://none/',
    })
  })

  it('lets the development server reload its page, and no other address', () => {
    const fake = fakeApp()
    lockContents(fake.app, development)
    const page = fake.open()
    expect(page.prevented('will-frame-navigate', { url: 'http://localhost:5173/' })).toBe(false)
    expect(page.prevented('will-frame-navigate', { url: 'http://localhost:5173@example.org/' })).toBe(true)
  })
})
