/**
 * Which Electron an application may be handed out with. Electron mends its newest three lines only, and what was found
 * in the others stays in them.
 *
 * Sources: Electron's docs/tutorial/support.md ("latest three stable major versions"); the advisories named below.
 */

/** The lines that get fixes, each with the first version that has all that is known; looked up on 2026-11-23. */
export const mended = { 43: '43.8.12', 44: '44.11.5', 45: '45.4.1' }

/** What was found in Electron and concerns us: the first version without it. */
const advisories = [
  { id: 'CVE-2025-55305 (integrity of the packed application)', mendedFrom: '35.7.5' },
  { id: 'CVE-2026-34775 to CVE-2026-34778', mendedFrom: '38.8.6' },
]

const numbersOf = (version) => version.split('-')[0].split('.').map(Number)

function isBefore(version, other) {
  const [one, two] = [numbersOf(version), numbersOf(other)]
  const at = one.findIndex((number, index) => number !== two[index])
  return at !== -1 && one[at] < two[at]
}

/**
 * Why an application with this Electron must not be handed out; empty when it may.
 *
 * @param {string} version as '45.4.1'
 * @returns {string[]}
 */
export function shortcomings(version) {
  const [line] = numbersOf(version)
  const newest = Math.max(...Object.keys(mended).map(Number))
  const known = mended[line]
  const isBeta = version.includes('-')
  return [
    ...(known === undefined && line <= newest ? [`Electron ${line} gets no fixes any more`] : []),
    ...(isBeta ? [`${version} is no finished release`] : []),
    ...(known !== undefined && isBefore(version, known) ? [`${known} mends what ${version} lacks`] : []),
    ...advisories.filter(({ mendedFrom }) => isBefore(version, mendedFrom)).map(({ id }) => `${id} is open in it`),
  ]
}
