import { fork } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportExchanges } from '../../../electron/import/exchanges'
import { HelperProcess } from '../../../electron/processes/helper-process'
import type { Launch } from '../../../electron/processes/launch'
import { builtProcess } from '../../support/built-process'
import { hostileContent, hostileXml, oldLetters } from '../../support/hostile-documents'
import { hostilePackages } from '../../support/hostile-packages'
import { hostileWorkbooks } from '../../support/hostile-workbooks'
import { itNeeds } from '../../support/needs'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const entry = builtProcess('electron/import/import-process.ts')
const documents = [...hostilePackages, ...hostileXml, ...hostileContent, ...oldLetters]

/** The import process, with each file that it opens and each address that it calls written into a log. */
function watched(log: string): Launch {
  return () => {
    const execArgv = [
      '-f',
      '-qq',
      '-e',
      'trace=open,openat,openat2,creat,connect,sendto,rename,unlink,mkdir',
      '-o',
      log,
      process.execPath,
    ]
    const child = fork(entry(), [], {
      serialization: 'advanced',
      execPath: 'strace',
      execArgv,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return {
      send: (message) => void child.send(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => child.disconnect(), // strace leaves what it watches alive; the process ends with its parent's channel
    }
  }
}

/** What the process did while it read the files: the paths it opened, and calls of other kinds. */
async function tracesOf(files: readonly string[], log: string) {
  const helper = new HelperProcess<ImportExchanges>(watched(log))
  try {
    for (const file of files) {
      if (file.endsWith('.xlsx')) await helper.ask('workbook', { path: file }, { silenceMs: 60_000 })
      else await helper.ask('report', { path: file, id: 'x', year: 2026 }, { silenceMs: 60_000 })
    }
  } finally {
    helper.stop()
  }
  const lines = readFileSync(log, 'utf8').split('\n')
  const opened = lines.flatMap(
    (line) => /(?:open|openat|openat2)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? [],
  )
  const others = lines.filter((line) => /\b(connect|sendto|creat|rename|unlink|mkdir)\(/.test(line))
  const writing = lines.filter((line) => /open[^(]*\(.*O_(WRONLY|RDWR|CREAT)/.test(line) && !line.includes('/dev/null'))
  return { opened, others, writing }
}

/** strace writes bytes beyond ASCII in octal. */
function plain(shown: string): string {
  const bytes = shown.replace(/\\(\d{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
  return Buffer.from(bytes, 'latin1').toString()
}

itNeeds('strace')(
  'opens no file but the one it was given, writes none and calls nobody, whatever is in it',
  async () => {
    mkdirSync(folder('tệp'))
    const files = await Promise.all([
      ...documents.map(async ({ bytes }, at) => {
        const file = folder('tệp', `${at}.docx`)
        await writeFile(file, bytes())
        return file
      }),
      ...hostileWorkbooks.map(async ({ bytes }, at) => {
        const file = folder('tệp', `${at}.xlsx`)
        await writeFile(file, bytes())
        return file
      }),
    ])
    const [harmless = ''] = files
    const usual = await tracesOf([harmless, files.at(-16) ?? ''], folder('usual.log'))
    const { opened, others, writing } = await tracesOf(files, folder('all.log'))
    const known = new Set(usual.opened)
    const given = new Set(files)
    // what the system tells of the process itself is asked for at any time
    const isOutside = (name: string) => !known.has(name) && !given.has(plain(name)) && !/^\/(proc|sys)\//.test(name)
    expect(opened.map(plain).filter((name) => given.has(name))).toHaveLength(files.length)
    expect(opened.filter(isOutside)).toEqual([])
    expect(others).toEqual([])
    expect(writing).toEqual([])
    expect(path.basename(harmless)).toBe('0.docx')
  },
  120_000,
)
