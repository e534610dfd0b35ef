/**
 * What the scripts need of the machine besides Node: shared libraries of Electron, a display, LibreOffice and other
 * readers for the tests. On Debian and as root it is installed; otherwise the one command is named that installs it.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get')

const onPath = (program) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

function hasLibraries(...names) {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  return names.every((name) => known.includes(`${name} `))
}

/**
 * Each need with the Debian packages that meet it. Times New Roman is measured on Liberation Serif 2: version 1, in
 * fonts-liberation, has no Vietnamese letters, and line breaks would be another font's.
 */
const needs = {
  window: {
    packages: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
    met: () => hasLibraries('libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1'),
  },
  display: { packages: ['xvfb', 'xauth'], met: () => hasDisplay() || (onPath('xvfb-run') && onPath('xauth')) },
  soffice: { packages: ['libreoffice-writer-nogui'], met: () => onPath('soffice') },
  fonts: {
    packages: ['fonts-liberation2', 'fontconfig'],
    met: () => existsSync('/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf') && onPath('fc-match'),
  },
  pdftotext: { packages: ['poppler-utils'], met: () => onPath('pdftotext') },
  xmllint: { packages: ['libxml2-utils'], met: () => onPath('xmllint') },
  'disk images': {
    packages: ['xfsprogs', 'btrfs-progs', 'e2fsprogs'],
    met: () => ['mkfs.xfs', 'mkfs.btrfs', 'mkfs.ext4'].every(onPath),
  },
  strace: { packages: ['strace'], met: () => onPath('strace') },
  'a share': {
    packages: ['samba', 'smbnetfs', 'iproute2'],
    met: () => ['smbd', 'smbnetfs', 'ip'].every(onPath),
  },
  libfaketime: {
    packages: ['libfaketime'],
    met: () =>
      ['x86_64', 'aarch64'].some((kind) => existsSync(`/usr/lib/${kind}-linux-gnu/faketime/libfaketimeMT.so.1`)),
  },
}

/** What the faults need that are injected. @returns {Need[]} */
export const faultNeeds = () => ['window', 'display', 'disk images', 'strace', 'a share', 'libfaketime']

/** @typedef {keyof typeof needs} Need */

/** @returns {Need[]} */
export const allNeeds = () => /** @type {Need[]} */ (Object.keys(needs))

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @param {readonly Need[]} names */
const unmet = (names) => (process.platform === 'linux' ? names.filter((name) => !needs[name].met()) : [])

/** Newer releases gave some libraries new names when their time type became 64 bits wide. */
function currentNames(packages) {
  const policy = spawnSync('apt-cache', ['policy', ...packages.map((name) => `${name}t64`)], { encoding: 'utf8' })
  const renamed = new Set(policy.stdout?.match(/^\S+(?=:\n.*\n {2}Candidate: [^(])/gm))
  return packages.map((name) => (renamed.has(`${name}t64`) ? `${name}t64` : name))
}

const aptArguments = (packages) => ['install', '-y', '--no-install-recommends', ...packages]

/** The command that a person may run for these needs. @param {readonly Need[]} names */
export function installCommand(names) {
  const packages = names.flatMap((name) => needs[name].packages)
  return `sudo apt-get ${aptArguments(debian ? currentNames(packages) : packages).join(' ')}`
}

function apt(...args) {
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  return spawnSync('apt-get', ['-q', ...args], quiet).status === 0
}

/**
 * Installs what is not there yet, where that can be done without asking anybody.
 *
 * @param {readonly Need[]} names
 * @returns {Need[]} what is still missing
 */
export function meet(names) {
  const missing = unmet(names)
  if (missing.length === 0 || !debian || process.getuid?.() !== 0) return missing
  console.error(`Installing for ${missing.join(', ')} …`)
  apt('update')
  const packages = currentNames(missing.flatMap((name) => needs[name].packages))
  if (!apt(...aptArguments(packages))) for (const name of packages) apt(...aptArguments([name])) // what can be had
  return unmet(missing)
}

/** A command line that has a display: its own, or a virtual one. */
export function withDisplay(file, args) {
  if (hasDisplay()) return [file, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1280x800x24', file, ...args]]
}
