/** '23-11 10.42', of this machine's clock: a moment as file names tell it, where neither ':' nor '/' may stand. */
export function momentForName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(now.getDate())}-${two(now.getMonth() + 1)} ${two(now.getHours())}.${two(now.getMinutes())}`
}
