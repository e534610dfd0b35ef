/** The value below which a share of the measured ones lie, by the nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export const median = (values) => percentile(values, 0.5)

export const milliseconds = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0))
export const times = (value) => `${value.toFixed(2)}×`

/** A figure beside its goal, and how far it is from it: '15.9 of 16 (met)', '21.0 of 16 (+31 %)'. */
export function beside(value, goal, write = milliseconds) {
  const over = value / goal - 1
  return `${write(value)} of ${write(goal)} (${over <= 0 ? 'met' : `+${Math.ceil(over * 100)} %`})`
}

/** A table in plain text; the first column is left-aligned, figures are right-aligned. */
export function table(header, rows) {
  const lines = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => [...line[column]].length)))
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))
  return lines.map((line) => `  ${line.map(cell).join('   ')}`.trimEnd()).join('\n')
}
