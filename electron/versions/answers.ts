import type { Report } from '#core/document/schema'
import type { Api } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import type { VersionKind } from '#core/versions/version'
import type { Files } from '../files'
import type { Versions } from './versions'

type VersionsChannel = Extract<keyof Api, `versions:${string}`>

type Parts = { readonly versions: Versions; readonly files: Pick<Files, 'begin'> }

/** What the window's requests about versions do. */
export function versionsAnswers({ versions, files }: Parts): Pick<Api, VersionsChannel> {
  return {
    'versions:list': ({ report }) => versions.list(report).then(ok, () => fail('version/unreadable')),
    'versions:add': ({ report, kind }) => versions.add(report, kind),
    'versions:read': ({ report, token }) => versions.read(report, token),
    'versions:reports': () => versions.reports().then(ok, () => fail('version/unreadable')),
    'versions:reopen': async ({ report, token }) => {
      const read = await versions.read(report, token)
      return read.ok ? ok(files.begin(read.value)) : read
    },
    'versions:rename': ({ report, token, name }) => versions.rename(report, token, name),
  }
}

/** Keeps a version of a report that was written into a file. Whoever wrote it does not wait for that. */
export function keptWhenWritten<R extends Result<object | null, string>>(
  versions: Versions,
  report: Report,
  kind: VersionKind,
  written: R,
): R {
  if (written.ok && written.value !== null) void versions.add(report, kind)
  return written
}
