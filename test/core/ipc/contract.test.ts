import { requests } from '#core/ipc/contract'
import { smallReport } from '../../support/build'

const report = smallReport()

it.each([
  ['report:save', { report: { ...report, path: '/etc/passwd' } }],
  ['report:save', { report, path: '/etc/passwd' }],
  ['report:recent', { token: 'x'.repeat(101) }],
  ['report:new', { template: '../../a', period: 'nay' }],
  ['app:settings', { language: 'fr', theme: 'dark', outline: true }],
  ['report:open', { path: '/etc/passwd' }],
  ['library:addFolder', { path: '/etc' }],
  ['library:open', { token: 'k1', path: '/etc/passwd' }],
  ['library:search', { query: 'x'.repeat(201) }],
  ['docx:export', undefined],
] as const)('refuses what a window has no business to ask: %s %#', (channel, request) => {
  expect(requests[channel].safeParse(request).success).toBe(false)
})
