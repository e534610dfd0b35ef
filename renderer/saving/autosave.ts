import type { Report } from '#core/document/schema'
import { bridge } from '../bridge'
import { isDirty } from '../session/session'
import { notify, useShell } from '../session/shell'
import { useSession } from '../session/store'
import { failed, saved } from './saving'
import { changeSaving, useSaving } from './saving-store'

/** From the last change to the save, and from the first unsaved one, however fast one goes on typing. */
const restMs = 2_000
const longestMs = 30_000
/** A report that takes long to save is saved less often: most of the time belongs to the typing. */
const restPerSave = 5
const retryMs = [5_000, 10_000, 30_000] as const
/** A shorter save is not worth a flicker. */
const slowMs = 700

let resting: ReturnType<typeof setTimeout> | undefined
let longest: ReturnType<typeof setTimeout> | undefined
let underWay: Promise<boolean> | null = null
let lastTookMs = 0
let failures = 0

/** Whether the open report is saved without being told to: it lies in a file of its own, and nothing forbids it. */
export function savesItself(): boolean {
  const { session } = useSession.getState()
  const isOn = useShell.getState().settings.autosave !== false
  return isOn && session.kind === 'open' && session.named && useSaving.getState().readOnly === null
}

/** Saves the open report by itself while the window stands. Answers with what stops it. */
export function keepSaved(): () => void {
  const stops = [
    useSession.subscribe((now, before) => {
      if (now.editor !== before.editor) {
        failures = 0
        stopWaiting()
      } else if (now.session !== before.session) wait()
    }),
    useShell.subscribe((now, before) => {
      if (now.settings.autosave !== before.settings.autosave) wait()
    }),
  ]
  return () => {
    stopWaiting()
    for (const stop of stops) stop()
  }
}

/**
 * Saves what the editor holds, if anything is unsaved; whether the file then has it. It shows no dialog, takes no focus
 * and leaves a word that is being composed alone, which is saved once it is in the text.
 */
export async function autosave(): Promise<boolean> {
  stopWaiting()
  while (underWay !== null) await underWay
  const { session, editor } = useSession.getState()
  if (!savesItself() || session.kind !== 'open') return false
  if (!isDirty(session)) return true
  underWay = send(session.report)
  const isDone = await underWay.finally(() => (underWay = null))
  failures = isDone ? 0 : failures + 1
  if (useSession.getState().editor === editor) wait()
  return isDone
}

async function send(report: Report): Promise<boolean> {
  const { editor } = useSession.getState()
  const start = performance.now()
  const slow = setTimeout(() => useSaving.setState({ isSlow: true }), slowMs)
  const result = await bridge()
    ['save:auto']({ report })
    .catch(() => null)
  clearTimeout(slow)
  useSaving.setState({ isSlow: false })
  lastTookMs = performance.now() - start
  if (useSession.getState().editor !== editor) return false
  if (result === null) notify({ kind: 'fault' })
  if (!result?.ok) {
    if (result) changeSaving((saving) => failed(saving, result))
    return false
  }
  const { value } = result
  if (value === null) return false
  changeSaving((saving) => saved(saving, value))
  useSession.getState().saved(value.name, report)
  useShell.setState({ savedAt: new Date() })
  return true
}

function wait(): void {
  const { session } = useSession.getState()
  if (!savesItself() || !isDirty(session)) {
    stopWaiting()
    return
  }
  const again = () => void autosave()
  if (failures > 0) {
    resting ??= setTimeout(again, retryIn(failures)) // whoever goes on typing must not put it off
    return
  }
  const rest = Math.max(restMs, restPerSave * lastTookMs)
  clearTimeout(resting)
  resting = setTimeout(again, rest)
  longest ??= setTimeout(again, Math.max(longestMs, rest))
}

function retryIn(failed: number): number {
  return retryMs[Math.min(failed, retryMs.length) - 1] ?? longestMs
}

function stopWaiting(): void {
  clearTimeout(resting)
  clearTimeout(longest)
  resting = undefined
  longest = undefined
}
