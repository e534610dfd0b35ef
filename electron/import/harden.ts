/**
 * Closes the object that all others inherit from: whatever a file is called or holds, it gives no property to them.
 * Frozen as it is, it would also forbid each object a property of its own by the name of one that it inherits, which
 * libraries rely on (`x.constructor = …`); so each inherited one becomes one that an heir may still set for itself.
 */
export function hardenObjects(): void {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const property = Object.getOwnPropertyDescriptor(Object.prototype, name)
    if (!property || !('value' in property)) continue
    const inherited: unknown = property.value
    Object.defineProperty(Object.prototype, name, {
      get: () => inherited,
      set(this: object, value: unknown) {
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true })
      },
      enumerable: false,
      configurable: false,
    })
  }
  Object.freeze(Object.prototype)
}
