/** Whether two values of JSON say the same, whatever order their keys came in; a key without a value is none. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isComposite(one) || !isComposite(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isSameValue(Reflect.get(one, key), Reflect.get(other, key)))
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
