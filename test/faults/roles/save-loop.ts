import { identityOf } from '../../../electron/disk/identity'
import { readReport, reportBytes } from '../../../electron/disk/report-file'
import { saveOver, saveTo } from '../../../electron/disk/save-over'
import { MARK } from '../machine/saver'
import { Subject } from '../subject'
import { say } from './say'

/** Saves one version after the other, as fast as it can, and tells which are safe: 'saved 12'. */
export async function saveLoop([path = '', length = '']: readonly string[]): Promise<void> {
  const subject = new Subject(Number(length))
  const before = await readReport(path)
  let known = before.ok ? await identityOf(path, before.value.fingerprint) : null
  say('ready')
  for (let version = before.ok ? Number(before.value.report.frame.number) + 1 : 1; ; version += 1) {
    const bytes = reportBytes(subject.version(version))
    const saved = known ? await saveOver({ path, known, own: [] }, bytes, MARK) : await saveTo(path, bytes)
    if (!saved.ok || saved.value.isBeside) {
      say('refused', version, saved.ok ? 'conflict' : saved.code)
      return
    }
    known = saved.value.identity
    say('saved', version)
  }
}
