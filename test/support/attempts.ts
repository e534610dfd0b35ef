import type { Page } from 'playwright-core'

export type Attempts = Readonly<Record<string, (outside: string) => unknown>>

/**
 * What each attempt came to in the page: what it gave, or the name of what it threw; after a second, 'nothing'. They are
 * made in a turn of their own, for while a test's own script is being run the page's policy on code is not in force.
 */
export async function outcomes(
  page: Page,
  attempts: Attempts,
  outside = '',
): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {}
  for (const [name, body] of Object.entries(attempts)) {
    found[name] = await page.evaluate(
      async ({ source, address }) => {
        const run: (address: string) => unknown = new Function(`return (${source})`)()
        await new Promise((next) => setTimeout(next, 0))
        const inTime = new Promise((done) => setTimeout(() => done('nothing'), 1000))
        try {
          return await Promise.race([inTime, run(address)])
        } catch (error) {
          return error instanceof Error ? error.name : String(error)
        }
      },
      { source: String(body), address: outside },
    )
  }
  return found
}

/** Each attempt with one outcome. */
export const all = (attempts: Attempts, outcome: unknown) =>
  Object.fromEntries(Object.keys(attempts).map((name) => [name, outcome]))
