/**
 * Faults on purpose: `POST /control/faults` sets them, `{}` ends them, `GET` shows them.
 *
 *   seed       chance is drawn from it, for the n-th call of a function and its n-th request of a kind; 1 when absent
 *   drop       the connection of an SDK's request is cut `before` it is carried out, or `after` it, with the answer lost
 *   rate       how many of the requests are dropped, 0 to 1; all when absent
 *   latencyMs  each request of the SDK waits this long
 *   perSecond  requests beyond so many in a second of the local cloud's clock fail with EXCEED_REQUEST_LIMIT
 *   database   `down`: each database action fails with DATABASE_REQUEST_FAILED
 *   functions  { kill, at? }: at this rate a function's process is killed at a request of its own, before or after it is carried
 *              out; with `at` only at the n-th one, counted from 1
 *   shuffle    reads come in another order each time wherever none was promised: those that ask for none, and documents that
 *              are alike in the order that was asked for
 *   wechat     { answer, template?, rate? }: WeChat refuses subscribe messages, of all templates or of one, with this code (43101, 45009, 47003 …),
 *              or with `silence`: it does nothing, and no answer comes
 *   skewMs     the clocks of the functions go wrong by up to so much, each by its own amount
 */
import { setTimeout as wait } from 'node:timers/promises'
import { DroppedConnection, HttpError, readObject, sendJson } from '../../http'
import { CloudError, type AdminRequest, type Answer, type Caller, type Plugin, type PluginFactory } from '../../plugin'
import type { Functions } from '../functions'
import { decodeArguments } from '../openapi/protobuf'
import { Chance } from './chance'
import type { Random } from './random'

export interface FaultPlan {
  seed?: number
  drop?: 'before' | 'after'
  rate?: number
  latencyMs?: number
  perSecond?: number
  database?: 'down'
  functions?: { kill: number; at?: number }
  shuffle?: true
  wechat?: { answer: number | 'silence'; template?: string; rate?: number }
  skewMs?: number
}

export interface Faults extends Plugin {
  /** Sets the faults from now on; `{}` ends them. @throws HttpError 400 for a plan that is not understood */
  set(plan: FaultPlan): void
  plan(): FaultPlan
  /** The chance by which the documents of the caller's next read are shuffled; undefined: they come in order. */
  order(caller: Caller, action: string): Random | undefined
  /** The code with which WeChat refuses a message of this template; undefined: it does not. */
  refusal(template: string, openid: string): number | undefined
  /** By how many milliseconds the clock of a function is wrong. */
  skew(functionName: string): number
}

