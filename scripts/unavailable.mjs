/** Something this machine lacks. The message says what, and what to do about it; scripts print it without a stack. */
export class Unavailable extends Error {
  name = 'Unavailable'
}

/** Runs a script's main function; what is unavailable ends it with code 1 and its own words. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
