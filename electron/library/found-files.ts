import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { REPORT_ENDING } from '../disk/report-file'
import { noStep, type Step } from '../disk/step'

/** A report's file as the disk tells of it; `changed` is in ms since 1970. Size and time together stand for its content. */
export type FoundFile = { readonly path: string; readonly size: number; readonly changed: number }

export type Found = {
  readonly files: readonly FoundFile[]
  /** Whether the folder is there at all. */
  readonly isThere: boolean
  /** Whether it goes on beyond what was looked at. */
  readonly isCut: boolean
}

/** Whoever chooses a whole disk by mistake must not wait for it. */
export type Bounds = { readonly depth: number; readonly folders: number; readonly files: number }
const usual: Bounds = { depth: 10, folders: 4_000, files: 10_000 }

/** So many files are asked for at once. */
const atOnce = 64

/** The reports in a folder and in the folders within, links not followed; what cannot be read is passed over. */
export async function reportsIn(folder: string, bounds: Bounds = usual, step: Step = noStep): Promise<Found> {
  const names: string[] = []
  let isThere = false
  let level: readonly string[] = [folder]
  let left = bounds.folders
  for (let depth = 0; level.length > 0 && depth <= bounds.depth && left > 0; depth += 1) {
    const visited = level.slice(0, left)
    const contents = await Promise.all(visited.map((each) => contentsOf(each, step)))
    isThere ||= contents.some((content) => content !== null)
    names.push(...contents.flatMap((content) => content?.files ?? []))
    level = [...contents.flatMap((content) => content?.folders ?? []), ...level.slice(left)]
    left -= visited.length
  }
  const files = await statsOf(names.slice(0, bounds.files), step)
  return { files, isThere, isCut: level.length > 0 || names.length > bounds.files }
}

type Content = { readonly files: readonly string[]; readonly folders: readonly string[] }

async function contentsOf(folder: string, step: Step): Promise<Content | null> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isAside(name))
    await step()
    const paths = (among: typeof entries) => among.map(({ name }) => join(folder, name))
    return {
      files: paths(entries.filter((each) => each.isFile() && each.name.toLowerCase().endsWith(REPORT_ENDING))),
      folders: paths(entries.filter((each) => each.isDirectory())),
    }
  } catch {
    return null
  }
}

/** Hidden, or the mark of who has a report open. */
function isAside(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

async function statsOf(paths: readonly string[], step: Step): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for (let from = 0; from < paths.length; from += atOnce) {
    const stats = await Promise.all(paths.slice(from, from + atOnce).map(foundFile))
    await step()
    found.push(...stats.filter((file) => file !== null))
  }
  return found
}

async function foundFile(path: string): Promise<FoundFile | null> {
  const stats = await stat(path).catch(() => null)
  return stats && { path, size: stats.size, changed: stats.mtimeMs }
}
