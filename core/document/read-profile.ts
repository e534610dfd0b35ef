import { parseAs } from '#core/document/parse'
import { type Profile, profile } from '#core/document/profile'
import type { Result } from '#core/result'

/** The rules of an official form, from the text of their file. `values.where` names the first fault. */
export function readProfile(text: string): Result<Profile, 'profile/invalid'> {
  return parseAs(profile, text, 'profile/invalid')
}
