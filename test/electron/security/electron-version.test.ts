import packageFile from '../../../package.json'

const { shortcomings } = jest.requireActual<{ shortcomings: (version: string) => readonly string[] }>(
  '../../../scripts/electron-support.mjs',
)

it('point 16: an application is handed out with an Electron that is mended (fails with an older one)', () => {
  expect(shortcomings(packageFile.devDependencies.electron)).toEqual([])
})

it.each([
  ['45.4.1', []],
  ['44.11.5', []],
  ['46.0.0', []],
  ['45.4.0', ['45.4.1 mends what 45.4.0 lacks']],
  ['46.0.0-beta.1', ['46.0.0-beta.1 is no finished release']],
  ['42.9.9', ['Electron 42 gets no fixes any more']],
  [
    '33.2.1',
    [
      'Electron 33 gets no fixes any more',
      'CVE-2025-55305 (integrity of the packed application) is open in it',
      'CVE-2026-34775 to CVE-2026-34778 is open in it',
    ],
  ],
])('point 16: %s → %j', (version, reasons) => {
  expect(shortcomings(version)).toEqual(reasons)
})
