/** What the wording of a code may name beside its fixed words: `{{name}}` in `locales/`. */
export type Values = Readonly<Record<string, string | number>>

export type Failure<C extends string> = { readonly ok: false; readonly code: C; readonly values: Values }

/** The outcome of what fails in normal use. The code is the key of its wording; bugs throw instead. */
export type Result<T, C extends string> = { readonly ok: true; readonly value: T } | Failure<C>

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<C extends string>(code: C, values: Values = {}): Failure<C> {
  return { ok: false, code, values }
}

/** The default branch of a switch over a union: a variant that nobody handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
