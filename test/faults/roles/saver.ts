import { fingerprintOf, type Identity, identityOf } from '../../../electron/disk/identity'
import { readReport, reportBytes } from '../../../electron/disk/report-file'
import { saveOver, saveTo } from '../../../electron/disk/save-over'
import { Subject } from '../subject'
import { followOrders, say } from './say'

/** To open a report, to save a version of it over what was last read or written, or where the user said. */
export type SaverOrder =
  | { readonly to: 'open'; readonly path: string }
  | { readonly to: 'save'; readonly version: number; readonly mark: string }
  | { readonly to: 'saveTo'; readonly path: string; readonly version: number }

/** What became of it, and after how many ms. */
export type Answer =
  | { readonly saved: true; readonly path: string; readonly isBeside: boolean; readonly ms: number }
  | { readonly saved: false; readonly code: string; readonly ms: number }

type Place = { readonly path: string; readonly known: Identity }

/** The part of the application that saves, without a window: it knows the file that is open as the window's does. */
export async function saver([length = '']: readonly string[]): Promise<void> {
  const subject = new Subject(Number(length))
  let place: Place | null = null
  say('ready')
  await followOrders<SaverOrder>(async (order) => {
    if (order.to === 'open') {
      const { version, ...opened } = await openedAt(order.path)
      place = opened
      say(version)
      return
    }
    const bytes = reportBytes(subject.version(order.version))
    const start = performance.now()
    const landed = await land(order, place, bytes)
    const ms = Math.round(performance.now() - start)
    if (landed.ok) place = { path: landed.value.path, known: landed.value.identity }
    const answer: Answer = landed.ok
      ? { saved: true, path: landed.value.path, isBeside: landed.value.isBeside, ms }
      : { saved: false, code: landed.code, ms }
    say(JSON.stringify(answer))
  })
}

async function openedAt(path: string): Promise<Place & { readonly version: string }> {
  const read = await readReport(path)
  if (!read.ok) throw new Error(read.code)
  const { report, fingerprint } = read.value
  return { path, known: await identityOf(path, fingerprint), version: report.frame.number }
}

function land(order: Exclude<SaverOrder, { to: 'open' }>, place: Place | null, bytes: Uint8Array) {
  if (order.to === 'saveTo') return saveTo(order.path, bytes)
  if (place === null) throw new Error('nothing is open')
  return saveOver({ ...place, own: [fingerprintOf(bytes)] }, bytes, order.mark)
}
