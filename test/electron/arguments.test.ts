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
  [['app', 'https://example.org/a.duthao'], '/ở/https:/example.org/a.duthao'],
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
