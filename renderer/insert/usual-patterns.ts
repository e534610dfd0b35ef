import { type Pattern, patternFile } from '#core/indicators/patterns'
import usual from '../../templates/cau-mau/thuong-dung.json'

/** The ways to say things that come with the application. They are ours, so a broken one is a bug and throws. */
export const usualPatterns: readonly Pattern[] = patternFile.parse(usual).patterns
