import { join } from 'node:path'
import { Disk } from './disk/disk'
import { type ImportCare, importerBy } from './import/importer'
import { IMPORT_OBJECTS_MIB } from './import/limits'
import type { JournalExchanges } from './journal/messages'
import { HelperProcess } from './processes/helper-process'
import type { LaunchOptions } from './processes/launch'
import { launchUtility } from './processes/launch-utility'
import { packingAside } from './versions/packing-aside'

/** The library is read seldom; its process does not stay. */
const libraryIdleMs = 60_000

/**
 * The processes beside the main one; none is started before it is asked something. What may hang, what may run out of
 * memory and what must never wait are apart, so that none can hold up another. `folder` holds their built entries.
 */
export function applicationProcesses(folder: string, importCare: ImportCare) {
  const launch = (entry: string, more: Partial<LaunchOptions> = {}) =>
    launchUtility({ entry: join(folder, `${entry}.cjs`), name: `duthao ${entry}`, ...more })
  return {
    disk: new Disk(launch('disk')),
    /** Another than that of the saves: a folder of the library may hang. */
    libraryDisk: new Disk(launch('disk', { name: 'duthao library' }), { idleMs: libraryIdleMs }),
    journal: new HelperProcess<JournalExchanges>(launch('journal')),
    packing: packingAside(launch('versions')),
    importer: importerBy(launch('import', { oldSpaceMiB: IMPORT_OBJECTS_MIB }), importCare),
  } as const
}

export type ApplicationProcesses = ReturnType<typeof applicationProcesses>
