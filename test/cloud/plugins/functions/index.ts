/**
 * Cloud functions: the built bundles in real processes. Called by a client (`POST /client/functions/NAME`, header x-openid),
 * by another function (`functions.invokeFunction`), or by a trigger.
 */
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { eventDepth, isDeeperThan } from '../../depth'
import { HttpError, readBody, restOf, sendJson } from '../../http'
import { bundleOf } from '../../manifest'
import { entryOf } from '../../entryOf'
import { CloudError, type Caller, type FunctionSpec, type Json, type Plugin, type PluginFactory } from '../../plugin'
import type { Clock } from '../clock'
import type { Faults } from '../faults'
import type { Statistics } from '../statistics'
import { callContext, callEnvironment, appid, processEnvironment } from './environment'
import { FunctionError, functionError } from './errors'
import { Instance } from './instance'
import type { Invocation } from './invocation'
import { Pool } from './pool'
import { secretsOf } from './secrets'

const megabyte = 1 << 20
/** PLATFORM §4. */
const eventLimit = 6 * megabyte
const resultLimit = 6 * megabyte
const clientResultLimit = 1 * megabyte
const defaults = { timeout: 3, memory: 256 }
/** The plans differ and PLATFORM §4 leaves it open: as today's larger plans; a function.json may say another. */
const defaultConcurrency = 1000
const memoryCheckMs = 500
/** Characters of a line that the log keeps. */
const lineLimit = 8192

export interface Functions extends Plugin {
  /** Calls as `wx.cloud.callFunction` does. @throws FunctionError */
  callAsClient(openid: string | undefined, name: string, event: Json): Promise<Json>
  /** Calls as a trigger does: without an identity. @throws FunctionError */
  callAsTrigger(name: string, event: Json): Promise<Json>
  /** Calls as a request from the web does: without an identity. @throws FunctionError */
  callOverHttp(name: string, event: Json): Promise<Json>
  /** When a person last called as a client, in milliseconds by the local cloud's clock. */
  lastSeen(openid: string): number | undefined
  /** Ends the process of an invocation. @returns whether it was running */
  kill(invocationId: string): boolean
  /** The calls under way, each with the call that made it (null: a client or a trigger). */
  running: ReadonlyMap<string, string | null>
  /** Tells of each call that ended. */
  whenEnded(listener: () => void): void
  /** Processes of a function that are alive. */
  instances(name: string): number
}

