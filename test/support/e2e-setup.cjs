// Without an Electron to start, which scripts/test.mjs finds, the tests in a window are skipped as a whole.
if (!process.env.E2E_ELECTRON) {
  globalThis.it = globalThis.it.skip
  globalThis.test = globalThis.test.skip
}

// a real window on a busy machine: the limit is there to end what hangs, not to time it
jest.setTimeout(60_000)
