import { Worker } from 'node:worker_threads'

/** Runs beside the work, which may be one long step that lets nothing else in. */
const watch = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGKILL')
}, workerData.everyMs)
`
const everyMs = 25

/**
 * Ends this process as soon as it holds more than `bytes` of memory, of whatever kind: the limit of the runtime counts
 * JavaScript's objects alone, while the bytes of files and of what is unpacked from them lie outside.
 */
export function endAbove(bytes: number): void {
  new Worker(watch, { eval: true, workerData: { bytes, everyMs } }).unref()
}
