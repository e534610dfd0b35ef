import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** Wrong code, each with the rule that must refuse it. */
const refused = [
  ['core/window.ts', "import { app } from 'electron'\nexport const a = app\n", 'noRestrictedImports'],
  ['core/disk.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n", 'noRestrictedImports'],
  ['core/view.ts', "import { useState } from 'react'\nexport const a = useState\n", 'noRestrictedImports'],
  ['core/tree.ts', "import { Editor } from 'slate'\nexport const a = Editor\n", 'noRestrictedImports'],
  ['core/up.ts', "import { a } from '../renderer/app'\nexport const b = a\n", 'noRestrictedImports'],
  ['core/one.ts', "import { two } from '#core/two'\nexport const one = () => two\n", 'noImportCycles'],
  ['core/two.ts', "import { one } from '#core/one'\nexport const two = () => one\n", 'noImportCycles'],
  ['core/print.ts', "console.log('xong')\n", 'noConsole'],
  [
    'core/long.ts',
    Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n}\n`).join(''),
    'noExcessiveLinesPerFile',
  ],
  [
    'renderer/disk.ts',
    "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
    'noRestrictedImports',
  ],
  ['renderer/main-process.ts', "import { a } from '../electron/window'\nexport const b = a\n", 'noRestrictedImports'],
  ['renderer/word.ts', "import { Document } from 'docx'\nexport const a = Document\n", 'noRestrictedImports'],
  ['electron/view.ts', "import { a } from '../renderer/app'\nexport const b = a\n", 'noRestrictedImports'],
  ['electron/headless/window.ts', "import { app } from 'electron'\nexport const a = app\n", 'noRestrictedImports'],
  ['electron/forgotten.ts', 'async function save() {}\nexport function a() {\n  save()\n}\n', 'noFloatingPromises'],
  ['electron/any.ts', 'export const a: any = 1\n', 'noExplicitAny'],
  ['electron/sure.ts', 'export const a = (b: string | null) => b!.length\n', 'noNonNullAssertion'],
  ['electron/choice.ts', 'export enum Choice {\n  A,\n}\n', 'noEnum'],
  ['electron/nameless.ts', 'export default 1\n', 'noDefaultExport'],
] as const

type Diagnostic = {
  readonly category: string
  readonly location: { readonly path: string | { readonly file: string } }
}

/** The rules that Biome finds broken, by file, when it is run on the wrong code under our own settings. */
function lint(): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-lint-'))
  try {
    for (const name of ['biome.json', 'package.json']) cpSync(path.join(root, name), path.join(folder, name))
    for (const [name, text] of refused) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout)
    const found = new Map<string, string[]>()
    for (const { category, location } of diagnostics) {
      const file = typeof location.path === 'string' ? location.path : location.path.file
      found.set(file, [...(found.get(file) ?? []), category.replace(/^.*\//, '')])
    }
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the linter', () => {
  const found = lint()
  it.each(refused)('refuses %s', (name, _, rule) => {
    expect(found.get(name)).toContain(rule)
  })
})
