import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Import = {
  /** The file that is imported, from the project's root: 'core/result.ts'; or the name of a package. */
  readonly target: string
  /** `import type` leaves nothing behind at run time. */
  readonly typeOnly: boolean
}

/** A source file, named from the project's root. */
export type Source = { readonly name: string; readonly text: string; readonly imports: readonly Import[] }

const root = path.resolve(__dirname, '../..')
const importOf = /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm
const endings = ['', '.ts', '.tsx']

/** All TypeScript sources below a folder, with what each imports. */
export function readSources(folder: string): readonly Source[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const from = path.posix.join(folder, name.replaceAll(path.sep, '/'))
      const text = readFileSync(path.join(root, from), 'utf8')
      return { name: from, text, imports: readImports(text, from) }
    })
}

/** The imports in a source text, with our own files resolved to their names. */
export function readImports(text: string, from: string): readonly Import[] {
  return [...text.matchAll(importOf)].map(([, type, named, lazy]) => ({
    target: resolve(named ?? lazy ?? '', from),
    typeOnly: type !== undefined,
  }))
}

function resolve(specifier: string, from: string): string {
  if (specifier.startsWith('#core/')) return `core/${specifier.slice('#core/'.length)}.ts`
  if (!specifier.startsWith('.')) return packageOf(specifier)
  const file = path.posix.join(path.posix.dirname(from), specifier)
  return endings.map((ending) => file + ending).find((name) => isFile(name)) ?? file
}

function isFile(name: string): boolean {
  try {
    readFileSync(path.join(root, name))
    return true
  } catch {
    return false
  }
}

/** '@mantine/core/styles.css' belongs to the package '@mantine/core'; 'node:fs' stays as it is. */
function packageOf(specifier: string): string {
  const depth = specifier.startsWith('@') ? 2 : 1
  return specifier.startsWith('node:') ? specifier : specifier.split('/').slice(0, depth).join('/')
}

/** Everything a file brings with it at run time, directly or through others; without the file itself. */
export function reachableFrom(name: string, sources: readonly Source[]): ReadonlySet<string> {
  const byName = new Map(sources.map((source) => [source.name, source]))
  const seen = new Set<string>()
  const visit = (at: string) => {
    for (const { target, typeOnly } of byName.get(at)?.imports ?? []) {
      if (typeOnly || seen.has(target)) continue
      seen.add(target)
      visit(target)
    }
  }
  visit(name)
  return seen
}
