/** A running process of ours that messages go to and come from. */
export type Child = {
  readonly send: (message: object) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** `code` is null when a signal ended it, or when it could not be started at all. */
  readonly onExit: (listener: (code: number | null) => void) => void
  readonly kill: () => void
}

/** Starts a process, each time it is called. */
export type Launch = () => Child

export type LaunchOptions = {
  /** The built entry, such as 'dist/electron/disk.cjs'. */
  readonly entry: string
  /** How the system's list of processes calls it; ASCII. */
  readonly name: string
  /** What its JavaScript objects may take, in MiB; without it, what the runtime allows. */
  readonly oldSpaceMiB?: number
}
