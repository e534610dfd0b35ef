import { accessSync, constants } from 'node:fs'
import path from 'node:path'

type Tool = 'soffice' | 'strace' | 'pdftotext' | 'pdftoppm' | 'pdffonts' | 'pdftohtml' | 'xmllint' | 'python3'

const isThere = (tool: Tool): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

/**
 * `it` for a test that reads our files with other programs. Where one cannot be had the test is skipped and says
 * which; under CI it runs all the same, and fails.
 */
export function itNeeds(
  ...tools: readonly Tool[]
): (name: string, test: () => Promise<void>, timeoutMs?: number) => void {
  const missing = tools.filter((tool) => !isThere(tool))
  if (missing.length === 0 || process.env.CI) return it
  return (name, test, timeoutMs) => it.skip(`${name} (this machine has no ${missing.join(', no ')})`, test, timeoutMs)
}
