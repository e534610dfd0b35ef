import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeAtomic } from './disk/atomic-write'
import { decodeText, readBounded } from './disk/read-bounded'

/** What a small file of our own holds; undefined when it is missing or no JSON. Whoever asks parses it. */
export async function readKept(path: string): Promise<unknown> {
  const bytes = await readBounded(path)
  const text = bytes.ok ? decodeText(bytes.value) : undefined
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** Keeps a value for the next start. Where it cannot, it holds until the application ends: no work hangs on it. */
export async function keep(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
  await writeAtomic(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
}
