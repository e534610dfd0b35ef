import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTemplate } from '#core/template/read'
import type { Template } from '#core/template/schema'

const path = join(__dirname, '../../../templates/bao-cao-tom-tat-6-thang.json')
const ours = readFileSync(path, 'utf8')

/** Our own template after a change, as its author would make it. */
function changed(change: (template: Template) => void): string {
  const template: Template = JSON.parse(ours)
  change(template)
  return JSON.stringify(template)
}

it('reads the template of the summary report', () => {
  expect(readTemplate(ours)).toEqual({ ok: true, value: JSON.parse(ours) })
})

it.each([
  ['text that is no JSON', ours.slice(0, 500), 'JSON'],
  ['JSON of another kind', '[]', 'JSON'],
  ['an unknown key', changed((template) => Object.assign(template, { colour: 'red' })), 'colour'],
  ['a date, which comes with the period', changed(({ frame }) => Object.assign(frame, { date: null })), 'frame.date'],
  ['no kind of period', changed((template) => Object.assign(template, { periods: [] })), 'periods'],
  ['a plan with a year', changed(({ plans }) => Object.assign(plans.at(0) ?? {}, { year: 2020 })), 'plans.0.year'],
  ['a block that stands twice', changed(({ body }) => body.unshift(...body.slice(0, 1))), 'body.1'],
  ['a figure of nothing', changed((template) => Object.assign(template, { indicators: [], plans: [] })), 'body.'],
])('refuses %s and tells where it stands', (_, text, where) => {
  expect(readTemplate(text)).toEqual({
    ok: false,
    code: 'template/invalid',
    values: {
      where: expect.stringMatching(where.endsWith('.') ? /^body\.\d+\.children\.\d+$/ : new RegExp(`^${where}$`)),
    },
  })
})
