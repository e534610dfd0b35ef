import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pullOut } from './mounts'

const PATIENCE_MS = 15_000

const serverSettings = (state: string, shared: string) => `[global]
interfaces = lo
bind interfaces only = yes
smb ports = 445
disable netbios = yes
load printers = no
map to guest = Bad User
guest account = root
private dir = ${state}
lock directory = ${state}
state directory = ${state}
cache directory = ${state}
pid directory = ${state}
ncalrpc dir = ${state}/ncalrpc
log file = ${state}/log
server min protocol = SMB2
[chung]
path = ${shared}
guest ok = yes
read only = no
force user = root
`

/** A folder of another machine, as far as anybody here can tell: a server of its own, and a mount of what it shares. */
export class Share {
  /** Where the share is seen. */
  readonly folder: string
  /** What the server really keeps. */
  readonly kept: string
  readonly #at: string
  readonly #mount: string
  readonly #client: ChildProcess
  #server: ChildProcess

  private constructor(at: string) {
    this.#at = at
    this.kept = join(at, 'kept')
    this.#mount = join(at, 'mount')
    this.folder = join(this.#mount, '127.0.0.1', 'chung')
    this.#server = this.#startServer()
    this.#client = spawn('smbnetfs', [this.#mount, '-f', '-o', 'allow_other'], {
      stdio: 'ignore',
      env: { ...process.env, HOME: join(at, 'home') },
    })
  }

  static async start(at: string): Promise<Share> {
    for (const name of ['kept', 'mount', 'state', 'home/.smb']) await mkdir(join(at, name), { recursive: true })
    await writeFile(join(at, 'smb.conf'), serverSettings(join(at, 'state'), join(at, 'kept')))
    await writeFile(join(at, 'home/.smb/smb.conf'), '[global]\nclient min protocol = SMB2\n')
    await writeFile(join(at, 'home/.smb/smbnetfs.conf'), 'fast_umount "true"\n', { mode: 0o600 })
    const share = new Share(at)
    await share.#until(() => existsSync(join(share.#mount, '127.0.0.1')))
    await share.answers()
    return share
  }

  /** Resolves once files can be seen on the share. */
  async answers(): Promise<void> {
    await writeFile(join(this.kept, 'ở đây'), '')
    await this.#until(() => existsSync(join(this.folder, 'ở đây')))
  }

  /** The server is gone at once, with all that it had not written. */
  async killServer(): Promise<void> {
    const ended = once(this.#server, 'exit')
    process.kill(-(this.#server.pid ?? 0), 'SIGKILL')
    await ended
  }

  startServer(): void {
    this.#server = this.#startServer()
  }

  /** Nothing on the share is answered any more, neither yes nor no. */
  hang(): void {
    this.#client.kill('SIGSTOP')
  }

  goOn(): void {
    this.#client.kill('SIGCONT')
  }

  async end(): Promise<void> {
    this.goOn()
    await this.killServer()
    pullOut(this.#mount)
    this.#client.kill('SIGKILL')
  }

  #startServer(): ChildProcess {
    const args = ['--foreground', '--no-process-group', '-s', join(this.#at, 'smb.conf')]
    return spawn('smbd', args, { stdio: 'ignore', detached: true }) // a group of its own: it starts others
  }

  async #until(holds: () => boolean): Promise<void> {
    const end = performance.now() + PATIENCE_MS
    while (!holds()) {
      if (performance.now() > end) throw new Error('the share does not come up')
      await delay(50)
    }
  }
}
