import fc from 'fast-check'
import { fault, faultOf } from '#core/ipc/logging'

function thrown(message: string): Error {
  try {
    throw new RangeError(message)
  } catch (error) {
    return error as Error
  }
}

/** An error as the built application has it: its stack names the bundle's files. */
function built(message: string, ...places: readonly string[]): Error {
  const error = new TypeError(message)
  error.stack = `TypeError: ${message}\n${places.map((place) => `    at ${place}`).join('\n')}`
  return error
}

it('tells the kind of a bug and its places in our code, without folders', () => {
  const error = built(
    'Bắc Giang: 56.380',
    'save (/home/lan/Dự Thảo/resources/app.asar/dist/electron/main.cjs:12:345)',
    'async C:\\Users\\Lan\\duthao\\dist\\electron\\main-write.cjs:1:9',
    'app://duthao/assets/index-B2yz3xyt.js:4:5',
    'node:internal/process/task_queues:95:5',
  )
  expect(faultOf(error)).toEqual({
    name: 'TypeError',
    at: ['main.cjs:12:345', 'main-write.cjs:1:9', 'index-B2yz3xyt.js:4:5'],
  })
})

it.each([
  ['a text', 'Bắc Giang'],
  ['nothing', undefined],
  ['an object', { message: 'Bắc Giang' }],
])('tells nothing of %s that was thrown', (_, error) => {
  expect(faultOf(error)).toEqual({ name: 'other', at: [] })
})

it('takes no place out of a message', () => {
  expect(faultOf(built('a\n    at bac-giang.cjs:1:1\n', 'main.cjs:2:3')).at).toEqual(['main.cjs:2:3'])
})

it('takes no place where the message was changed afterwards', () => {
  const error = built('a\n    at bac-giang.cjs:1:1', 'main.cjs:2:3')
  error.message = ''
  expect(faultOf(error).at).toEqual([])
})

it('keeps no word of any message, and what it keeps is what the channel takes', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ỹ]{6,20}$/u)
  const message = fc.tuple(word, fc.string({ unit: 'binary' }), fc.constantFrom('', '\n    at ', '(', '.cjs:1:1', '\n'))
  fc.assert(
    fc.property(message, ([secret, noise, form]) => {
      const found = faultOf(thrown(`${noise}${form}${secret}${form}${noise}`))
      expect(fault.parse(found)).toEqual(found)
      expect(JSON.stringify(found)).not.toContain(secret)
    }),
  )
})

it.each([
  ['a message', { name: 'Error', at: [], message: 'Bắc Giang' }],
  ['a name of its own', { name: 'Bắc Giang', at: [] }],
  ['a place in a folder', { name: 'Error', at: ['/home/lan/main.cjs:1:1'] }],
  ['a place of words', { name: 'Error', at: ['Bắc Giang.cjs:1:1'] }],
])('the channel takes no %s', (_, told) => {
  expect(fault.safeParse(told).success).toBe(false)
})
