import type { z } from 'zod'
import { fail, ok, type Result } from '#core/result'

/** Parsed JSON in a box, for `null` is JSON too; undefined when the text is none. Nothing deeper is looked at. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/**
 * The place of the first fault that a schema found, as a path from the top: 'body.12.children.3.text', counted from 0.
 * An unknown key is named as the place itself; 'JSON' stands for a whole value that is of another kind.
 */
export function firstFault(error: z.ZodError): string {
  const issue = error.issues[0]
  const key = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...key].map(String).join('.').slice(0, 300) || 'JSON'
}

/** A value of ours out of JSON text that others may have written; `values.where` is as in `firstFault`, 'JSON' too for none at all. */
export function parseAs<T, C extends string>(schema: z.ZodType<T>, text: string, code: C): Result<T, C> {
  const json = parseJson(text)
  if (json === undefined) return fail(code, { where: 'JSON' })
  const parsed = schema.safeParse(json.value)
  return parsed.success ? ok(parsed.data) : fail(code, { where: firstFault(parsed.error) })
}
