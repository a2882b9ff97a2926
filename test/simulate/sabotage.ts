/** Bugs on purpose, planted behind the real functions: the simulation has to find each. */
import type { AdminRequest, Answer, PluginFactory } from '../cloud/plugin'
import type { DatabasePlugin } from '../cloud/plugins/database'

type Bug = (request: AdminRequest) => AdminRequest
const object = (text: unknown) => JSON.parse(String(text)) as Record<string, unknown>

/** Changes what a function asks of a collection before the database sees it. */
export const planted = (
  action: string,
  collection: string,
  bug: Bug,
  after: (answer: Answer) => Answer = answer => answer,
): PluginFactory => {
  return async host => {
    const { actions } = host.plugin<DatabasePlugin>('database')
    const original = actions[action]
    if (!original) throw new Error(`the database has no ${action}`)
    actions[action] = async (request, caller) =>
      request.collectionName === collection ? after(await original(bug(request), caller)) : original(request, caller)
    return { name: `sabotage of ${action}` }
  }
}

/** The same request, without some conditions of its query. */
export function without(request: AdminRequest, unwanted: (field: string) => boolean): AdminRequest {
  const query = Object.fromEntries(Object.entries(object(request.query)).filter(([field]) => !unwanted(field)))
  return { ...request, query: JSON.stringify(query) }
}

/** The same request with other changes. */
export const changed = (
  request: AdminRequest,
  change: (data: Record<string, unknown>) => Record<string, unknown>,
): AdminRequest => ({
  ...request,
  data: JSON.stringify(change(object(request.data))),
})

let copies = 0

export const bugs: Record<string, PluginFactory> = {
  'a change that does not check the version': planted('database.modifyDocument', 'reports', request =>
    without(request, field => field === 'version'),
  ),
  'a change that loses its messages': planted('database.modifyDocument', 'reports', request => {
    const data = object(request.data)
    const set = (data.$set ?? {}) as Record<string, unknown>
    return { ...request, data: JSON.stringify({ ...data, $set: { ...set, outbox: [], outboxAt: null } }) }
  }),
  'a report whose id is drawn anew when it is sent again': planted('database.insertDocument', 'reports', request => {
    const [document] = request.data as string[]
    const drawn = { ...object(document), _id: `${String(object(document)._id)}-${copies++}` }
    return { ...request, data: [JSON.stringify(drawn)] }
  }),
  'a courier that does not note what it sent': planted('database.modifyDocument', 'inbox', request =>
    String(request.data).includes('wechat') ? { ...request, query: '{"_id":"nobody"}' } : request,
  ),
  'a timeline that is written anew from its last entry': planted('database.modifyDocument', 'reports', request => {
    const { $set: set, ...data } = object(request.data)
    const { timeline = [], ...rest } = (set ?? {}) as { timeline?: unknown[] }
    return timeline.length < 4
      ? request
      : { ...request, data: JSON.stringify({ ...data, $set: { ...rest, timeline: timeline.slice(-1) } }) }
  }),
  'a ladder that does not note which steps have come': planted('database.modifyDocument', 'reports', request => {
    const { $set: set, ...data } = object(request.data)
    const { escalation: _forgotten, ...rest } = (set ?? {}) as { escalation?: unknown }
    return { ...request, data: JSON.stringify({ ...data, $set: rest }) }
  }),
  'a running number that is read before it is raised': planted(
    'database.modifyAndReturnDoc',
    'counters',
    request => request,
    answer => {
      const { data } = answer as { data: { doc?: string } }
      const lowered = data.doc?.replace(
        /"\$numberInt":"(\d+)"/g,
        (_, n: string) => `"$numberInt":"${Math.max(1, Number(n) - 1)}"`,
      )
      return { data: { ...data, doc: lowered } }
    },
  ),
}

/** A change that does not note which call it was: sent again, nobody knows it. For what is sent again (replays.ts). */
export const forgetful = planted('database.modifyDocument', 'reports', request => {
  const { $set: set, ...data } = object(request.data)
  const { calls: _forgotten, ...rest } = (set ?? {}) as { calls?: unknown }
  return { ...request, data: JSON.stringify({ ...data, $set: rest }) }
})
