/**
 * HTTP triggers: `triggers: [{ type: 'http', path: '/open' }]` in a function.json makes `/http/open`, and what lies below it,
 * call the function. The request becomes the event, the result the response, as documented for CloudBase's HTTP access
 * (https://docs.cloudbase.net/service/access-cloud-function). There is no WeChat identity: the function must ask for its own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpError, readBody, sendJson } from '../../http'
import type { Json, Plugin, PluginFactory } from '../../plugin'
import type { Functions } from '../functions'
import { FunctionError } from '../functions/errors'

const prefix = '/http'
/** A text request may carry 100 KB, one with bytes 6 MB in Base64, as an event may (PLATFORM §4; documentation of HTTP access). */
const textLimit = 100 * 1024
const bytesLimit = Math.floor((6 << 20) * 0.75)
const textTypes = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded)|[^;]*\+(json|xml))/i
/** Statuses of the gateway itself (assumed): a function that takes too long, or fails. */
const statuses: Record<number, number> = { [-504003]: 504 }

export const httpTriggers: PluginFactory = async host => {
  const paths = new Map<string, string>()
  for (const [name, spec] of Object.entries(host.manifest.functions)) {
    for (const trigger of spec.triggers ?? []) {
      if (trigger.type !== 'http') continue
      const path = trigger.path.replace(/\/+$/, '')
      const other = paths.get(path)
      if (!trigger.path.startsWith('/') || other !== undefined) {
        throw new Error(
          `the HTTP path ${trigger.path} of ${name} ${other ? `is taken by ${other}` : 'must begin with /'}`,
        )
      }
      paths.set(path, name)
    }
  }

  /** The function of the longest path that the request lies at or below. */
  function owner(path: string): string | undefined {
    const fitting = [...paths.keys()].filter(each => path === each || path.startsWith(`${each}/`))
    return paths.get(fitting.sort((a, b) => b.length - a.length)[0] ?? '')
  }

  async function handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = decoded(url.pathname.slice(prefix.length))
    const name = owner(path)
    if (name === undefined) throw new HttpError(404, `no function has the HTTP path ${path}`)
    const event = await eventOf(request, path, url)
    try {
      respond(response, await host.plugin<Functions>('functions').callOverHttp(name, event))
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error
      sendJson(response, { code: error.code, message: error.message }, statuses[error.errCode] ?? 500)
    }
  }

  async function eventOf(request: IncomingMessage, path: string, url: URL): Promise<{ [field: string]: Json }> {
    const type = request.headers['content-type'] ?? ''
    const isText = type === '' || textTypes.test(type)
    const body = await readBody(request, isText ? textLimit : bytesLimit)
    const headers = Object.entries(request.headersDistinct).map(([name, values]) => [name, values ?? []] as const)
    return {
      path,
      httpMethod: request.method ?? 'GET',
      headers: Object.fromEntries(headers.map(([name, values]) => [name, values.join(',')])),
      multiValueHeaders: Object.fromEntries(headers.map(([name, values]) => [name, [...values]])),
      queryStringParameters: Object.fromEntries(url.searchParams),
      requestContext: { envId: 'local', appId: 0, uin: 0 },
      body: body.toString(isText ? 'utf8' : 'base64'),
      isBase64Encoded: !isText,
    }
  }

  const plugin: Plugin = {
    name: 'httpTriggers',
    routes: [{ method: '*', path: `${prefix}/`, handle }],
  }
  return plugin
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    throw new HttpError(400, 'the path is not encoded as it should be')
  }
}

interface IntegrationResponse {
  statusCode: number
  headers?: Record<string, unknown>
  body?: unknown
  isBase64Encoded?: boolean
}

/** Texts and numbers are sent as they are, `{ statusCode, … }` is a whole response, everything else is JSON. */
function respond(response: ServerResponse, result: Json): void {
  if (isResponse(result)) {
    const { statusCode, headers = {}, body = '', isBase64Encoded } = result
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const fields = Object.entries(headers).map(([name, value]): [string, string | string[]] => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ])
    if (typeof body !== 'string' && !fields.some(([name]) => name.toLowerCase() === 'content-type')) {
      fields.push(['content-type', 'application/json; charset=utf-8'])
    }
    response.writeHead(statusCode, Object.fromEntries(fields))
    response.end(isBase64Encoded ? Buffer.from(text, 'base64') : text)
  } else if (typeof result === 'string' || typeof result === 'number') {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(String(result))
  } else {
    sendJson(response, result)
  }
}

function isResponse(result: unknown): result is IntegrationResponse {
  const { statusCode } = (typeof result === 'object' && result !== null ? result : {}) as { statusCode?: unknown }
  return Number.isInteger(statusCode) && (statusCode as number) >= 200 && (statusCode as number) <= 599
}
