// Without an Electron to start, which scripts/test.mjs finds, the tests in a window are skipped as a whole.
if (!process.env.E2E_ELECTRON) {
  globalThis.it = globalThis.it.skip
  globalThis.test = globalThis.test.skip
}
