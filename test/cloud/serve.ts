/** From a request to the route that serves it, and from what is thrown there to an answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { requireOwnHost, requireOwnSite } from './foreign'
import { DroppedConnection, HttpError, sendJson } from './http'
import type { Route } from './plugin'

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

/**
 * The address of a request. Its path stays as it came, still encoded, but for `.` and `..`.
 * @throws HttpError 400 for one that is not below this server, as proxies are asked
 */
function addressOf({ url = '' }: IncomingMessage): URL {
  // Joined, not resolved: `//name` would be another server.
  const whole = `http://127.0.0.1${url}`
  if (!url.startsWith('/') || !URL.canParse(whole)) throw new HttpError(400, `${url.slice(0, 100)} is no path`)
  return new URL(whole)
}

/** Serves a request by its route, and turns what is thrown into an answer. */
export async function serve(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    requireOwnHost(request)
    const url = addressOf(request)
    const route = findRoute(routes, request.method ?? 'GET', url.pathname)
    requireOwnSite(request, route?.openTo)
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
