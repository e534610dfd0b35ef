import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Report } from '#core/document/schema'
import { Journal } from '../../../electron/journal/journal'
import type { JournalExchanges } from '../../../electron/journal/messages'
import { HelperProcess } from '../../../electron/processes/helper-process'
import { launchNode } from '../../../electron/processes/launch-node'

/** A process of the application's own, as it is started without Electron. */
export function launchOwn(name: 'journal' | 'disk') {
  const [, program = ''] = process.argv
  return launchNode({ entry: join(dirname(program), `${name}.cjs`), name })
}

/** The next starts of the application: what their journal processes find. */
export class NextStart {
  readonly #process = new HelperProcess<JournalExchanges>(launchOwn('journal'))

  /** The reports that earlier runs left in a folder of journals, the latest first. */
  async left(folder: string): Promise<readonly Report[]> {
    const journal = new Journal(this.#process, { folder, run: randomUUID() }, Date.now)
    const left = await journal.left()
    const read = await Promise.all(left.map(({ token }) => journal.read(token)))
    return read.flatMap((recovered) => (recovered ? [recovered.report] : []))
  }

  end(): void {
    this.#process.stop()
  }
}
