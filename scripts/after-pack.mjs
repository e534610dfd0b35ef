/** electron-builder calls this with the unpacked application: a bare runtime's own application is not ours to ship. */
import { rmSync } from 'node:fs'
import path from 'node:path'

export function afterPack({ appOutDir }) {
  rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true })
}
