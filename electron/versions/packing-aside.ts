import type { FileCode } from '#core/document/file'
import type { Report } from '#core/document/schema'
import type { Result } from '#core/result'
import { HelperProcess, type Patience } from '../processes/helper-process'
import type { Launch } from '../processes/launch'
import type { Packed, Packing } from './packing'

export type PackingExchanges = {
  pack: { request: Report; reply: Packed }
  unpack: { request: Omit<Packed, 'packed'>; reply: Result<Report, FileCode> }
}

/** The largest report takes some seconds. */
const patience: Patience = { silenceMs: 60_000 }

/** So long after the last version. */
const idleMs = 60_000

/** Packing in a process of its own: in the main one it would hold up the keys that are typed meanwhile. */
export function packingAside(launch: Launch): Packing {
  const helper = new HelperProcess<PackingExchanges>(launch, { idleMs })
  return {
    pack: (report) => helper.ask('pack', report, patience),
    unpack: (packed) => helper.ask('unpack', packed, patience),
  }
}
