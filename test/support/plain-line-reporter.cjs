const { appendFileSync } = require('node:fs')

/**
 * Ends a run with one plain line, 'N passed, N failed, N skipped'. When several runs make one test, TEST_TOTALS
 * names a file that gathers them, a JSON line a run, and whoever set it prints the sum.
 */
module.exports = class PlainLineReporter {
  onRunComplete(_contexts, results) {
    const totals = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    }
    if (process.env.TEST_TOTALS) {
      appendFileSync(process.env.TEST_TOTALS, `${JSON.stringify(totals)}\n`)
      return
    }
    const line = `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`
    process.once('exit', () => process.stdout.write(line))
  }
}
