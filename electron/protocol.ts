import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Protocol } from 'electron'
import { contentSecurityPolicy, ORIGIN, SCHEME } from './security'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Vite's own names: no separator, no drive, no leading dot, nothing that a file system reads in another way. */
const SEGMENT = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]{0,199}$/

/** In the page, where its style nonce goes. */
const NONCE_PLACE = '__STYLE_NONCE__'

type Bundled = { readonly file: string; readonly type: string }

/** Must run before the application is ready. */
export function registerScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Serves the bundle, and nothing else of the disk, at `app://duthao/`. */
export function serveBundle(protocol: Protocol, root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const bundled = request.method === 'GET' ? bundledFile(request.url) : null
    if (bundled === null) return new Response(null, { status: 404 })
    const bytes = await readFile(join(root, bundled.file)).catch(() => null)
    if (bytes === null) return new Response(null, { status: 404 })
    return extname(bundled.file) === '.html' ? page(bytes) : asset(bytes, bundled.type)
  })
}

/**
 * The file of the bundle that an address means, relative to the bundle's root, or null. Only plain names below the
 * root with a known ending get through, so that no spelling of '..' has to be known here.
 */
export function bundledFile(address: string): Bundled | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== ORIGIN || url.username !== '' || url.password !== '') return null
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  const segments = path.slice(1).split('/')
  const type = TYPES[extname(path)]
  if (type === undefined || !segments.every((segment) => SEGMENT.test(segment))) return null
  return { file: segments.join('/'), type }
}

function page(html: Buffer): Response {
  const nonce = randomBytes(16).toString('base64url')
  const headers = { ...headersOf('text/html; charset=utf-8'), 'Content-Security-Policy': contentSecurityPolicy(nonce) }
  return new Response(html.toString('utf8').replaceAll(NONCE_PLACE, nonce), { headers })
}

function asset(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: headersOf(type) })
}

function headersOf(type: string): Record<string, string> {
  return { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }
}
