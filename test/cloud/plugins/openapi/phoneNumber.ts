/**
 * A person's phone number: the button in the mini-program gives a code (`POST /client/phone` with x-openid → `{ code }`),
 * the function changes it for the number, once and within five minutes.
 */
import { createHash, randomBytes } from 'node:crypto'
import { HttpError, sendJson } from '../../http'
import type { Host } from '../../plugin'
import type { Control } from '../control'
import { appid } from '../functions/environment'
import { fail, ok, type ApiAnswer, type Area } from './api'

/** Documentation of `phonenumber.getPhoneNumber`. */
const codeMs = 5 * 60_000

export function phoneNumbers(host: Host): Area {
  const codes = new Map<string, { openid: string; until: number; used: boolean }>()

  async function getPhoneNumber({ code }: Record<string, unknown>): Promise<ApiAnswer> {
    const known = typeof code === 'string' ? codes.get(code) : undefined
    if (!known || known.until < host.now()) return fail(40029, 'code invalid')
    if (known.used) return fail(40163, 'code been used')
    known.used = true
    const phone = numberOf(known.openid)
    const watermark = { timestamp: Math.floor(host.now() / 1000), appid }
    return ok({ phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } })
  }

  /** Of the seeded person; anybody else has one made of the openid, in a range that is not given out. */
  function numberOf(openid: string): string {
    const person = host
      .plugin<Control>('control')
      .people()
      .find(each => each.openid === openid)
    const digits = createHash('sha256').update(openid).digest().readUInt32BE() % 1e8
    return person?.phone ?? `100${String(digits).padStart(8, '0')}`
  }

  return {
    apis: { 'phonenumber.getPhoneNumber': call => getPhoneNumber(call.arguments) },
    routes: [
      {
        method: 'POST',
        path: '/client/phone',
        async handle(request, response) {
          const openid = request.headers['x-openid']?.toString()
          if (!openid) throw new HttpError(400, 'a phone number needs x-openid')
          const code = randomBytes(16).toString('hex')
          codes.set(code, { openid, until: host.now() + codeMs, used: false })
          sendJson(response, { code })
        },
      },
    ],
  }
}
