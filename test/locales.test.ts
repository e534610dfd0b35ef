import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { channels, events } from '../core/ipc/channels'
import en from '../locales/en.json'
import vi from '../locales/vi.json'

const root = path.resolve(__dirname, '..')
type Wording = Readonly<Record<string, Readonly<Record<string, string>>>>

function flat(wording: Wording): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(wording).flatMap(([section, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${section}:${key}`, text]),
    ),
  )
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name = '']) => name).sort()
}

/** The code of every source file under some folders, without its comments. */
function sources(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8'))
      .map((text) => text.replaceAll(/\/\*.*?\*\/|(?<!:)\/\/.*?$/gms, '')),
  )
}

const vietnamese = flat(vi)
const english = flat(en)
const code = sources('core', 'electron', 'renderer')

it('has the same keys in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
})

it('fills the same places in both languages', () => {
  const differing = [...vietnamese].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
  )
  expect(differing).toEqual([])
})

it.each([
  ['Vietnamese', vietnamese],
  ['English', english],
])('says something under every key in %s, in composed letters', (_, wording) => {
  const faulty = [...wording].filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'))
  expect(faulty).toEqual([])
})

/** 'section:key' of each literal, and the head of each template such as `failure:${code}`. */
function usedKeys(sections: readonly string[]) {
  const section = sections.join('|')
  const literal = new RegExp(`['"\`]((?:${section}):[^'"\`$]+)['"\`]`, 'g')
  const template = new RegExp(`\`((?:${section}):[^\`$]*)\\$\\{`, 'g')
  return {
    literals: new Set(code.flatMap((text) => [...text.matchAll(literal)].map(([, key = '']) => key))),
    heads: new Set(code.flatMap((text) => [...text.matchAll(template)].map(([, key = '']) => key))),
  }
}

const { literals, heads } = usedKeys(Object.keys(vi))

it('has a wording for every key that the code names', () => {
  const spoken = new Set<string>([...channels, ...events])
  expect([...literals].filter((key) => !vietnamese.has(key) && !spoken.has(key))).toEqual([])
})

it('has no wording that nothing names', () => {
  const isUsed = (key: string) => literals.has(key) || [...heads].some((head) => key.startsWith(head))
  expect([...vietnamese.keys()].filter((key) => !isUsed(key))).toEqual([])
})

describe('failures', () => {
  // whatever stands in fail('…') or in a union whose name ends in Code
  const made = code.flatMap((text) => [...text.matchAll(/\bfail\(\s*'([^']+)'/g)].map(([, found = '']) => found))
  const named = code.flatMap((text) =>
    [...text.matchAll(/type \w+Code =([^{};]+?)(?=\n\n|\nexport|\n\/\*\*)/g)].flatMap(([, union = '']) =>
      [...union.matchAll(/'([^']+)'/g)].map(([, found = '']) => found),
    ),
  )
  const codes = new Set([...made, ...named])

  it('are found in the code', () => {
    expect(codes).toContain('file/damaged')
    expect(codes).toContain('template/unknown')
    expect(codes.size).toBeGreaterThan(20)
  })

  it('each have a wording', () => {
    expect([...codes].filter((found) => !vietnamese.has(`failure:${found}`))).toEqual([])
  })

  it('have no wording without a failure', () => {
    const isMade = (found: string) => code.some((text) => text.includes(`'${found}'`))
    expect(Object.keys(vi.failure).filter((found) => !isMade(found))).toEqual([])
  })
})
