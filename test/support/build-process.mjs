/** Builds one process as the application has it: `node build-process.mjs ENTRY OUT`, both from the project's root. */
import path from 'node:path'
import { build } from 'vite'
import { nodeConfig } from '../../scripts/build.mjs'

const [entry, out] = process.argv.slice(2)
const root = path.resolve(import.meta.dirname, '../..')
await build(nodeConfig(entry, path.relative(root, out)))
