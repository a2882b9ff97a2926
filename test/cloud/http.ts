/** The little of HTTP that the local cloud needs: routes, bodies with a limit, JSON answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Route } from './plugin'

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

/** @throws HttpError 400 when the text is not JSON */
export function parseJson(text: string): unknown {
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

/** Finds the most exact route: the exact path first, then the longest prefix. HEAD is served as GET. */
export function findRoute(routes: Route[], method: string, path: string): Route | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  let best: Route | undefined
  for (const route of routes) {
    if (route.method !== wanted && route.method !== '*') continue
    if (route.path === path) return route
    if (route.path.endsWith('/') && path.startsWith(route.path) && route.path.length > (best?.path.length ?? 0)) {
      best = route
    }
  }
  return best
}

/** Serves a request by its route, and turns what is thrown into an answer. */
export async function serve(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const route = findRoute(routes, request.method ?? 'GET', url.pathname)
    if (!route) throw new HttpError(404, `the local cloud has no ${request.method} ${url.pathname}`)
    await route.handle(request, response, url)
  } catch (error) {
    if (error instanceof DroppedConnection || response.headersSent) {
      request.socket.destroy()
    } else if (error instanceof HttpError) {
      // What is left of a refused body would be read as the next request.
      if (!request.complete) response.setHeader('connection', 'close')
      sendJson(response, { error: error.message }, error.status)
    } else {
      console.error(error)
      sendJson(response, { error: String(error) }, 500)
    }
  }
}
