import { randomUUID } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { z } from 'zod'
import type { Me } from '../disk/report-lock'
import { keep, readKept } from '../kept-json'

const seat = z.strictObject({ seat: z.uuid() })

/**
 * Who we are to others on a share. The seat is this user's installation, drawn by lot once and kept at the path: of one
 * seat only one instance runs, so a lock that bears ours was left by a crash.
 */
export async function readMe(path: string): Promise<Me> {
  const kept = seat.safeParse(await readKept(path))
  const ours = kept.success ? kept.data.seat : randomUUID()
  if (!kept.success) await keep(path, { seat: ours })
  return { user: userName(), host: hostname().slice(0, 200), pid: process.pid, seat: ours }
}

function userName(): string {
  try {
    return userInfo().username.slice(0, 200)
  } catch {
    return '' // a user without an entry in the system's list
  }
}
