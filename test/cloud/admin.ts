/** `POST /admin`: the one door through which the SDK comes (PLATFORM §2). */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Busboy } from '@fastify/busboy'
import type { Callers } from './callers'
import { DroppedConnection, HttpError, parseJson, readBody, sendJson } from './http'
import { entryOf } from './entryOf'
import { CloudError, RawAnswer, type AdminRequest, type Answer, type Plugin, type Route } from './plugin'

/** Larger than the largest document (16 MB) with its EJSON around it. */
const bodyLimit = 64 << 20

/** The route of the SDK's requests; `plugins` is read at each request. */
export function adminRoute(plugins: () => Plugin[], callers: Callers): Route {
  return {
    method: 'POST',
    path: '/admin',
    async handle(request, response) {
      const requestId = randomUUID()
      try {
        const body = await readRequest(request)
        const caller = callers.find(body.wxCloudApiToken, header(request, 'x-tcb-source'))
        sendAnswer(response, requestId, await answer(plugins(), body, caller))
      } catch (error) {
        if (error instanceof DroppedConnection || error instanceof HttpError) throw error
        if (!(error instanceof CloudError)) console.error(error)
        const code = error instanceof CloudError ? error.code : 'SYS_ERR'
        sendJson(response, { code, message: error instanceof Error ? error.message : String(error), requestId })
      }
    },
  }
}

async function answer(plugins: Plugin[], request: AdminRequest, caller: ReturnType<Callers['find']>): Promise<Answer> {
  const [action] = plugins.flatMap(({ actions = {} }) => entryOf(actions, request.action) ?? [])
  if (!action) throw new CloudError('INVALID_PARAM', `the local cloud does not emulate the action ${request.action}`)
  let next = () => action(request, caller)
  for (const plugin of plugins) {
    const inner = next
    if (plugin.around) next = () => plugin.around?.(request, caller, inner) ?? inner()
  }
  return next()
}

function sendAnswer(response: ServerResponse, requestId: string, answered: Answer): void {
  if (!(answered instanceof RawAnswer)) return sendJson(response, { requestId, ...answered })
  response.writeHead(200, { 'content-type': answered.contentType, 'content-length': answered.bytes.length })
  response.end(answered.bytes)
}

async function readRequest(request: IncomingMessage): Promise<AdminRequest> {
  const body = await readBody(request, bodyLimit)
  const contentType = header(request, 'content-type') ?? ''
  const fields = contentType.startsWith('multipart/')
    ? await readMultipart(body, contentType)
    : parseJson(body.toString())
  if (!isAdminRequest(fields)) throw new CloudError('INVALID_PARAM', 'the request names no action')
  return fields
}

function isAdminRequest(value: unknown): value is AdminRequest {
  return typeof value === 'object' && value !== null && typeof (value as { action?: unknown }).action === 'string'
}

/** Parts with bytes come as Buffer, the others as text. */
function readMultipart(body: Buffer, contentType: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, unknown>()
    const parser = new Busboy({ headers: { 'content-type': contentType } })
    parser.on('field', (name, value) => fields.set(name, value))
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => fields.set(name, Buffer.concat(chunks)))
    })
    parser.on('finish', () => resolve(Object.fromEntries(fields)))
    parser.on('error', error => reject(new HttpError(400, String(error))))
    parser.end(body)
  })
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}
