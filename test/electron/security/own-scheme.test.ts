import { mkdir, writeFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import fc from 'fast-check'
import { bundledFile, registerScheme, serveBundle } from '../../../electron/protocol'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()

/** The bundle as the page asks for it; what lies beside it must stay out of reach. */
async function served() {
  await mkdir(folder('renderer/assets.js'), { recursive: true })
  await writeFile(folder('renderer/index.html'), '<meta content="__STYLE_NONCE__">')
  await writeFile(folder('renderer/a.js'), 'run()')
  await writeFile(folder('main.js'), 'beside')
  let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 500 })
  const protocol = {
    handle: (_scheme: string, handler: typeof answer) => {
      answer = handler
    },
  } as unknown as Protocol
  serveBundle(protocol, folder('renderer'))
  return (url: string, method = 'GET') => answer({ url, method } as Request)
}

it.each([
  ['app://duthao/', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['app://duthao/index.html', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['app://duthao/index.html?a=1#b', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['app://duthao/assets/index-BxY_1-.js', { file: 'assets/index-BxY_1-.js', type: 'text/javascript; charset=utf-8' }],
  ['app://duthao/assets/tinos-400.woff2', { file: 'assets/tinos-400.woff2', type: 'font/woff2' }],
  ['app://duthao/a/../index.html', { file: 'index.html', type: 'text/html; charset=utf-8' }],
])('point 18: %s is a file of the bundle', (address, file) => {
  expect(bundledFile(address)).toEqual(file)
})

it.each([
  '',
  'index.html',
  'app://duthao/%',
  'app://duthao/..%2f..%2fetc/passwd.html',
  'app://duthao/%2e%2e%2fmain.js',
  'app://duthao/a%2fb.js',
  'app://duthao/..%5c..%5cmain.js',
  'app://duthao/..\\..\\main.js%00.html',
  'app://duthao/C:/Windows/win.js',
  'app://duthao/C:%5cWindows%5cwin.js',
  'app://duthao//server/share/a.js',
  'app://duthao/assets//a.js',
  'app://duthao/assets/',
  'app://duthao/assets',
  'app://duthao/.js',
  'app://duthao/.git/config.json',
  'app://duthao/a.js.map',
  'app://duthao/a.exe',
  'app://duthao/a.js%00.png',
  'app://duthao/a.js:stream.js',
  'app://duthao/%EF%BC%8E%EF%BC%8E/a.js',
  'app://duthao.example/index.html',
  'app://other/index.html',
  'app://user@duthao/index.html',
  'app://duthao:1/index.html',
  'app:///index.html',
  'file:///etc/passwd.html',
  'https://duthao/index.html',
  'data:text/html,a',
])('point 18: “%s” is none (fails when bundledFile joins what it is given)', (address) => {
  expect(bundledFile(address)).toBeNull()
})

it('point 18: 5,000 addresses, however spelled, never lead out of the bundle (fails without SEGMENT)', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      '//',
      '%00',
      ':',
      'C:',
      '~',
      ' ',
      '%25',
      'a',
      '.js',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('.js', '.html', '.png', ''), (pieces, ending) => {
      const found = bundledFile(`app://duthao/${pieces.join('')}${ending}`)
      const plain = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*(\/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)*$/
      return found === null || plain.test(found.file)
    }),
    { numRuns: 5000 },
  )
})

it('point 18: the scheme stands under every rule of the web (fails when a privilege is added)', () => {
  const registered: unknown[] = []
  registerScheme({ registerSchemesAsPrivileged: (schemes: unknown) => registered.push(schemes) } as unknown as Protocol)
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  expect(registered).toEqual([[{ scheme: 'app', privileges }]])
})

it.each([
  ['app://duthao/index.html', 'GET', 200],
  ['app://duthao/a.js', 'GET', 200],
  ['app://duthao/a.js', 'POST', 404],
  ['app://duthao/assets.js', 'GET', 404],
  ['app://duthao/..%2fmain.js', 'GET', 404],
  ['app://duthao/../main.js', 'GET', 404],
  ['app://duthao/missing.js', 'GET', 404],
])('point 18: %s by %s is %i', async (url, method, status) => {
  expect((await (await served())(url, method)).status).toBe(status)
})

it('point 7: each load of the page has its own nonce and the policy with it (fails without the header)', async () => {
  const get = await served()
  const [one, other] = [await get('app://duthao/'), await get('app://duthao/')]
  const nonceOf = (html: string) => /content="([\w-]{22})"/.exec(html)?.[1] ?? 'none'
  const nonces = [nonceOf(await one.text()), nonceOf(await other.text())]
  expect(new Set(nonces).size).toBe(2)
  expect(one.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonces[0]}'`)
})

it('point 18: what is served is taken for what it is called (fails without nosniff)', async () => {
  const { headers } = await (await served())('app://duthao/a.js')
  expect([headers.get('Content-Type'), headers.get('X-Content-Type-Options')]).toEqual([
    'text/javascript; charset=utf-8',
    'nosniff',
  ])
})
