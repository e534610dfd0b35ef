import { fitName, unfitName } from '../../electron/fit-name'

it.each([
  ['Báo cáo quý I.duthao', 'Báo cáo quý I.duthao'],
  ['Báo cáo'.normalize('NFD'), 'Báo cáo'],
  ['CON.duthao', '_CON.duthao'],
  ['aux', '_aux'],
  ['lpt1.xlsx', '_lpt1.xlsx'],
  ['Công văn.duthao', 'Công văn.duthao'],
  ['KT/XH: "quý I"?.docx', 'KT XH quý I .docx'.replace(' .', '.')],
  ['Báo cáo. . .', 'Báo cáo'],
  [`${'a'.repeat(300)}.duthao`, `${'a'.repeat(173)}.duthao`],
])('%s is fit as %s', (name, fit) => {
  expect(fitName(name)).toBe(fit)
})

it.each(['/chia sẻ/Báo cáo  quý I.duthao', '/a/.ẩn.duthao', '/a/Công.duthao'])('takes %s as it is', (path) => {
  expect(unfitName(path)).toBeNull()
})

it.each([
  ['/usb/con.duthao', 'con.duthao', '_con.duthao'],
  ['/usb/NUL.tar.docx', 'NUL.tar.docx', '_NUL.tar.docx'],
  ['/usb/quý I: bản 2.duthao', 'quý I: bản 2.duthao', 'quý I bản 2.duthao'],
  [`/usb/${'a'.repeat(200)}.duthao`, `${'a'.repeat(200)}.duthao`, `${'a'.repeat(173)}.duthao`],
])('refuses %s and proposes another name', (path, name, better) => {
  expect(unfitName(path)).toEqual({ ok: false, code: 'file/unfit-name', values: { name, better } })
})
