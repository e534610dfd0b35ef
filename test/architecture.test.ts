import { type Import, reachableFrom, readImports, readSources, type Source } from './support/import-graph'

const core = readSources('core')
const renderer = readSources('renderer')
const electron = readSources('electron')
const sources = [...core, ...renderer, ...electron]

/** Which parts of core a part may use besides itself and the files that stand above all parts (layout.md 1). */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  indicators: [],
  document: ['indicators'],
  template: ['document', 'indicators'],
  roll: ['document', 'indicators'],
  leftovers: ['document', 'indicators', 'roll'],
  compare: ['document', 'indicators'],
  library: ['document', 'indicators', 'roll'],
  journal: ['document', 'indicators'],
  versions: ['document', 'indicators'],
  recognise: ['document', 'indicators'],
  merge: ['document', 'indicators'],
  checks: ['document', 'indicators', 'ooxml'],
  ooxml: [],
  'legacy-text': [],
  docx: ['document', 'indicators', 'ooxml', 'legacy-text'],
  xlsx: ['ooxml', 'indicators'],
  import: ['document', 'indicators', 'docx', 'ooxml'],
  ipc: [
    'document',
    'indicators',
    'template',
    'roll',
    'library',
    'versions',
    'recognise',
    'merge',
    'checks',
    'docx',
    'xlsx',
    'import',
    'journal',
  ],
}
const alsoAllowed = new Set(['core/checks/format.ts → docx', 'core/decimal.ts → indicators'])

const corePackages = new Set(['zod', 'big.js', '@noble/hashes', 'docx', 'fflate', 'saxes'])

/** 'core/docx/write.ts' stands in the part 'docx', 'core/result.ts' above all parts. */
const partOf = (name: string): string | undefined => /^core\/([^/]+)\//.exec(name)?.[1]

function faults(among: readonly Source[], isWrong: (source: Source, used: Import) => boolean): readonly string[] {
  return among.flatMap((source) =>
    source.imports.filter((used) => isWrong(source, used)).map((used) => `${source.name} → ${used.target}`),
  )
}

it('reads every form of import', () => {
  const text = [
    "import { z } from 'zod'",
    "import type { Report } from '#core/document/schema'",
    "import {\n  a,\n  b,\n} from '../core/result'",
    "import '@mantine/core/styles.css'",
    "const write = await import('#core/docx/write')",
    "export { c } from 'node:fs'",
  ].join('\n')
  expect(readImports(text, 'electron/main.ts')).toEqual([
    { target: 'zod', typeOnly: false },
    { target: 'core/document/schema.ts', typeOnly: true },
    { target: 'core/result.ts', typeOnly: false },
    { target: '@mantine/core', typeOnly: false },
    { target: 'core/docx/write.ts', typeOnly: false },
    { target: 'node:fs', typeOnly: false },
  ])
})

it('has core see core alone, and the packages that are pure', () => {
  expect(faults(core, (_, { target }) => !target.startsWith('core/') && !corePackages.has(target))).toEqual([])
})

it('keeps the docx package inside core/docx', () => {
  expect(faults(sources, ({ name }, { target }) => target === 'docx' && partOf(name) !== 'docx')).toEqual([])
})

it('has each part of core use only the parts below it', () => {
  const isWrong = ({ name }: Source, { target }: Import) => {
    const [from, to] = [partOf(name), partOf(target)]
    if (to === undefined || from === to) return false
    return !mayUse[from ?? '']?.includes(to) && !alsoAllowed.has(`${name} → ${to}`)
  }
  expect(faults(core, isWrong)).toEqual([])
})

it('has a window see its own files, core and the words', () => {
  const isWrong = (_: Source, { target }: Import) => target.startsWith('electron') || target.startsWith('node:')
  expect(faults(renderer, isWrong)).toEqual([])
})

it('has the main process see no window', () => {
  expect(faults(electron, (_, { target }) => /^(renderer\/|react|slate|@mantine)/.test(target))).toEqual([])
})

it('has the command run without Electron, whatever it imports', () => {
  const reached = electron
    .filter(({ name }) => name.startsWith('electron/headless/'))
    .filter(({ name }) => reachableFrom(name, sources).has('electron'))
  expect(reached.map(({ name }) => name)).toEqual([])
})

it('has preload bring nothing but the names of the channels', () => {
  const ours = [...reachableFrom('electron/preload.ts', sources)]
  expect(ours).toEqual(expect.arrayContaining(['electron', 'core/ipc/channels.ts']))
  expect(ours).toHaveLength(2)
})

it('has no cycle at run time', () => {
  const circular = sources.filter(({ name }) => reachableFrom(name, sources).has(name))
  expect(circular.map(({ name }) => name)).toEqual([])
})

it('resolves every import of our own', () => {
  const known = new Set(sources.map(({ name }) => name))
  const isOurs = (target: string) => /^(core|renderer|electron)\/.*(\.tsx?|\/[^.]*)$/.test(target)
  expect(faults(sources, (_, { target }) => isOurs(target) && !known.has(target))).toEqual([])
})

const habits: readonly (readonly [string, (source: Source) => boolean])[] = [
  ['no file over 300 lines', ({ text }) => text.split('\n').length > 301],
  ['no file that only gathers others', ({ name }) => /(^|\/)index\.tsx?$/.test(name)],
  ['no file without a subject', ({ name }) => /(^|\/)(utils?|helpers?|types|common|misc)\.tsx?$/.test(name)],
  [
    'no file name but in kebab case',
    ({ name }) => !/^[a-z0-9-]+(\.d|\.worker)?\.tsx?$/.test(name.replace(/^.*\//, '')),
  ],
  ['nothing left to do', ({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)],
  ['no text that is not NFC', ({ text }) => text !== text.normalize('NFC')],
]

it.each(habits)('has %s', (_, isWrong) => {
  expect(sources.filter(isWrong).map(({ name }) => name)).toEqual([])
})
