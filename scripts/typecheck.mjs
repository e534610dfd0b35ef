/**
 * npm run typecheck: each part against its own tsconfig, and electron once more against the typings of the oldest
 * runtime it has to work on.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
const projects = ['core', 'electron', 'renderer', 'test', 'electron/tsconfig.electron33.json']

function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '--project', path.join(root, project), '--pretty', 'false'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (text) => {
      output += text
    })
    child.on('close', (code) => resolve({ project, code, output }))
  })
}

const results = await Promise.all(projects.map(check))
const wrong = results.filter(({ code }) => code !== 0)
for (const { project, output } of wrong) console.error(`${project}:\n${output}`)
process.exitCode = wrong.length === 0 ? 0 : 1
