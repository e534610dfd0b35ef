/**
 * Called between system calls. The disk process shows by it that slow work goes on; whoever awaits something in it
 * holds the work there.
 */
export type Step = () => void | Promise<void>

export const noStep: Step = () => undefined

/** So much is read or written between two steps: even a bad stick moves it within seconds. */
export const CHUNK_BYTES = 256 * 1024
