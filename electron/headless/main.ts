import { join } from 'node:path'
import { importerBy } from '../import/importer'
import { IMPORT_OBJECTS_MIB } from '../import/limits'
import { launchNode } from '../processes/launch-node'
import { run } from './run'

const templatesFolder = join(__dirname, '..', '..', 'templates')

const importEntry = join(__dirname, 'import.cjs')
const importer = importerBy(launchNode({ entry: importEntry, name: 'import', oldSpaceMiB: IMPORT_OBJECTS_MIB }))
const surroundings = { templatesFolder, importer, year: new Date().getFullYear(), lang: process.env.LANG }

void run(process.argv.slice(2), surroundings).then(({ code, out, err }) => {
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
})
