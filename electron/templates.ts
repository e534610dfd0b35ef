import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '#core/document/profile'
import { readProfile } from '#core/document/read-profile'
import type { TemplateCode } from '#core/ipc/contract'
import { type Failure, fail, ok, type Result } from '#core/result'
import { readTemplate } from '#core/template/read'
import type { Template } from '#core/template/schema'
import { nameOf } from './disk/file-system'
import { decodeText, readBounded } from './disk/read-bounded'

/** Where the sample report lies inside the folder of templates. */
export const SAMPLE = join('mau-bao-cao', 'bac-giang-2020-6-thang.duthao')

export type Catalogue = {
  readonly templates: readonly Template[]
  /** The files that are no sound template, each named in `values.file`. One bad file takes no other away. */
  readonly problems: readonly Failure<TemplateCode>[]
}

/** Every template of a folder, in the order of their file names. */
export async function readTemplates(folder: string): Promise<Catalogue> {
  const files = await jsonFiles(folder)
  if (!files.ok) return { templates: [], problems: [files] }
  const templates: Template[] = []
  const problems: Failure<TemplateCode>[] = []
  for (const file of files.value) {
    const read = await readTemplateFile(join(folder, file))
    if (read.ok) templates.push(read.value)
    else problems.push(read)
  }
  return { templates, problems }
}

/** One template, from wherever the user keeps it. */
export async function readTemplateFile(
  path: string,
): Promise<Result<Template, 'template/unreadable' | 'template/invalid'>> {
  const file = nameOf(path)
  const bytes = await readBounded(path)
  const text = bytes.ok ? decodeText(bytes.value) : undefined
  if (text === undefined) return fail('template/unreadable', { file })
  const read = readTemplate(text)
  return read.ok ? read : fail(read.code, { ...read.values, file })
}

/** The official forms that come with the application. They are ours, so a broken one is a bug and throws. */
export async function readProfiles(templatesFolder: string): Promise<readonly Profile[]> {
  const folder = join(templatesFolder, 'profiles')
  const profiles: Profile[] = []
  for (const file of (await readdir(folder)).filter(isJson).sort()) {
    const bytes = await readBounded(join(folder, file))
    const read = readProfile((bytes.ok && decodeText(bytes.value)) || '')
    if (!read.ok) throw new Error(`${file}: ${read.code} ${JSON.stringify(read.values)}`)
    profiles.push(read.value)
  }
  return profiles
}

export function templateOf(templates: readonly Template[], id: string): Result<Template, 'template/unknown'> {
  const template = templates.find((one) => one.id === id)
  return template ? ok(template) : fail('template/unknown', { template: id, known: idsOf(templates) })
}

export function profileOf(profiles: readonly Profile[], id: string): Result<Profile, 'profile/unknown'> {
  const profile = profiles.find((one) => one.id === id)
  return profile ? ok(profile) : fail('profile/unknown', { profile: id, known: idsOf(profiles) })
}

function idsOf(all: readonly { readonly id: string }[]): string {
  return all.map(({ id }) => id).join(', ')
}

async function jsonFiles(folder: string): Promise<Result<readonly string[], 'template/unreadable'>> {
  try {
    return ok((await readdir(folder)).filter(isJson).sort())
  } catch {
    return fail('template/unreadable', { file: nameOf(folder) })
  }
}

function isJson(file: string): boolean {
  return file.endsWith('.json')
}
