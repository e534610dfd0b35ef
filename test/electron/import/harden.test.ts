import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { builtProcess } from '../../support/built-process'

const entry = builtProcess('test/fixtures/processes/hardened.ts')

/** In a process of its own, for what is closed there stays closed. */
const said = (): unknown => JSON.parse(execFileSync(process.execPath, [path.resolve(entry())], { encoding: 'utf8' }))

it('lets nothing give a property to all objects, and each object have its own', () => {
  expect(said()).toEqual({
    added: 'refused',
    replaced: 'refused',
    byJson: 'own',
    polluted: null,
    constructor: 'own',
    toString: 'own',
    sum: '3.3',
    isEqual: true,
  })
})
