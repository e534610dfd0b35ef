/** So long one slice may take where the window does not say itself how much time it has, in ms. */
const sliceMs = 8

/** What is left for later at most, in ms: then a slice is run however busy the window is. */
const patienceMs = 1000

/**
 * Runs steps whenever the window has nothing else to do, and hands over what they end with. A key that comes meanwhile
 * waits for one step at most. Answers how to give up.
 */
export function inSlices<T>(steps: Iterator<undefined, T>, done: (result: T) => void): () => void {
  let handle = 0
  const run = (timeLeft: () => number) => {
    do {
      const step = steps.next()
      if (step.done) return done(step.value)
    } while (timeLeft() > 1)
    handle = ask(run)
  }
  handle = ask(run)
  return () => giveUp(handle)
}

function ask(run: (timeLeft: () => number) => void): number {
  if (typeof requestIdleCallback === 'function') {
    return requestIdleCallback((deadline) => run(() => deadline.timeRemaining()), { timeout: patienceMs })
  }
  return window.setTimeout(() => {
    const end = performance.now() + sliceMs
    run(() => end - performance.now())
  })
}

function giveUp(handle: number): void {
  if (typeof cancelIdleCallback === 'function') cancelIdleCallback(handle)
  else window.clearTimeout(handle)
}