export const functions: PluginFactory<Functions> = async host => {
  const pools = new Map<string, Pool>()
  const secrets = await secretsOf(host)
  const seen = new Map<string, number>()
  const running = new Map<string, string | null>()
  const listeners: (() => void)[] = []
  const memoryCheck = setInterval(() => pools.forEach(pool => pool.checkMemory()), memoryCheckMs).unref()

  const plugin: Functions = {
    name: 'functions',
    running,
    whenEnded: listener => void listeners.push(listener),
    async callAsClient(openid, name, event) {
      if (openid !== undefined) seen.set(openid, host.now())
      const result = await invoke(name, withUser(event, openid), { source: 'wx_client', openid })
      if (Buffer.byteLength(result) > clientResultLimit) throw functionError.clientResultTooLarge()
      return JSON.parse(result) as Json
    },
    async callAsTrigger(name, event) {
      return JSON.parse(await invoke(name, JSON.stringify(event), { source: 'wx_trigger' })) as Json
    },
    async callOverHttp(name, event) {
      return JSON.parse(await invoke(name, JSON.stringify(event), { source: 'http' })) as Json
    },
    lastSeen: openid => seen.get(openid),
    kill(invocationId) {
      const killed = [...pools.values()].some(pool => pool.kill(invocationId))
      if (killed) running.delete(invocationId)
      return killed
    },
    instances: name => pools.get(name)?.size ?? 0,
    async stop() {
      clearInterval(memoryCheck)
      await Promise.all([...pools.values()].map(pool => pool.stop()))
    },
    actions: {
      async 'functions.invokeFunction'(request, caller) {
        const { function_name: name, request_data: data } = request
        if (typeof name !== 'string') throw new CloudError('INVALID_PARAM', 'function_name must be a text')
        host.count(caller, { action: request.action })
        return {
          data: { response_data: await invoke(name, typeof data === 'string' ? data : '', fromFunction(caller)) },
        }
      },
    },
    routes: [
      {
        method: 'POST',
        path: '/client/functions/',
        async handle(request, response, url) {
          const openid = request.headers['x-openid']
          try {
            const body = await readEvent(() => readBody(request, eventLimit))
            const name = restOf(url, '/client/functions/')
            sendJson(response, { result: await plugin.callAsClient(openid?.toString() || undefined, name, body) })
          } catch (error) {
            if (!(error instanceof FunctionError)) throw error
            sendJson(response, { errCode: error.errCode, errMsg: error.errMsg })
          }
        },
      },
    ],
  }

  /** @returns the result as JSON text */
  async function invoke(name: string, event: string, who: Pick<Invocation, 'source' | 'openid' | 'parent'>) {
    const spec = entryOf(host.manifest.functions, name)
    if (!spec) throw functionError.unknown(name)
    if (Buffer.byteLength(event) > eventLimit) throw functionError.eventTooLarge()
    const parsed = parseEvent(event)
    const invocation: Invocation = {
      id: randomUUID(),
      name,
      event: event === '' ? '{}' : event,
      path: pathOf(parsed),
      ...who,
    }

    const pool = pools.get(name) ?? newPool(name, spec)
    let started = performance.now()
    let coldStart = false
    const outcome = (ok: boolean, error: string | null) => {
      const ms = Math.round((performance.now() - started) * 10) / 10
      const call = {
        invocationId: invocation.id,
        function: name,
        path: invocation.path,
        parent: who.parent ?? null,
        coldStart,
        ok,
        ms,
      }
      running.delete(invocation.id)
      for (const listener of listeners) listener()
      host.plugin<Statistics>('statistics').ended(call)
      host.log('function', { ...call, ...(error === null ? {} : { error }) })
    }
    running.set(invocation.id, who.parent ?? null)
    try {
      const result = await pool.call({
        run: runnerCall(invocation, spec),
        nested: who.parent !== undefined,
        started: cold => {
          started = performance.now()
          coldStart = cold
        },
      })
      if (Buffer.byteLength(result) > resultLimit) throw functionError.resultTooLarge()
      outcome(true, null)
      return result
    } catch (error) {
      outcome(false, error instanceof Error ? error.message : String(error))
      throw error
    }
  }

  function newPool(name: string, spec: FunctionSpec): Pool {
    // A fault may set the clocks of functions wrong.
    const clock = () => {
      const { offset, still } = host.plugin<Clock>('clock').reading()
      const skew = host.plugin<Faults>('faults').skew(name)
      return { offset: offset + skew, still: still === null ? null : still + skew }
    }
    const start = () =>
      new Instance({
        bundle: bundleOf(host.options.distDir, name),
        memory: spec.memory ?? defaults.memory,
        environment: { ...spec.envVariables, ...secrets(spec), ...processEnvironment(host.url()) },
        clock: clock(),
        compiled: host.options.compiled && join(host.options.compiled, `${name}-${spec.memory ?? defaults.memory}`),
        output(invocationId, stream, text) {
          for (const line of text.replace(/\n$/, '').split('\n')) {
            host.log('output', { function: name, invocationId, stream, text: line.slice(0, lineLimit) })
          }
        },
      })
    const pool = new Pool(start, spec.concurrency ?? defaultConcurrency, clock)
    pools.set(name, pool)
    return pool
  }

  function runnerCall(invocation: Invocation, spec: FunctionSpec) {
    const { id, name, openid, source, event } = invocation
    const token = host.callers.admit({ invocationId: id, functionName: name, openid, source })
    const environment = callEnvironment(invocation, token)
    const timeoutMs = (spec.timeout ?? defaults.timeout) * 1000
    const context = callContext(invocation, spec.memory ?? defaults.memory, timeoutMs, {
      ...processEnvironment(host.url()),
      ...environment,
    })
    return { call: id, event, environment, context, timeoutMs }
  }

  return plugin
}

/** A function that calls another passes the identity on; an outsider's process has none to pass. */
function fromFunction(caller: Caller): Pick<Invocation, 'source' | 'openid' | 'parent'> {
  return { source: caller.source ?? 'scf', openid: caller.openid, parent: caller.invocationId }
}

/** The cloud adds the caller to a client's event (WeChat's guide to cloud functions: `userInfo` with openId and appId). */
function withUser(event: Json, openid: string | undefined): string {
  if (openid === undefined || typeof event !== 'object' || event === null || Array.isArray(event))
    return JSON.stringify(event)
  return JSON.stringify({ ...event, userInfo: { appId: appid, openId: openid } })
}

async function readEvent(read: () => Promise<Buffer>): Promise<Json> {
  try {
    return parseEvent((await read()).toString())
  } catch (error) {
    if (error instanceof HttpError && error.status === 413) throw functionError.eventTooLarge()
    throw error
  }
}

function parseEvent(text: string): Json {
  if (isDeeperThan(eventDepth, text)) throw functionError.eventTooDeep(eventDepth)
  try {
    return text === '' ? {} : (JSON.parse(text) as Json)
  } catch {
    throw functionError.eventInvalid()
  }
}

function pathOf(event: Json): string | null {
  const path = typeof event === 'object' && event !== null && !Array.isArray(event) ? event.path : null
  return typeof path === 'string' ? path : null
}
