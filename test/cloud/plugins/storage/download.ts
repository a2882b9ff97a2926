/** Sends a stored file: whole, or one range of it as players and resuming downloads ask for it (RFC 9110, 14). */
import { open, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { damaged } from '../../damaged'
import type { FileRecord } from './fileStore'

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  record: FileRecord,
  file: string,
): Promise<void> {
  const bytes = await openWhole(file, record)
  const range = parseRange(request.headers.range, record.bytes)
  const headers = { 'accept-ranges': 'bytes', 'content-type': record.contentType, etag: `"${record.blob}"` }
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${record.bytes}` }).end()
    return bytes.close()
  }
  const { start, end } = range ?? { start: 0, end: record.bytes - 1 }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${record.bytes}` } : {}),
  })
  if (request.method === 'HEAD' || record.bytes === 0) {
    response.end()
    return bytes.close()
  }
  // A reader that goes away in the middle is no error of ours. The stream closes the file.
  await pipeline(bytes.createReadStream({ start, end }), response).catch(() => undefined)
}

/** @throws Error that names what is wrong on the disk, before anything is sent */
async function openWhole(file: string, { path, bytes }: FileRecord): Promise<FileHandle> {
  const handle = await open(file)
  const { size } = await handle.stat()
  if (size === bytes) return handle
  await handle.close()
  throw damaged(file, `it has ${size} bytes instead of ${bytes}`, `upload ${path} again`)
}

/** @returns undefined for no range, or for one that the standard tells us to ignore */
function parseRange(header: string | undefined, size: number) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, first, last] = match ?? []
  if (!first && !last) return undefined
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start > end ? ('unsatisfiable' as const) : { start, end }
}