export const faults: PluginFactory<Faults> = async host => {
  const always = shuffledBy(process.env.CLOUD_SHUFFLE)
  let plan = always
  let chance = new Chance(1)
  // Of its own: a request's order must not shift which faults it meets.
  let orders = new Chance(plan.seed ?? 1)
  let second = { at: 0, requests: 0 }
  const killed = new Set<string>()

  const plugin: Faults = {
    name: 'faults',
    plan: () => plan,
    order: ({ invocationId }, action) => (plan.shuffle ? orders.next(invocationId, action).random : undefined),
    refusal(template, openid) {
      const { answer } = plan.wechat ?? {}
      return typeof answer === 'number' && isHit(template, openid) ? answer : undefined
    },
    skew: name => (plan.skewMs === undefined ? 0 : Math.round((chance.always(name)() * 2 - 1) * plan.skewMs)),
    set(wanted) {
      plan = { ...always, ...check(wanted) }
      chance = new Chance(plan.seed ?? 1)
      orders = new Chance(plan.seed ?? 1)
      second = { at: 0, requests: 0 }
    },
    async around(request, caller, next) {
      const { drop, rate = 1, latencyMs, database, functions } = plan
      // A dead process sends nothing more: what it had under way is not carried out.
      if (caller.invocationId !== undefined && killed.has(caller.invocationId)) throw lost(request.action, 'dead')
      const { random, nth } = chance.next(caller.invocationId, request.action)
      const killRate = functions?.at === undefined || functions.at === nth ? (functions?.kill ?? 0) : 0
      // Drawn always, so that a plan's other faults do not shift which requests are hit.
      const hit = { drop: random() < rate, kill: random() < killRate, killBefore: random() < 0.5 }
      if (latencyMs) await wait(latencyMs)
      if (drop === 'before' && hit.drop) throw lost(request.action, 'before')
      if (hit.kill && hit.killBefore && kill(caller, request.action)) throw lost(request.action, 'kill')
      if (tooMany()) throw new CloudError('EXCEED_REQUEST_LIMIT', `more than ${plan.perSecond} requests in a second`)
      if (plan.wechat?.answer === 'silence' && isSilent(request)) throw lost(request.action, 'silence')
      if (database === 'down' && request.action.startsWith('database.')) {
        throw new CloudError('DATABASE_REQUEST_FAILED', 'the database does not answer')
      }
      const answer: Answer = await next()
      if (hit.kill && !hit.killBefore && kill(caller, request.action)) throw lost(request.action, 'kill')
      if (drop === 'after' && hit.drop) throw lost(request.action, 'after')
      return answer
    },
    routes: [
      {
        method: 'GET',
        path: '/control/faults',
        async handle(_request, response) {
          sendJson(response, plan)
        },
      },
      {
        method: 'POST',
        path: '/control/faults',
        async handle(request, response) {
          plugin.set(await readObject(request))
          sendJson(response, plan)
        },
      },
    ],
  }

  function isHit(template: string, openid: string): boolean {
    const { template: only, rate = 1 } = plan.wechat ?? {}
    return (only === undefined || only === template) && (rate === 1 || chance.always(`${template} ${openid}`)() < rate)
  }

  function isSilent({ action, apiName, requestData }: AdminRequest): boolean {
    if (action !== 'wx.openApi' || apiName !== 'subscribeMessage.send') return false
    const { template_id: template, touser } = (Buffer.isBuffer(requestData) && decodeArguments(requestData)) || {}
    return isHit(String(template), String(touser))
  }

  function tooMany(): boolean {
    if (plan.perSecond === undefined) return false
    const at = Math.floor(host.now() / 1000)
    if (second.at !== at) second = { at, requests: 0 }
    second.requests += 1
    return second.requests > plan.perSecond
  }

  function kill(caller: Caller, action: string): boolean {
    if (caller.invocationId === undefined) return false
    host.log('fault', { fault: 'kill', action, invocationId: caller.invocationId })
    if (!host.plugin<Functions>('functions').kill(caller.invocationId)) return false
    killed.add(caller.invocationId)
    return true
  }

  function lost(action: string, fault: string): DroppedConnection {
    host.log('fault', { fault, action })
    return new DroppedConnection(`${action}: connection dropped`)
  }

  return plugin
}

/** `CLOUD_SHUFFLE=SEED` shuffles in every local cloud, whatever else it is told: for running any test so. */
function shuffledBy(seed: string | undefined): FaultPlan {
  return seed === undefined ? {} : { shuffle: true, seed: Number(seed) }
}

/** A misspelt fault would make a test pass that tests nothing: whatever is not understood is refused. */
function check(plan: Record<string, unknown> | FaultPlan): FaultPlan {
  const { seed, drop, rate, latencyMs, perSecond, database, functions, shuffle, wechat, skewMs, ...unknown } =
    plan as FaultPlan
  const share = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1
  const wrong = Object.keys(unknown)
  if (seed !== undefined && !Number.isInteger(seed)) wrong.push('seed')
  if (drop !== undefined && drop !== 'before' && drop !== 'after') wrong.push('drop')
  if (rate !== undefined && !share(rate)) wrong.push('rate')
  if (latencyMs !== undefined && !(latencyMs >= 0)) wrong.push('latencyMs')
  if (perSecond !== undefined && !(Number.isInteger(perSecond) && perSecond >= 0)) wrong.push('perSecond')
  if (database !== undefined && database !== 'down') wrong.push('database')
  const { at, ...kills } = functions ?? { kill: 0 }
  if (wechat !== undefined && !isWechat(wechat)) wrong.push('wechat')
  if (!share(kills?.kill) || Object.keys(kills).length !== 1 || !(at === undefined || Number.isInteger(at)))
    wrong.push('functions')
  if (shuffle !== undefined && shuffle !== true) wrong.push('shuffle')
  if (skewMs !== undefined && !(skewMs >= 0)) wrong.push('skewMs')
  if (wrong.length > 0) throw new HttpError(400, `faults: ${wrong.join(', ')} is not understood`)
  return plan as FaultPlan
}

function isWechat({ answer, template, rate, ...unknown }: NonNullable<FaultPlan['wechat']>): boolean {
  const knows = answer === 'silence' || (Number.isInteger(answer) && answer > 0)
  const isShare = rate === undefined || (rate >= 0 && rate <= 1)
  return knows && isShare && ['string', 'undefined'].includes(typeof template) && Object.keys(unknown).length === 0
}
