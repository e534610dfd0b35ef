import { fail, ok } from '#core/result'
import { reportsIn } from '../library/found-files'
import type { Alive } from '../processes/answer-parent'
import type { AnswersOf } from '../processes/messages'
import { failureOf, readyToReplace } from './atomic-write'
import { contentBytes } from './content'
import type { DiskExchanges } from './exchanges'
import { exists, nameOf } from './file-system'
import { fingerprintOf, type Identity, identityOf, lookAt } from './identity'
import { readBounded } from './read-bounded'
import { reportOf } from './report-file'
import { beatLock, releaseLock, takeLock } from './report-lock'
import { saveAnew, saveOver, saveTo } from './save-over'
import { writeExport } from './write-export'

type Kept = {
  readonly token: number
  readonly path: string
  readonly bytes: Uint8Array
  readonly identity: Identity | null
}

/** What the disk process does; one question after the other, and what one has read or made is there for the next. */
export function diskAnswers(alive: Alive): AnswersOf<DiskExchanges> {
  let kept: Kept | null = null
  let tokens = 0

  const keep = (path: string, bytes: Uint8Array, identity: Identity | null) => {
    tokens += 1
    kept = { token: tokens, path, bytes, identity }
    return tokens
  }
  const take = (token: number): Kept | null => {
    const taken = kept?.token === token ? kept : null
    kept = null
    return taken
  }

  return {
    fetch: async (path) => {
      const bytes = await readBounded(path, alive)
      if (!bytes.ok) return bytes
      const identity = await identityOf(path, fingerprintOf(bytes.value)).catch(() => null)
      return identity === null ? fail('file/not-found', { name: nameOf(path) }) : ok(keep(path, bytes.value, identity))
    },
    parse: (token) => {
      const taken = take(token)
      if (taken?.identity == null) return fail('file/not-answering', { name: '' })
      const report = reportOf(taken.bytes, taken.path)
      return report.ok ? ok({ report: report.value, identity: taken.identity }) : report
    },
    prepare: async (content) => {
      const { bytes, missing } = await contentBytes(content)
      return { token: keep('', bytes, null), fingerprint: fingerprintOf(bytes), missing }
    },
    saveOver: ({ token, place, mark }) => {
      const taken = take(token)
      return taken === null ? silent(place.path) : saveOver(place, taken.bytes, mark, alive)
    },
    saveAnew: ({ token, path, mark }) => {
      const taken = take(token)
      return taken === null ? silent(path) : saveAnew(path, taken.bytes, mark, alive)
    },
    saveTo: ({ token, path }) => {
      const taken = take(token)
      return taken === null ? silent(path) : saveTo(path, taken.bytes, alive)
    },
    export: ({ token, path }) => {
      const taken = take(token)
      return taken === null ? silent(path) : writeExport(path, taken.bytes, alive)
    },
    look: ({ path, known, own }) =>
      lookAt(path, known, own, { isSure: false, step: alive }).catch(() => ({ kind: 'unreadable' })),
    lock: async ({ path, me, isForced }) => {
      const ready = await readyToReplace(path).catch((error: unknown) => failureOf(error, path))
      if (!ready.ok && ready.code === 'file/read-only') return { kind: 'read-only' }
      return takeLock(path, me, new Date(), isForced)
    },
    beat: ({ path, me }) => beatLock(path, me, new Date()),
    unlock: async ({ path, me }) => {
      await releaseLock(path, me)
      return null
    },
    exists,
    find: ({ folder, bounds }) => reportsIn(folder, bounds, alive),
  }
}

function silent(path: string) {
  return fail('file/not-answering', { name: nameOf(path) })
}
