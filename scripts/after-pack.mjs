/**
 * electron-builder calls this with the unpacked application: a bare runtime's own application is not ours to ship, and
 * one that was packed with an Electron that nobody mends says so.
 */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { shortcomings } from './electron-support.mjs'

/** Beside the binary of an application that is for trying out. */
export const trialFile = 'NOT-FOR-RELEASE.txt'

export function afterPack({ appOutDir, packager }) {
  rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true })
  const reasons = shortcomings(packager.info.framework.version)
  const note = path.join(appOutDir, trialFile)
  if (reasons.length === 0) return rmSync(note, { force: true })
  const text = `For trying out, not for handing out:\n${reasons.map((reason) => `- ${reason}\n`).join('')}`
  console.warn(text)
  writeFileSync(note, text)
}
