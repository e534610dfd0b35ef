import type { Bridge } from '#core/ipc/contract'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The main process as this window sees it; nothing else in the window reads `window.bridge`. */
export function bridge(): Bridge {
  return window.bridge
}
