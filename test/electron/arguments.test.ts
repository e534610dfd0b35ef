import { purposeOf, reportFileIn } from '../../electron/arguments'

it.each([
  [['app', 'a.duthao'], '/ở/a.duthao'],
  [['app', '--flag=1', '/b/Báo cáo.DUTHAO'], '/b/Báo cáo.DUTHAO'],
  [['app', '.', '../c.duthao', 'd.duthao'], '/c.duthao'],
  [['app', 'file:///b/B%C3%A1o%20c%C3%A1o.duthao'], '/b/Báo cáo.duthao'],
  [['app'], null],
  [['a.duthao'], null],
  [['app', 'a.docx', 'a.duthao.exe'], null],
  [['app', '--file=a.duthao'], null],
  [['app', 'file://server/share/a.duthao'], null],
  [['app', 'file://%'], null],
  [['app', 'FILE://SERVER/share/a.duthao'], null],
  [['app', 'file://///server/share/a.duthao'], null],
  [['app', '\\\\.\\pipe\\a.duthao'], null],
  [['app', '\\\\?\\GLOBALROOT\\Device\\a.duthao'], null],
  [['app', '\\??\\C:\\a.duthao'], null],
  [['app', '//?/C:/a.duthao'], null],
  [['app', '\\\\example.org@SSL@443\\DavWWWRoot\\a.duthao'], null],
  [['app', 'a\0.duthao'], null],
  [['app', '--gpu-launcher=a.duthao'], null],
  [['app', '-duthao', '--', 'a.duthao'], '/ở/a.duthao'],
  [['app', '\\\\server\\a.duthao'], '/ở/\\\\server\\a.duthao'], // a share, where Windows understands it
  [['app', 'https://example.org/a.duthao'], null],
  [['app', 'search-ms:a.duthao'], null],
])('%j names %s', (argv, path) => {
  expect(reportFileIn(argv, '/ở')).toBe(path)
})

it.each([
  [['app', '.'], { kind: 'nothing' }],
  [['app', '.', '--sample'], { kind: 'sample' }],
  [['app', '--sample', 'a.duthao'], { kind: 'file', path: '/ở/a.duthao' }],
])('%j is for %j', (argv, purpose) => {
  expect(purposeOf(argv, '/ở')).toEqual(purpose)
})
