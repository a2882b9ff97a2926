/**
 * Subscribe messages: one consent of a person, one message (PLATFORM §4).
 * `POST /client/consents { templates }` with x-openid is the person's tap; `POST /control/consents { openid, template, count }`
 * sets what is left, `GET` shows it, `DELETE` forgets all; `POST /control/quota { perDay }` sets how many may be sent a day.
 */
import { HttpError, readObject, sendJson } from '../../http'
import { keep } from '../../keep'
import { entryOf } from '../../entryOf'
import type { Host } from '../../plugin'
import type { Faults } from '../faults'
import { fail, ok, type ApiAnswer, type Area } from './api'

/** WeChat's limits of a value by the kind that its key begins with (documentation of `subscribeMessage.send`). */
const kinds: Record<string, (value: string) => boolean> = {
  thing: value => length(value) <= 20,
  number: value => length(value) <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: value => length(value) <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: value => length(value) <= 5,
  character_string: value => length(value) <= 32 && /^[\x21-\x7e ]+$/.test(value),
  time: value => /\d{1,2}[:：]\d{2}/.test(value) || date(value),
  date: value => date(value),
  amount: value => /^[^\d]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: value => length(value) <= 17 && /^[\d+\-*() ]+$/.test(value),
  car_number: value => length(value) <= 8,
  name: value => length(value) <= (/[^\x20-\x7e]/.test(value) ? 10 : 20),
  phrase: value => length(value) <= 5 && /^\p{Script=Han}+$/u.test(value),
}

/** The real quota grows with a mini-program's users; this one only keeps a loop from passing unseen (assumed). */
const usualPerDay = 100_000
const dayMs = 86_400_000
const zoneMs = 8 * 3_600_000

/** Consents left, by `openid template`. */
type Consents = Record<string, number>

export async function subscribeMessages(host: Host): Promise<Area> {
  const consents = await keep<Consents>(host, 'consents', {})
  const sent = { day: 0, count: 0 }
  let perDay = usualPerDay

  async function send(call: Record<string, unknown>): Promise<ApiAnswer> {
    const { touser, template_id: template, data } = call
    if (typeof touser !== 'string' || touser === '') return fail(40003, 'invalid openid')
    if (typeof template !== 'string' || template === '') return fail(40037, 'invalid template_id')
    const refused = host.plugin<Faults>('faults').refusal(template, touser)
    if (refused !== undefined) return fail(refused, 'refused on purpose')
    const wrong = wrongArgument(call, data)
    if (wrong) return fail(47003, `argument invalid! ${wrong}`)
    const day = Math.floor((host.now() + zoneMs) / dayMs)
    if (sent.day !== day) Object.assign(sent, { day, count: 0 })
    if (sent.count >= perDay) return fail(45009, 'reach max api daily quota limit')
    const left = consents.value[`${touser} ${template}`] ?? 0
    if (left < 1) return fail(43101, 'user refuse to accept the msg')
    consents.value[`${touser} ${template}`] = left - 1
    sent.count += 1
    await consents.save()
    return ok({ msgid: `${host.now()}${sent.count}` })
  }

  function give(openid: string, template: string, count: number): Promise<void> {
    const key = `${openid} ${template}`
    consents.value[key] = Math.max(0, (consents.value[key] ?? 0) + count)
    return consents.save()
  }

  return {
    apis: { 'subscribeMessage.send': call => send(call.arguments) },
    routes: [
      {
        method: 'POST',
        path: '/client/consents',
        async handle(request, response) {
          const openid = request.headers['x-openid']?.toString()
          const { templates } = await readObject(request)
          // `wx.requestSubscribeMessage` takes one to three templates.
          if (!openid || !isTextList(templates) || templates.length < 1 || templates.length > 3) {
            throw new HttpError(400, 'consents need x-openid and { templates: [1 to 3 ids] }')
          }
          for (const template of templates) await give(openid, template, 1)
          sendJson(response, Object.fromEntries(templates.map(template => [template, 'accept'])))
        },
      },
      {
        method: 'POST',
        path: '/control/consents',
        async handle(request, response) {
          const { openid, template, count } = await readObject(request)
          if (typeof openid !== 'string' || typeof template !== 'string' || !Number.isInteger(count)) {
            throw new HttpError(400, 'consents need { openid, template, count }')
          }
          await give(openid, template, count as number)
          sendJson(response, { left: consents.value[`${openid} ${template}`] })
        },
      },
      {
        method: 'GET',
        path: '/control/consents',
        async handle(_request, response) {
          const list = Object.entries(consents.value).map(([key, left]) => {
            const [openid, template] = key.split(' ')
            return { openid, template, left }
          })
          sendJson(response, list)
        },
      },
      {
        method: 'DELETE',
        path: '/control/consents',
        async handle(_request, response) {
          consents.value = {}
          await consents.save()
          sendJson(response, {})
        },
      },
      {
        method: 'POST',
        path: '/control/quota',
        async handle(request, response) {
          const body = await readObject(request)
          if (!Number.isInteger(body.perDay)) throw new HttpError(400, 'a quota needs { perDay }')
          perDay = body.perDay as number
          sendJson(response, { perDay })
        },
      },
    ],
  }
}

/** @returns the name of the first argument that WeChat would not take */
function wrongArgument(call: Record<string, unknown>, data: unknown): string | undefined {
  const known = ['touser', 'template_id', 'page', 'data', 'miniprogram_state', 'lang']
  const unknown = Object.keys(call).find(key => !known.includes(key))
  if (unknown) return unknown
  if (call.page !== undefined && typeof call.page !== 'string') return 'page'
  const state = call.miniprogram_state
  if (state !== undefined && !['developer', 'trial', 'formal'].includes(String(state))) return 'miniprogram_state'
  if (typeof data !== 'object' || data === null || Array.isArray(data) || Object.keys(data).length === 0) return 'data'
  for (const [key, field] of Object.entries(data)) {
    const value: unknown = (field as { value?: unknown } | null)?.value
    const kind = /^([a-z_]+?)\d+$/.exec(key)?.[1]
    const fits = kind === undefined ? undefined : entryOf(kinds, kind)
    if (!fits || typeof value !== 'string' || value === '' || !fits(value)) return `data.${key}.value`
  }
  return undefined
}

function length(value: string): number {
  return [...value].length
}

function date(value: string): boolean {
  return /^\d{4}(年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})/.test(value)
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string' && each !== '')
}
