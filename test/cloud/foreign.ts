/**
 * Who may speak to the local cloud. It listens on loopback only, but every web page that is open on this machine can send
 * requests there too: to the address itself, or to a name of its own that it has lately pointed at 127.0.0.1 (DNS rebinding).
 * Programs send no Origin and no Sec-Fetch-Site; browsers do, and a page cannot change either.
 */
import type { IncomingMessage } from 'node:http'
import { HttpError } from './http'
import type { Route } from './plugin'

const names = ['127.0.0.1', 'localhost', '[::1]']
const portOfHttp = '80'

/**
 * Refuses a request to another host than this one, and one from a page of another origin (`null` is another).
 * @throws HttpError 403
 */
export function requireOwnHost({ headersDistinct, socket }: IncomingMessage): void {
  const own = names.map(name => `${name}:${socket.localPort}`)
  const [host = '', ...moreHosts] = headersDistinct.host ?? []
  if (moreHosts.length > 0 || !own.includes(withPort(host))) throw foreign('Host', host)
  const origins = headersDistinct.origin ?? []
  const stranger = origins.find(origin => !own.includes(withPort(origin.replace(/^http:\/\//, ''))))
  if (stranger !== undefined) throw foreign('Origin', stranger)
}

/**
 * Refuses what a page of another site has loaded, embedded or sent without an Origin, as pictures, frames and forms are; a page
 * that is open to links may be navigated to, and what a signed address protects may be shown.
 * @throws HttpError 403
 */
export function requireOwnSite({ method, headers }: IncomingMessage, openTo: Route['openTo']): void {
  const site = headers['sec-fetch-site']?.toString()
  // `none` is the person, by the address bar. With an Origin that was not foreign it is our own page under another of our names.
  if (site === undefined || site === 'same-origin' || site === 'none' || headers.origin !== undefined) return
  const reading = method === 'GET' || method === 'HEAD'
  const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (reading && (openTo === 'embedding' || (openTo === 'links' && opened))) return
  throw foreign('Sec-Fetch-Site', site)
}

const withPort = (host: string) => (/:\d+$/.test(host) ? host : `${host}:${portOfHttp}`).toLowerCase()

function foreign(header: string, value: string): HttpError {
  return new HttpError(
    403,
    `${header} "${value.slice(0, 100)}" is foreign: the local cloud answers to its own pages and to programs on this machine`,
  )
}
