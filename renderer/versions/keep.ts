import type { VersionKind } from '#core/versions/version'
import { bridge } from '../bridge'
import { useSession } from '../session/store'

/** Keeps a version of the report as it is now. Nobody needs to wait for it: the main process tells when it cannot. */
export async function keepVersion(kind: VersionKind): Promise<void> {
  const { session } = useSession.getState()
  if (session.kind === 'open') await bridge()['versions:add']({ report: session.report, kind })
}
