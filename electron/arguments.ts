import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPORT_ENDING } from './disk/report-file'

/** What the application was started for. */
export type Purpose = { readonly kind: 'nothing' | 'sample' } | { readonly kind: 'file'; readonly path: string }

export function purposeOf(argv: readonly string[], workingDirectory: string): Purpose {
  const path = reportFileIn(argv, workingDirectory)
  if (path !== null) return { kind: 'file', path }
  return { kind: argv.includes('--sample') ? 'sample' : 'nothing' }
}

/** A drive's letter stands alone, and no scheme does. */
const ADDRESS = /^[a-z][a-z\d+.-]+:/i

/** Windows' devices ('\\.\pipe\…', '\\?\…') and shares behind a web address ('\\host@SSL\…'): no file manager passes such. */
const ODD_PLACE = /^[\\/]{2}[?.][\\/]|^[\\/]\?\?[\\/]|^[\\/]{2}[^\\/]*@|\0/

/**
 * The report that a command line names, or null. It comes from outside (a double-click, another program, a second
 * instance), so only the ending is believed; what the file is, reading it will tell. Linux file managers pass
 * 'file:///…'; one with a host would reach over the network and is left alone, and so are devices. A share of the office
 * ('\\server\…') is where reports lie, and is taken.
 */
export function reportFileIn(argv: readonly string[], workingDirectory: string): string | null {
  for (const argument of argv.slice(1)) {
    const path = ADDRESS.test(argument) ? localPath(argument) : argument
    if (path === null || path.startsWith('-') || !path.toLowerCase().endsWith(REPORT_ENDING)) continue
    if (ODD_PLACE.test(path)) continue
    return resolve(workingDirectory, path)
  }
  return null
}

function localPath(address: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(address)
    return protocol === 'file:' && host === '' && !pathname.startsWith('//') ? fileURLToPath(address) : null
  } catch {
    return null
  }
}
