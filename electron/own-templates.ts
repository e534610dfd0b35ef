import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '#core/document/schema'
import { foldKey } from '#core/indicators/fold'
import { unusedSlug } from '#core/indicators/indicator-id'
import type { SaveTemplateCode, TemplateSummary, TemplateWords } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import { templateFromReport } from '#core/template/from-report'
import { previewOf } from '#core/template/preview'
import { periodKind, type Template } from '#core/template/schema'
import { writeAtomic } from './disk/atomic-write'
import { type Catalogue, readTemplates } from './templates'

/** Where templates lie: ours, and the user's own, which need not be there before the first is saved. */
export type TemplateFolders = { readonly templatesFolder: string; readonly ownTemplatesFolder: string }

/**
 * Ours by the length of their period, then the user's own. An own one that carries the id of another is named as a
 * problem and left out.
 */
export async function readAllTemplates(folders: TemplateFolders): Promise<Catalogue> {
  const ours = await readOurs(folders.templatesFolder)
  const hasOwn = await stat(folders.ownTemplatesFolder).catch(() => null)
  if (!hasOwn) return ours
  const own = await readTemplates(folders.ownTemplatesFolder)
  const taken = new Set(ours.templates.map(({ id }) => id))
  const templates = [...ours.templates]
  const doubled: Catalogue['problems'][number][] = []
  for (const template of own.templates) {
    if (taken.has(template.id)) doubled.push(fail('template/doubled', { file: template.name.vi, id: template.id }))
    else templates.push(template)
    taken.add(template.id)
  }
  return { templates, problems: [...ours.problems, ...own.problems, ...doubled] }
}

async function readOurs(folder: string): Promise<Catalogue> {
  const { templates, problems } = await readTemplates(folder)
  return { templates: [...templates].sort((one, other) => lengthOf(one) - lengthOf(other)), problems }
}

/** The kinds of period stand from the month to the year. */
function lengthOf({ periods: [shortest = 'year'] }: Template): number {
  return periodKind.options.indexOf(shortest)
}

/** What a window is told of a template. */
export function summaryOf(template: Template): TemplateSummary {
  const { id, name, description, periods } = template
  return { id, name, description, periods, outline: previewOf(template) }
}

/**
 * Keeps a report as a template of the user's own, in a file named by its id, and answers with all templates. A name
 * that another template bears, whatever its letters' case, is refused: two of one name could not be told apart.
 */
export async function saveOwnTemplate(
  folders: TemplateFolders,
  report: Report,
  { name, description }: TemplateWords,
): Promise<Result<{ readonly name: string; readonly templates: readonly TemplateSummary[] }, SaveTemplateCode>> {
  const { templates } = await readAllTemplates(folders)
  if (templates.some((known) => bears(known, name))) return fail('template/name-taken', { name })
  const id = unusedSlug(name, new Set(templates.map((known) => known.id)), 'mau')
  const words = description === '' ? name : description
  const template = templateFromReport(report, {
    id,
    name: { vi: name, en: name },
    description: { vi: words, en: words },
  })
  const text = `${JSON.stringify(template, null, 2)}\n`
  const made = await mkdir(folders.ownTemplatesFolder, { recursive: true }).then(
    () => true,
    () => false,
  )
  if (!made) return fail('file/unwritable', { name })
  const written = await writeAtomic(join(folders.ownTemplatesFolder, `${id}.json`), new TextEncoder().encode(text))
  return written.ok ? ok({ name, templates: [...templates, template].map(summaryOf) }) : written
}

function bears({ name }: Template, wanted: string): boolean {
  return [name.vi, name.en].some((known) => foldKey(known) === foldKey(wanted))
}
