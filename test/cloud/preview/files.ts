/** Serves files of a folder as a web server does, and none from outside of it. */
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, relative, resolve, sep } from 'node:path'
import { HttpError } from '../http'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const typeOf = (file: string) => types[extname(file).toLowerCase()] ?? 'application/octet-stream'

/** A name with a hash of the content in it never changes its content. */
const hashed = /[.-][0-9a-f]{8,}\.\w+$/

/**
 * The file that a path names inside of a folder; the folder's index.html for whatever has no ending, as an app with its
 * own router needs it.
 * @throws HttpError 400 for a path that leaves the folder
 */
export async function findFile(folder: string, path: string): Promise<string | undefined> {
  const index = resolve(folder, 'index.html')
  const file = resolve(folder, path)
  if (relative(folder, file).split(sep)[0] === '..' || file.includes('\0')) {
    throw new HttpError(400, `${path} is no path in here`)
  }
  if (await isFile(file)) return file
  return extname(file) === '' && (await isFile(index)) ? index : undefined
}

/**
 * Sends a file. Only names with a hash are kept by the browser; everything else is asked for again, with a tag.
 * @param change what happens to a page on its way; what it gives is not kept at all
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  change: (html: string) => string,
): Promise<void> {
  if (extname(file) === '.html') return sendBytes(response, file, Buffer.from(change(await readFile(file, 'utf8'))))
  const { size, mtimeMs } = await stat(file)
  const etag = `"${size}-${mtimeMs}"`
  const lasting = hashed.test(basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.setHeader('cache-control', lasting)
  response.setHeader('etag', etag)
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else sendBytes(response, file, await readFile(file), lasting)
}

/** @throws HttpError 404 when there is nothing under this name */
export function sendBytes(response: ServerResponse, name: string, bytes?: Uint8Array, caching = 'no-store'): void {
  if (!bytes) throw new HttpError(404, `the preview has no ${name}`)
  response.writeHead(200, {
    'cache-control': caching,
    'content-length': bytes.length,
    'content-type': typeOf(name),
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    found => found.isFile(),
    () => false,
  )
}
