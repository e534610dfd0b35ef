import { rename } from 'node:fs/promises'
import { z } from 'zod'
import { type Settings, settings as schema } from '#core/ipc/contract'
import { readKept } from './kept-json'

export const DEFAULT_SETTINGS: Settings = { language: 'vi', theme: 'system', outline: true }

/** What the file may hold: settings of an older version lack some, those of a newer have more; both are taken. */
const stored = z.object({
  language: schema.shape.language.default(DEFAULT_SETTINGS.language),
  theme: schema.shape.theme.default(DEFAULT_SETTINGS.theme),
  outline: schema.shape.outline.default(DEFAULT_SETTINGS.outline),
  autosave: schema.shape.autosave,
  data: schema.shape.data,
})

/** The user's settings, or the defaults. A file that cannot be understood is set aside beside it, never fatal. */
export async function readSettings(path: string): Promise<Settings> {
  const read = stored.safeParse(await readKept(path))
  if (read.success) return read.data
  await rename(path, `${path}.unreadable`).catch(() => undefined) // a first start has none to set aside
  return DEFAULT_SETTINGS
}
