import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProfile } from '#core/document/read-profile'

const nd30 = readFileSync(join(__dirname, '../../../templates/profiles/nd30.json'), 'utf8')

it('reads the profile of the decree', () => {
  expect(readProfile(nd30)).toEqual({ ok: true, value: JSON.parse(nd30) })
})

it.each([
  ['no JSON', nd30.slice(0, 100), 'JSON'],
  ['an unknown key', nd30.replace('"format"', '"colour": "red",\n  "format"'), 'colour'],
  ['a rule of another kind', nd30.replace(/"widthMm": [\d.]+/, '"widthMm": "wide"'), 'page.widthMm'],
  ['a value outside its own range', nd30.replace(/("topMm": \{\s*"value": )[\d.]+/, '$1999'), 'page.topMm'],
])('tells where %s stands', (_, text, where) => {
  expect(readProfile(text)).toEqual({ ok: false, code: 'profile/invalid', values: { where } })
})
