/** A unit of measure: `scale` tens of `base` are one of it ('tỷ đồng' is 10⁹ đồng). Units of one base are comparable. */
export type Unit = {
  readonly name: string
  readonly base: string
  readonly scale: number
  /** Things that are counted: their values are whole. */
  readonly counted: boolean
}

const scales = [
  ['', 0],
  ['nghìn ', 3],
  ['triệu ', 6],
  ['tỷ ', 9],
  ['nghìn tỷ ', 12],
] as const

function scaled(base: string, largest: number): readonly Unit[] {
  return scales
    .filter(([, scale]) => scale <= largest)
    .map(([word, scale]) => ({ name: word + base, base, scale, counted: false }))
}

function counted(name: string): Unit {
  return { name, base: name, scale: 0, counted: true }
}

function measured(name: string): Unit {
  return { name, base: name, scale: 0, counted: false }
}

/** The units of the reports (so-lieu 5.1), as they are printed. An office may write others: this is what is offered. */
export const knownUnits: readonly Unit[] = [
  ...['%', '‰', 'điểm phần trăm'].map(measured),
  ...scaled('đồng', 12),
  ...scaled('USD', 9),
  ...['đồng/kg', 'đ/kg', 'tạ/ha'].map(measured),
  ...scaled('tấn', 6),
  ...scaled('ha', 3),
  ...['m²', 'm³', 'km'].map(measured),
  ...scaled('kWh', 6),
  ...scaled('con', 6).map((unit) => ({ ...unit, counted: unit.scale === 0 })),
  ...['người', 'lao động', 'lượt', 'hộ', 'vụ', 'doanh nghiệp', 'dự án', 'xã', 'trạm', 'tập thể', 'bậc'].map(counted),
]

const powers: Readonly<Record<string, string>> = { m2: 'm²', m3: 'm³', km2: 'km²', km3: 'km³' }

/** The unit as it is printed: 'm2' typed on a plain keyboard is 'm²'; other spellings stay. */
export function printedUnit(unit: string): string {
  const [measure = '', ...rest] = unit.trim().split('/')
  return [powers[measure] ?? measure, ...rest.map((part) => powers[part] ?? part)].join('/')
}

/**
 * How many tens one of a unit is of another of the same base: from 'nghìn tỷ đồng' to 'tỷ đồng' it is 3, the other way
 * −3. Null where the two measure different things, or are not known.
 */
export function tensBetween(from: string, to: string): number | null {
  const [one, other] = [unitNamed(from), unitNamed(to)]
  return one && other && one.base === other.base ? one.scale - other.scale : null
}

function unitNamed(unit: string): Unit | undefined {
  const printed = printedUnit(unit)
  return knownUnits.find(({ name }) => name === printed)
}

/** A number and its unit: '%' and '‰' stick to it, others stand one space apart; a bare number stays bare. */
export function joinUnit(number: string, unit: string): string {
  const printed = printedUnit(unit)
  if (printed === '') return number
  return printed.startsWith('%') || printed.startsWith('‰') ? number + printed : `${number} ${printed}`
}
