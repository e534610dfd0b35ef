import { dirname } from 'node:path'
import type { WriteCode } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import { failureOf, readyToReplace, writeAtomic } from './atomic-write'
import { putBeside } from './beside'
import { dropDraft, dropHeldDraft, holdDraft, makeDraft } from './draft'
import { nameOf } from './file-system'
import { whileGuarded } from './guard'
import { type Fingerprint, fingerprintOf, type Identity, identityOf, lookAt } from './identity'
import { putAsNew, putInPlace } from './put-in-place'
import { roomFor } from './room'
import { noStep, type Step } from './step'

/** A file that is open: what it was when last read or written, and what else of ours it may hold by now. */
export type Place = {
  readonly path: string
  readonly known: Identity
  /** Fingerprints of saves whose outcome was never told: they may have arrived all the same. */
  readonly own: readonly Fingerprint[]
}

/** Where a save ended, and what the file is now. */
export type Landed = {
  readonly path: string
  readonly identity: Identity
  /** Whether it went beside the file, because that holds somebody else's work now. */
  readonly isBeside: boolean
  /** Whether the disk has little room left for the next ones. */
  readonly isTight: boolean
}

/**
 * Saves over an open file, but only over what we know: a file that somebody else changed, or put a folder or a link in
 * place of, stays, and ours goes beside it under the name that `mark` makes ('xung đột 23-11 10.42 MAYTINH-A'). So both
 * are always kept. A file that is gone, or whose medium is, is not made anew: 'file/gone', 'file/medium-gone'.
 *
 * A draft that is whole but cannot be put in its place stays beside the file until a later save succeeds.
 */
export async function saveOver(
  place: Place,
  bytes: Uint8Array,
  mark: string,
  step: Step = noStep,
): Promise<Result<Landed, WriteCode>> {
  const { path, known } = place
  const name = nameOf(path)
  try {
    const look = await lookAt(path, known, place.own, { isSure: false, step })
    if (look.kind === 'gone' || look.kind === 'medium-gone') return fail(`file/${look.kind}`, { name })
    const ready = look.kind === 'same' ? await readyToReplace(known.real) : ok(null)
    if (!ready.ok) return fail(ready.code, { name })
    const room = await roomFor(dirname(known.real), bytes.length)
    if (room === 'none') return fail('file/disk-full', { name })
    const draft = await makeDraft(known.real, bytes, ready.value?.mode, step)
    const landed = await land(draft, place, bytes, mark, step)
    return landed.ok ? ok({ ...landed.value, isTight: room === 'little' }) : landed
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Saves under the name of a file that is gone; should something be there again, beside it. */
export async function saveAnew(
  path: string,
  bytes: Uint8Array,
  mark: string,
  step: Step = noStep,
): Promise<Result<Landed, WriteCode>> {
  try {
    const room = await roomFor(dirname(path), bytes.length)
    if (room === 'none') return fail('file/disk-full', { name: nameOf(path) })
    const draft = await makeDraft(path, bytes, undefined, step)
    const landed = await landAnew(draft, path, mark, step)
    const identity = await identityOf(landed, fingerprintOf(bytes))
    return ok({ path: landed, identity, isBeside: landed !== path, isTight: room === 'little' })
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Saves where the user said, who was asked about what is there. */
export async function saveTo(path: string, bytes: Uint8Array, step: Step = noStep): Promise<Result<Landed, WriteCode>> {
  try {
    const room = await roomFor(dirname(path), bytes.length)
    const written = await writeAtomic(path, bytes, step)
    if (!written.ok) return written
    const identity = await identityOf(path, fingerprintOf(bytes))
    return ok({ path, identity, isBeside: false, isTight: room === 'little' })
  } catch (error) {
    return failureOf(error, path)
  }
}

async function landAnew(draft: string, path: string, mark: string, step: Step): Promise<string> {
  try {
    const landed = (await putAsNew(draft, path, step)) ? path : await putBeside(draft, path, mark, step)
    await dropHeldDraft(path)
    return landed
  } catch (error) {
    await holdDraft(draft, path)
    throw error
  }
}

type Put = Omit<Landed, 'isTight'>

async function land(
  draft: string,
  { path, known, own }: Place,
  bytes: Uint8Array,
  mark: string,
  step: Step,
): Promise<Result<Put, WriteCode>> {
  const fingerprint = fingerprintOf(bytes)
  const target = known.real
  try {
    let put: Result<string, WriteCode> | null = null
    while (put === null) {
      put = await whileGuarded(target, step, async (isStillOurs): Promise<Result<string, WriteCode> | null> => {
        const look = await lookAt(path, known, [...own, fingerprint], { isSure: true, step })
        if (look.kind === 'gone' || look.kind === 'medium-gone')
          return fail(`file/${look.kind}`, { name: nameOf(path) })
        if (look.kind === 'changed') return ok(await putBeside(draft, target, mark, step))
        if (!(await isStillOurs())) return null
        await putInPlace(draft, target, step)
        return ok(path)
      })
    }
    await (put.ok ? dropHeldDraft(target) : dropDraft(draft))
    if (!put.ok) return put
    return ok({ path: put.value, identity: await identityOf(put.value, fingerprint), isBeside: put.value !== path })
  } catch (error) {
    await holdDraft(draft, target)
    throw error
  }
}
