import { periodWords } from '#core/indicators/period'
import type { Reading, StaleFix, Times } from '#core/leftovers/leftover'
import { mentionOf } from '#core/roll/mentions'
import type { PeriodLiteral } from '#core/roll/period-literals'

/** What the literal was in the report it came from is what it should be in this one. */
export function tokenFix(literal: PeriodLiteral, { id, origins }: Times): StaleFix | null {
  for (const origin of origins) {
    const token = mentionOf(literal, origin)
    if (!token) continue
    const text = periodWords(token, id)
    if (text.toLowerCase() !== literal.text.toLowerCase()) return { kind: 'token', token, text }
  }
  return null
}

export function withFix(left: Reading['left'], fix: StaleFix | null): Reading['left'] {
  return left && fix ? { ...left, fix } : left
}
