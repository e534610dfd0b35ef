/** The format version of the files we write. Raised when the shape of a saved report changes. */
export const FORMAT = 1

/** What turns the report part of one format version into the next; it may trust the checksum but no schema. */
export type Step = (report: unknown) => unknown

/** The step at index n lifts version n + 1 to version n + 2. This is the only code that knows old shapes. */
const STEPS: readonly Step[] = []

/**
 * The report part of a file of format `version` (1 … FORMAT) in the shape of today. It still has to be parsed: a step
 * carries over what it finds and judges nothing.
 */
export function migrate(report: unknown, version: number, steps: readonly Step[] = STEPS): unknown {
  return steps.slice(version - 1).reduce((older, step) => step(older), report)
}
