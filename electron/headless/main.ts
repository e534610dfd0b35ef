import { join } from 'node:path'
import { run } from './run'

const templatesFolder = join(__dirname, '..', '..', 'templates')

void run(process.argv.slice(2), { templatesFolder, lang: process.env.LANG }).then(({ code, out, err }) => {
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
})
