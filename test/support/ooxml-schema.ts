import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const schema = path.join(__dirname, '../fixtures/ooxml-xsd/wml.xsd')
const validated = /^word\/(document|styles|numbering|settings|header\d+)\.xml$/

/**
 * The faults of a .docx against the transitional schemas of ECMA-376, as xmllint words them. What a part calls
 * ignorable is taken out first, as a reader does that knows these schemas alone.
 */
export function schemaFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ooxml-'))
  try {
    const files = [...parts]
      .filter(([name]) => validated.test(name))
      .map(([name, xml]) => {
        const file = path.join(folder, path.basename(name))
        writeFileSync(file, withoutIgnorable(xml))
        return file
      })
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { stdio: 'pipe' })
    return []
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    return told.split('\n').filter((line) => line.includes('error'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Our ignorable content is attributes on the root and empty elements: nothing of it holds text. */
function withoutIgnorable(xml: string): string {
  const prefixes = (/mc:Ignorable="([^"]*)"/.exec(xml)?.[1] ?? '').split(' ').filter((prefix) => prefix !== '')
  return prefixes.reduce(
    (left, prefix) => left.replace(new RegExp(`<${prefix}:[^>]*/>`, 'g'), ''),
    xml.replace(/ mc:Ignorable="[^"]*"/, ''),
  )
}
