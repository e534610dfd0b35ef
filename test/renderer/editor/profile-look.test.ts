import { profile as profileSchema } from '#core/document/profile'
import { lineHeightOf, lookOf, pageVariables } from '../../../renderer/editor/profile-look'
import hd05 from '../../../templates/profiles/hd05.json'
import nd30 from '../../../templates/profiles/nd30.json'

const profile = profileSchema.parse(nd30)

it('gives the page the measures of the profile', () => {
  expect(pageVariables(profile)).toMatchObject({
    '--page-width': '210mm',
    '--page-left': '30mm',
    '--page-right': '15mm',
    '--first-line': '12.7mm',
  })
})

it('gives a component its look, the same object each time', () => {
  const look = lookOf(profile, 'kind')
  expect(look).toMatchObject({ fontSize: '14pt', fontWeight: 700, textAlign: 'center', textTransform: 'uppercase' })
  expect(lookOf(profile, 'kind')).toBe(look)
})

it('counts lines as Word does: a multiple of the single line of the face, or points', () => {
  const { body } = profileSchema.parse(hd05)
  const line = { kind: 'exact', pt: { value: 18, min: 18, max: 18, clause: 'practice' } } as const
  expect(lineHeightOf({ ...body, line })).toBe('18pt')
  const multiple = { kind: 'multiple', lines: { value: 2, min: 1, max: 2, clause: 'practice' } } as const
  expect(lineHeightOf({ ...body, line: multiple })).toBe('2.3')
})
