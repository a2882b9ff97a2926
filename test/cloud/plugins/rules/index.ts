/**
 * Security rules: what a mini-program client may ask of the database directly. A function may do anything; a client's request
 * is carried out only when the rule of its collection allows it.
 *
 * `POST /client/database` with x-openid, body = the SDK's request (`action`, `collectionName`, `query`, `data` …) →
 * `{ data }`, or `{ errCode, errMsg }` as `wx.cloud.database()` would fail. Rules come from the manifest; a collection without
 * one has the console's default, 仅创建者可读写. The storage asks here too (`mayTouchFile`).
 */
import { HttpError, readObject, sendJson } from '../../http'
import { CloudError, RawAnswer, type AdminRequest, type Plugin, type PluginFactory } from '../../plugin'
import type { DatabasePlugin } from '../database'
import { narrowed, type ClientRequest } from './clientRequest'
import { allows } from './evaluate'
import { readRules, type Operation, type RuleSet, type RuleSpec } from './ruleSet'

export interface Rules extends Plugin {
  /** May a client read, make, overwrite or delete this file? `owner` is who made it; undefined when there is none yet. */
  mayTouchFile(openid: string, operation: Operation, file: { path: string; owner: string | null | undefined }): boolean
}

/** The console's defaults of a new collection, and of the storage (所有用户可读，仅创建者可读写). */
const defaultRules = readRules('default', 'PRIVATE')
const defaultStorage = readRules('storage', { read: true, write: 'resource.openid == auth.openid' })

/** The documentation of the storage's rules knows `read` and `write` alone: a narrower word would be an uploaded file's end in the cloud. */
function readStorageRules(spec: RuleSpec): RuleSet {
  const wrong = typeof spec === 'string' ? undefined : Object.keys(spec).find(key => !['read', 'write'].includes(key))
  if (wrong) throw new Error(`rules of the storage: a rule for ${wrong} is not known, only read and write`)
  return readRules('rules of the storage', spec)
}

/** wx-server-sdk's table; the words are the client's. */
const errors: Record<string, number> = {
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  INVALID_PARAM: -501007,
}

export const rules: PluginFactory<Rules> = async host => {
  const { database = {}, storage } = host.manifest.rules ?? {}
  const collections = new Map(
    Object.entries(database).map(([name, spec]) => [name, readRules(`rules of ${name}`, spec)]),
  )
  const files = storage === undefined ? defaultStorage : readStorageRules(storage)

  async function carryOut(openid: string, body: Record<string, unknown>): Promise<Record<string, unknown>> {
    const name = typeof body.collectionName === 'string' ? body.collectionName : ''
    const request = narrowed(body, openid, collections.get(name) ?? defaultRules)
    if (!permitted(collections.get(name) ?? defaultRules, request, openid)) {
      throw new CloudError('DATABASE_PERMISSION_DENIED', `no permission to ${request.operation} in ${name}`)
    }
    const action = host.plugin<DatabasePlugin>('database').actions[request.sent.action]
    const answer = await action?.(request.sent as AdminRequest, { openid, source: 'wx_client' })
    if (!answer || answer instanceof RawAnswer)
      throw new CloudError('INVALID_PARAM', `${request.sent.action} is not for clients`)
    return answer
  }

  function permitted(set: RuleSet, { operation, asked, data }: ClientRequest, openid: string): boolean {
    const scope = { auth: { openid }, doc: asked, request: { data }, now: host.now() }
    return allows(set.rules[operation], scope)
  }

  return {
    name: 'rules',
    mayTouchFile(openid, operation, { path, owner }) {
      // A file that is not there yet is the caller's own.
      const resource = { openid: owner === undefined ? openid : owner, path }
      return allows(files.rules[operation], { auth: { openid }, resource, now: host.now() })
    },
    routes: [
      {
        method: 'POST',
        path: '/client/database',
        async handle(request, response) {
          const openid = request.headers['x-openid']?.toString()
          if (!openid) throw new HttpError(400, 'a client has an x-openid')
          try {
            sendJson(response, await carryOut(openid, await readObject(request)))
          } catch (error) {
            if (!(error instanceof CloudError)) throw error
            const errCode = errors[error.code] ?? -501001
            sendJson(response, { errCode, errMsg: `errCode: ${errCode} | errMsg: ${error.message}` })
          }
        },
      },
    ],
  }
}
