import fc from 'fast-check'
import { fromBase64, toBase64 } from '#core/roll/base64'

it('writes bytes as every other program does, and reads them back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
    }),
  )
})
