/** July of 2025, counted through: 63 provinces became 34, districts ended, communes were merged (Resolution 202/2025/QH15). */
export const mergerMonth = 2025 * 12 + 7

/** The month in which councils and the National Assembly are elected, in a year of elections, counted through. */
export function electionMonth(year: number): number {
  return year * 12 + (year < 2026 ? 5 : 3)
}
