import type { Now } from '#core/versions/thin'

/** What the system's clock says where it is. */
export function systemNow(): Now {
  const now = new Date()
  return { time: now.getTime(), today: new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime() }
}
