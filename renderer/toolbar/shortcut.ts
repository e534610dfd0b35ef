/** The keys of a command as they are printed on the keyboard; empty for one that has none. */
export function keysOf(accelerator: string | null): string {
  return accelerator?.replace('CmdOrCtrl', 'Ctrl') ?? ''
}
