import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** Out of this process before the next line of it runs, so that it is heard even when that line is the last. */
export function say(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

/** Follows the orders of whoever started this process, one after the other. */
export async function followOrders<T>(follow: (order: T) => Promise<void>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const order: T = JSON.parse(line)
    await follow(order)
  }
}
