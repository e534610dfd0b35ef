import fc from 'fast-check'
import { bundledFile } from '../../electron/protocol'

it.each([
  ['app://duthao/', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['app://duthao/index.html', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['app://duthao/index.html?a=1#b', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['app://duthao/assets/index-BxY_1-.js', { file: 'assets/index-BxY_1-.js', type: 'text/javascript; charset=utf-8' }],
  ['app://duthao/assets/tinos-400.woff2', { file: 'assets/tinos-400.woff2', type: 'font/woff2' }],
  ['app://duthao/a/../index.html', { file: 'index.html', type: 'text/html; charset=utf-8' }],
])('%s is a file of the bundle', (address, file) => {
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
])('%s is none', (address) => {
  expect(bundledFile(address)).toBeNull()
})

it('never leads out of the bundle, however an address is spelled', () => {
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
