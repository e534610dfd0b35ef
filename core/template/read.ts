import { contentFault } from '#core/document/integrity'
import { parseAs } from '#core/document/parse'
import { fail, type Result } from '#core/result'
import { type Template, template } from '#core/template/schema'

/**
 * A template, from the text of its file. `values.where` names the first fault: what the schema refuses, or what would
 * make every report of this template a faulty one.
 */
export function readTemplate(text: string): Result<Template, 'template/invalid'> {
  const parsed = parseAs(template, text, 'template/invalid')
  if (!parsed.ok) return parsed
  const where = contentFault(parsed.value)
  return where === undefined ? parsed : fail('template/invalid', { where })
}
