import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { command, unmount } from './mounts'

export type FileSystem = 'ext4' | 'xfs' | 'btrfs'

const MEBIBYTE = 2 ** 20

const makeArguments: Readonly<Record<FileSystem, readonly string[]>> = {
  ext4: ['-q', '-F'],
  xfs: ['-q', '-f'],
  btrfs: ['-q', '-f'],
}

/** A copy of an XFS has the number of the original, and both are mounted at once. */
const copyOptions: Readonly<Record<FileSystem, string>> = { ext4: 'loop', xfs: 'loop,nouuid', btrfs: 'loop' }

/**
 * A disk whose power can be cut: an image that lies on an XFS, where a copy of it takes one instant and holds what the
 * disk held then. What the file system kept in memory and had not given to the disk is not in the copy; when that is
 * mounted the file system mends itself as after a real cut.
 */
export class PowerCutDisk {
  readonly folder: string
  readonly #images: string
  readonly #after: string
  readonly #kind: FileSystem

  private constructor(at: string, kind: FileSystem) {
    this.folder = join(at, 'disk')
    this.#images = join(at, 'images')
    this.#after = join(at, 'after')
    this.#kind = kind
  }

  static async make(at: string, kind: FileSystem): Promise<PowerCutDisk> {
    const disk = new PowerCutDisk(at, kind)
    await mkdir(at)
    for (const folder of [disk.folder, disk.#images, disk.#after]) await mkdir(folder)
    await emptyFile(join(at, 'under'), 2048 * MEBIBYTE)
    command('mkfs.xfs', '-q', '-f', '-m', 'reflink=1', join(at, 'under'))
    command('mount', '-o', 'loop', join(at, 'under'), disk.#images)
    await emptyFile(disk.#image, 320 * MEBIBYTE)
    command(`mkfs.${kind}`, ...makeArguments[kind], disk.#image)
    command('mount', '-o', 'loop', disk.#image, disk.folder)
    return disk
  }

  get #image(): string {
    return join(this.#images, 'disk')
  }

  /** Cuts the power now, as far as the copy is concerned; the original goes on. Answers once the instant is over. */
  cut(): void {
    command('cp', '--reflink=always', this.#image, join(this.#images, 'cut'))
  }

  /** The folder as it is found after the last cut. */
  async afterwards<T>(look: (folder: string) => Promise<T>): Promise<T> {
    const copy = join(this.#images, 'cut')
    command('mount', '-o', copyOptions[this.#kind], copy, this.#after)
    try {
      return await look(this.#after)
    } finally {
      await unmount(this.#after)
      await rm(copy)
    }
  }

  async throwAway(): Promise<void> {
    await unmount(this.folder)
    await unmount(this.#images)
  }
}

async function emptyFile(path: string, bytes: number): Promise<void> {
  await writeFile(path, '')
  await truncate(path, bytes)
}
