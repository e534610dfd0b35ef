import { z } from 'zod'
import { report } from '#core/document/schema'
import { keep, readKept } from '../kept-json'

const most = 300
const known = z.array(z.strictObject({ path: z.string().min(1).max(32_768), report: report.shape.id })).max(most)
type Known = z.infer<typeof known>

/** Which report each file held when it was last opened or saved: one that is damaged can no longer say so itself. */
export class KnownFiles {
  readonly #path: string
  #last: Promise<unknown> = Promise.resolve()

  /** `path`: of the small file that keeps this. */
  constructor(path: string) {
    this.#path = path
  }

  async remember(path: string, reportId: string): Promise<void> {
    const remembering = this.#last.then(async () => {
      const before = await this.#read()
      const [latest] = before
      if (latest?.path === path && latest.report === reportId) return
      const others = before.filter((each) => each.path !== path)
      await keep(this.#path, [{ path, report: reportId }, ...others].slice(0, most))
    })
    this.#last = remembering.catch(() => undefined)
    await remembering
  }

  async reportOf(path: string): Promise<string | null> {
    return (await this.#read()).find((each) => each.path === path)?.report ?? null
  }

  async #read(): Promise<Known> {
    const read = known.safeParse(await readKept(this.#path))
    return read.success ? read.data : []
  }
}
