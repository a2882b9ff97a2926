/**
 * WeChat's own services as a function calls them (`cloud.openapi.…`). A function needs the API in its
 * `permissions.openapi`. Everything that WeChat was asked is kept: `GET /control/sent`, `DELETE` clears it.
 */
import { sendJson } from '../../http'
import { entryOf } from '../../entryOf'
import {
  CloudError,
  RawAnswer,
  type AdminRequest,
  type Caller,
  type Json,
  type Plugin,
  type PluginFactory,
} from '../../plugin'
import { Picture, type ApiAnswer, type Area } from './api'
import { codes } from './codes'
import { contentChecks } from './contentChecks'
import { phoneNumbers } from './phoneNumber'
import { decodeArguments, encodeAnswer } from './protobuf'
import { Sent, type SentRequest } from './sent'
import { subscribeMessages } from './subscribeMessage'

/** wx-server-sdk's table: function has no permission to call this API. */
const noPermission = -604101

export interface Openapi extends Plugin {
  /** Brings the verdicts on pictures for which it is time. */
  pushDue(): Promise<void>
}

const inShanghai = 8 * 3_600_000

export const openapi: PluginFactory<Openapi> = async host => {
  const checks = contentChecks(host)
  const areas: Area[] = [await subscribeMessages(host), checks, codes(host), phoneNumbers(host)]
  const sent = await Sent.open(host)

  async function call(request: AdminRequest, caller: Caller) {
    const name = String(request.apiName)
    host.count(caller, { action: `openapi.${name}` })
    const api = areas.map(area => entryOf(area.apis, name)).find(Boolean)
    if (!api) throw new CloudError('INVALID_PARAM', `the local cloud does not emulate openapi.${name}`)
    if (!allowed(caller, name)) return encodeAnswer({ errorCode: noPermission })
    const values = Buffer.isBuffer(request.requestData) ? decodeArguments(request.requestData) : undefined
    if (!values) throw new CloudError('INVALID_PARAM', `openapi.${name} came without arguments that are understood`)
    const answer = await api({ arguments: values, openid: caller.openid, functionName: caller.functionName })
    await sent.add({
      at: host.now(),
      api: name,
      function: caller.functionName ?? null,
      data: values as Json,
      answer: shown(answer),
    })
    if (answer instanceof Picture) return encodeAnswer(answer)
    return encodeAnswer({ contentType: 'application/json', bytes: Buffer.from(JSON.stringify(answer)) })
  }

  /** An outsider's process has all rights, as an administrator's key would give it (assumed). */
  function allowed(caller: Caller, name: string): boolean {
    if (caller.functionName === undefined) return true
    return entryOf(host.manifest.functions, caller.functionName)?.permissions?.openapi?.includes(name) ?? false
  }

  /** What a message to a person was, as whoever looks for it asks: template, recipient, time. */
  const withWhom = ({ data, at, ...rest }: SentRequest) => {
    const { touser: recipient, template_id: template } = data as { touser?: Json; template_id?: Json }
    return {
      ...(recipient === undefined ? {} : { template, recipient }),
      time: new Date(at + inShanghai).toISOString().replace('Z', '+08:00'),
      at,
      data,
      ...rest,
    }
  }

  return {
    name: 'openapi',
    pushDue: checks.pushDue,
    actions: {
      'wx.openApi': async (request, caller) => new RawAnswer(await call(request, caller), 'application/octet-stream'),
    },
    routes: [
      ...areas.flatMap(area => area.routes ?? []),
      {
        method: 'GET',
        path: '/control/sent',
        async handle(_request, response) {
          sendJson(response, sent.list.map(withWhom))
        },
      },
      {
        method: 'DELETE',
        path: '/control/sent',
        async handle(_request, response) {
          await sent.clear()
          sendJson(response, {})
        },
      },
    ],
    async start() {
      for (const area of areas) await area.start?.()
    },
    async stop() {
      for (const area of areas) await area.stop?.()
    },
  }
}

/** What is kept of an answer: not the pictures, and of a phone number only that it was given. */
function shown(answer: ApiAnswer): Json {
  if (answer instanceof Picture) return { contentType: answer.contentType, bytes: answer.bytes.length }
  const { phone_info: _phone, ...rest } = answer
  return rest
}
