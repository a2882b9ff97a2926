/** The little of HTTP that the local cloud needs: bodies with a limit, paths, JSON answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDeeperThan, usualDepth } from './depth'

/** A request that is refused as such, before any service sees it. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Thrown to cut the connection without an answer, as a lost network does. */
export class DroppedConnection extends Error {}

/**
 * Reads a request's whole body.
 * @throws HttpError 413 when it is longer than `limit` bytes
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new HttpError(413, `body is longer than ${limit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/**
 * Reads a JSON object as body; an empty body is `{}`.
 * @throws HttpError 400 when it is anything else
 */
export async function readObject(request: IncomingMessage, limit = 1 << 20): Promise<Record<string, unknown>> {
  const text = (await readBody(request, limit)).toString()
  const value = text === '' ? {} : parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, 'the body must be a JSON object')
  }
  return value as Record<string, unknown>
}

/** @throws HttpError 400 when the text is not JSON, or nested too deeply */
export function parseJson(text: string): unknown {
  if (isDeeperThan(usualDepth, text)) throw new HttpError(400, `the body is nested deeper than ${usualDepth} levels`)
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'the body must be JSON')
  }
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length })
  response.end(bytes)
}

/** What lies behind a prefix of the path, decoded. @throws HttpError 400 for a `%` that stands for nothing */
export function restOf(url: URL, prefix: string): string {
  const rest = url.pathname.slice(prefix.length)
  try {
    return decodeURIComponent(rest)
  } catch {
    throw new HttpError(400, `${rest.slice(0, 100)} is no path: a % in it stands for nothing`)
  }
}
