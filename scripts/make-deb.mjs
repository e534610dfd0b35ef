#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder would download to make a .deb: understands the same command line and has
 * Debian's own dpkg-deb make the package.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

const one = { type: 'string' }
const many = { type: 'string', multiple: true }
const { values: asked, positionals: pairs } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...one, short: 's' },
    target: { ...one, short: 't' },
    depends: { ...many, short: 'd' },
    force: { type: 'boolean' },
    debug: { type: 'boolean' },
    log: one,
    name: one,
    version: one,
    architecture: one,
    maintainer: one,
    vendor: one,
    url: one,
    license: one,
    category: one,
    description: one,
    package: one,
    'after-install': one,
    'after-remove': one,
    'deb-recommends': many,
    'deb-priority': one,
    'deb-compression': one,
  },
})

/** fpm names what goes where as FROM=TO; a folder's name ends in a slash. */
function stage(into) {
  for (const pair of pairs) {
    const [from, to] = pair.split('=')
    const target = path.join(into, to)
    mkdirSync(path.dirname(target), { recursive: true })
    if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
    else copyFileSync(from, target)
  }
}

function installedKiB(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + Math.ceil(statSync(path.join(entry.parentPath, entry.name)).size / 1024), 0)
}

/** Debian Policy 5.3: the first line of a description is its synopsis, the others are indented, blank ones a dot. */
function control(sizeKiB) {
  const [synopsis, ...more] = asked.description.trim().split('\n')
  const fields = {
    Package: asked.name,
    Version: asked.version,
    Architecture: asked.architecture,
    Maintainer: asked.maintainer,
    'Installed-Size': sizeKiB,
    Depends: asked.depends?.join(', '),
    Recommends: asked['deb-recommends']?.join(', '),
    Section: asked.category,
    Priority: asked['deb-priority'],
    Homepage: asked.url,
    Description: [synopsis, ...more.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  }
  const written = Object.entries(fields).filter(([, value]) => value)
  return `${written.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}

function copyScript(from, to) {
  if (from === undefined) return
  copyFileSync(from, to)
  chmodSync(to, 0o755)
}

if (asked.source !== 'dir' || asked.target !== 'deb') throw new Error('only a .deb out of a folder can be made here')
const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-deb-'))
try {
  chmodSync(folder, 0o755) // it becomes the package's own root
  stage(folder)
  const sizeKiB = installedKiB(folder)
  mkdirSync(path.join(folder, 'DEBIAN'))
  writeFileSync(path.join(folder, 'DEBIAN/control'), control(sizeKiB))
  copyScript(asked['after-install'], path.join(folder, 'DEBIAN/postinst'))
  copyScript(asked['after-remove'], path.join(folder, 'DEBIAN/postrm'))
  const compression = asked['deb-compression'] === 'gz' ? 'gzip' : (asked['deb-compression'] ?? 'xz')
  const args = ['--root-owner-group', `-Z${compression}`, '--build', folder, asked.package]
  execFileSync('dpkg-deb', args, { stdio: 'inherit' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
