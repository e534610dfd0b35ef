/** Twentieths of a point: positions, indents, spacing and page sizes (ECMA-376 Part 1, 22.9.2.14). */
export type Twips = number & { readonly unit: 'twip' }

/** Half-points: sizes of letters (ECMA-376 Part 1, 17.18.42). */
export type HalfPoints = number & { readonly unit: 'half-point' }

const pointsPerMm = 72 / 25.4

/** The nearest whole twip; negative when the measure is. */
export function twipsOfPoints(points: number): Twips {
  return Math.round(points * 20) as Twips
}

export function twipsOfMm(mm: number): Twips {
  return twipsOfPoints(mm * pointsPerMm)
}

/** What a part leaves of a whole: widths that must add up are taken from one another, not rounded apart. */
export function twipsLeft(whole: Twips, part: Twips): Twips {
  return (whole - part) as Twips
}

/** Word knows no size between half-points, so the nearest is taken. */
export function halfPointsOf(points: number): HalfPoints {
  return Math.round(points * 2) as HalfPoints
}

/** The value of `w:line` for a number of lines: 240 a line (ECMA-376 Part 1, 17.3.1.33). */
export function lineUnitsOf(lines: number): number {
  return Math.round(lines * 240)
}
