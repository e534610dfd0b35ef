import { join } from 'node:path'

/** Where the application keeps what is its own, apart from the user's files; in its data folder. */
export function ownFiles(folder: string) {
  return {
    folder,
    settings: join(folder, 'settings.json'),
    recent: join(folder, 'recent.json'),
    /** Which installation this is: told in locks. */
    seat: join(folder, 'seat.json'),
    /** Which file each report was last seen in. */
    known: join(folder, 'files.json'),
    logs: join(folder, 'logs'),
    journal: join(folder, 'journal'),
    versions: join(folder, 'versions'),
    templates: join(folder, 'templates'),
  } as const
}

export type OwnFiles = ReturnType<typeof ownFiles>
