/** How a call of `wx` answers, and how a phone reaches the local cloud. */
import { request } from 'node:http'
import type { Device } from './device'

interface Callbacks {
  success?: (answer: object) => void
  fail?: (error: { errMsg: string; errCode?: number }) => void
  complete?: () => void
}

export class WxError extends Error {
  constructor(
    readonly errMsg: string,
    readonly errCode?: number,
  ) {
    super(errMsg)
  }
}

export type Api = <O extends object>(
  name: string,
  work: (options: O) => object | Promise<object> | void,
) => (options?: O & Callbacks) => unknown

/**
 * WeChat's convention: callbacks when there are any, else a promise.
 * @param isOpen whether the mini-program still runs; a closed one is told nothing
 */
export const apiWhile =
  (isOpen: () => boolean): Api =>
  (name, work) =>
  options => {
    const given = options ?? ({} as NonNullable<typeof options>)
    const answer = Promise.resolve().then(async () => ({ ...(await work(given)), errMsg: `${name}:ok` }))
    const { success, fail, complete } = given
    if (!success && !fail && !complete) return answer
    const failed = (error: unknown) => {
      const { errMsg = `${name}:fail ${String(error)}`, errCode } = error as Partial<WxError>
      if (isOpen()) fail?.({ errMsg, ...(errCode === undefined ? {} : { errCode }) })
    }
    const succeeded = (value: object) => isOpen() && success?.(value)
    void answer.then(succeeded, failed).then(() => isOpen() && complete?.())
    return undefined
  }

type Answer = Record<string, unknown>

/** Sends something to the local cloud as the phone's holder. @throws WxError as WeChat fails */
export async function post(device: Device, path: string, body: Uint8Array | object): Promise<Answer> {
  if (!device.online) throw new WxError('request:fail net::ERR_INTERNET_DISCONNECTED', -1)
  const { errCode, errMsg, ...answer } = await send(
    device,
    'POST',
    path,
    body instanceof Uint8Array ? body : JSON.stringify(body),
  )
  if (errCode) throw new WxError(`cloud:fail ${String(errMsg)}`, Number(errCode))
  return answer
}

/** The local cloud's own answer, whatever it is. */
export function send(
  { openid, cloudUrl }: Device,
  method: 'POST' | 'DELETE',
  path: string,
  body: Uint8Array | string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-openid': openid, 'content-type': 'application/json' }
    const sent = request(`${cloudUrl}${path}`, { method, headers, agent: false }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve(JSON.parse(text) as Answer)).on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
