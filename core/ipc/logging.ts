import { z } from 'zod'

/** What an error is called; of all others it is not told. */
const errorNames = [
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'ZodError',
] as const

/** A place in our own bundle, 'main.cjs:12:345': no folder, and no name that anybody gave. */
const place = /^[A-Za-z0-9_-]{1,60}\.c?js:\d{1,7}:\d{1,7}$/
const mostPlaces = 12

/** What the log keeps of a bug: what kind it was and where in our code, never its message, which may hold anything. */
export const fault = z.strictObject({
  name: z.enum([...errorNames, 'other']),
  at: z.array(z.string().regex(place)).max(mostPlaces),
})
export type Fault = z.infer<typeof fault>

/** A stack begins with the message: only what stands behind it is looked at, and where it stands otherwise, nothing is. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'other', at: [] }
  const { message, stack = '' } = error
  const name = errorNames.find((known) => known === error.name) ?? 'other'
  const kind = /^[A-Za-z]{1,40}/.exec(stack)?.[0] ?? ''
  const head = message === '' ? `${kind}\n` : `${kind}: ${message}\n`
  return { name, at: stack.startsWith(head) ? placesIn(stack.slice(head.length)) : [] }
}

function placesIn(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => /([^/\\( ]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '')
    .filter((found) => place.test(found))
    .slice(0, mostPlaces)
}

export const logRequests = {
  'log:read': z.undefined(),
  'log:save': z.undefined(),
  'log:fault': fault,
} as const
