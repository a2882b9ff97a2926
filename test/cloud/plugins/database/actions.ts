/** The `database.*` actions: from the SDK's request to its answer. */
import type { AdminAction, AdminRequest, Caller, Host } from '../../plugin'
import { aggregate } from './aggregate/aggregate'
import { insertion, modification, removal, type Modification } from './changes'
import { collectionExists, invalid } from './errors'
import { projector } from './query/projection'
import { dataOf, pageOf, queryOf, sortOf, text } from './request'
import { attempted, type Runner } from './runner'
import { parseDoc, stringify } from './values'

export function actionsOf(runner: Runner): Record<string, AdminAction> {
  const { host, transactions, catalogue } = runner

  const modificationOf = (request: AdminRequest, caller: Caller, defaults: Partial<Modification>): Modification => {
    const query = queryOf(request, host.now())
    return {
      query,
      data: dataOf(request.data, host.now()),
      multi: request.multi === true,
      merge: request.merge !== false,
      upsert: request.upsert === true,
      ...defaults,
      check: runner.checked(runner.collection(text(request, 'collectionName')), query),
      chance: runner.chance(request, caller),
    }
  }

  return counted(host, {
    async 'database.getDocument'(request, caller) {
      const now = host.now()
      const page = request.queryType === 'DOC' ? { limit: 1 } : pageOf(request)
      const question = { query: queryOf(request, now), sort: sortOf(request, now), ...page }
      const fields = request.projection ? parseDoc(request.projection, now) : undefined
      const docs = await runner.find(request, caller, question)
      const shown = attempted(() => (fields ? docs.map(projector(fields)) : docs))
      return { data: { list: shown.map(stringify) } }
    },

    async 'database.calculateDocument'(request, caller) {
      return { data: { total: await runner.total(request, caller, queryOf(request, host.now())) } }
    },

    async 'database.insertDocument'(request, caller) {
      const { data } = request
      if (!Array.isArray(data) || !data.length) throw invalid('data must be a nonempty array')
      const docs = data.map(doc => dataOf(doc, host.now()))
      const decide = (writer: Parameters<typeof insertion>[0], collection: Parameters<typeof insertion>[1]) =>
        insertion(writer, collection, docs)
      const ids = await runner.change(request, caller, decide, inserted => inserted.length)
      return { data: { insertedIds: ids } }
    },

    async 'database.modifyDocument'(request, caller) {
      const wanted = modificationOf(request, caller, {})
      const { updated, upsertId } = await runner.change(
        request,
        caller,
        (writer, collection) => modification(writer, collection, wanted, host.now()),
        result => result.updated,
      )
      return { data: { updated, ...(upsertId === undefined ? {} : { upsert_id: upsertId }) } }
    },

    async 'database.modifyAndReturnDoc'(request, caller) {
      const wanted = modificationOf(request, caller, { multi: false, merge: true, upsert: false })
      const { updated, doc } = await runner.change(
        request,
        caller,
        (writer, collection) => modification(writer, collection, wanted, host.now()),
        result => result.updated,
      )
      return { data: { updated, ...(doc ? { doc: stringify(doc) } : {}) } }
    },

    async 'database.removeDocument'(request, caller) {
      const query = queryOf(request, host.now())
      const check = runner.checked(runner.collection(text(request, 'collectionName')), query)
      const multi = request.multi === true
      const chance = runner.chance(request, caller)
      const deleted = await runner.change(
        request,
        caller,
        (writer, collection) => removal(writer, collection, { query, multi, check, chance }),
        removed => removed,
      )
      return { data: { deleted } }
    },

    async 'database.aggregateDocuments'(request, caller) {
      const list = await aggregate(runner, request, caller)
      return { data: { list: list.map(stringify) } }
    },

    async 'database.addCollection'(request, caller) {
      const name = text(request, 'collectionName')
      if (!(await catalogue.add(name))) throw collectionExists(name)
      host.count(caller, { action: request.action, collection: name })
      return { data: {} }
    },

    async 'database.startTransaction'(request, caller) {
      host.count(caller, { action: request.action })
      return { transactionId: transactions.start() }
    },

    async 'database.commitTransaction'(request, caller) {
      await transactions.commit(text(request, 'transactionId'))
      host.count(caller, { action: request.action })
      return { data: {} }
    },

    async 'database.abortTransaction'(request, caller) {
      transactions.abort(text(request, 'transactionId'))
      host.count(caller, { action: request.action })
      return { data: {} }
    },
  })
}

/** A request that fails was a round trip as well. */
function counted(host: Host, actions: Record<string, AdminAction>): Record<string, AdminAction> {
  const wrap =
    (action: AdminAction): AdminAction =>
    async (request, caller) => {
      try {
        return await action(request, caller)
      } catch (error) {
        const { action, collectionName } = request
        host.count(caller, { action, ...(typeof collectionName === 'string' ? { collection: collectionName } : {}) })
        throw error
      }
    }
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, wrap(action)]))
}
