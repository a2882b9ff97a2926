/** A client's database request: what it asks for, as the rules see it, and what is carried out in the end. */
import { isDeeperThan, usualDepth } from '../../depth'
import { entryOf } from '../../entryOf'
import { CloudError } from '../../plugin'
import type { Operation, RuleSet } from './ruleSet'

export interface ClientRequest {
  operation: Operation
  /** The fields that the query fixes, or of the document that is made: the `doc` of a rule. */
  asked: Record<string, unknown>
  data?: Record<string, unknown>
  /** What the database is asked. */
  sent: { action: string } & Record<string, unknown>
}

/** The operations of the client's SDK; transactions, collections and returning updates are for functions. */
const operationOf: Record<string, Operation> = {
  'database.getDocument': 'read',
  'database.calculateDocument': 'read',
  'database.aggregateDocuments': 'read',
  'database.insertDocument': 'create',
  'database.modifyDocument': 'update',
  'database.removeDocument': 'delete',
}
/** A client reads 20 documents at once (PLATFORM §3.5). */
const clientLimit = 20
type Fields = Record<string, unknown>

/**
 * Reads the request, puts the caller for `{openid}`, stamps what is made with the maker's openid, and narrows it where the
 * permission does so by itself.
 * @throws CloudError for what a client cannot ask at all
 */
export function narrowed(body: Fields, openid: string, { ownOnly }: RuleSet): ClientRequest {
  const action = String(body.action)
  const operation = entryOf(operationOf, action)
  if (!operation) throw new CloudError('INVALID_PARAM', `${action} is not for clients`)
  if (body.transactionId !== undefined) throw new CloudError('INVALID_PARAM', 'transactions are not for clients')
  if (operation === 'create') return creation(body, openid)

  const own = ownOnly.has(operation) ? { _openid: openid } : undefined
  if (action === 'database.aggregateDocuments') return aggregation(body, openid, own)
  const query = mine(objectOf(body.query), openid)
  const sent: ClientRequest['sent'] = { ...body, action, query: JSON.stringify(own ? { $and: [query, own] } : query) }
  if (action === 'database.getDocument') sent.limit = Math.min(Number(body.limit) || clientLimit, clientLimit)
  const data = operation === 'update' ? changeOf(body) : undefined
  return { operation, asked: { ...fixedBy(query), ...own }, data, sent }
}

function creation(body: Fields, openid: string): ClientRequest {
  const [document, ...more] = Array.isArray(body.data) ? body.data.map(objectOf) : []
  if (!document || more.length > 0) throw new CloudError('INVALID_PARAM', 'a client adds one document at a time')
  if ('_openid' in document) throw new CloudError('INVALID_PARAM', '_openid is given by the platform')
  const data = { ...document, _openid: openid }
  return {
    operation: 'create',
    asked: data,
    data,
    sent: { ...body, action: 'database.insertDocument', data: [JSON.stringify(data)] },
  }
}

/** Its first `$match` counts as its query. Other collections have rules of their own, which a join would pass by. */
function aggregation(body: Fields, openid: string, own: Fields | undefined): ClientRequest {
  const given = Array.isArray(body.stages) ? (body.stages as { stageKey: string; stageValue: unknown }[]) : []
  if (/\$(lookup|graphLookup|unionWith|out|merge)\b/.test(JSON.stringify(given))) {
    throw new CloudError('INVALID_PARAM', 'joins are not emulated for clients')
  }
  const stages = given.map(({ stageKey, stageValue }) => ({ stageKey, stageValue: mine(parsed(stageValue), openid) }))
  const first = stages[0]?.stageKey === '$match' ? fixedBy(objectOf(stages[0].stageValue)) : {}
  const sent = [...(own ? [{ stageKey: '$match', stageValue: own }] : []), ...stages].map(
    ({ stageKey, stageValue }) => ({
      stageKey,
      stageValue: JSON.stringify(stageValue),
    }),
  )
  return {
    operation: 'read',
    asked: { ...first, ...own },
    sent: { ...body, action: 'database.aggregateDocuments', stages: sent },
  }
}

/** The creator of a document cannot be changed by a client. */
function changeOf(body: Fields): Fields {
  const data = objectOf(body.data)
  const fields = Object.entries(data).flatMap(([key, value]) =>
    key.startsWith('$') ? Object.keys(objectOf(value)) : [key],
  )
  if (fields.includes('_openid')) throw new CloudError('INVALID_PARAM', '_openid is given by the platform')
  if (body.upsert === true)
    throw new CloudError('INVALID_PARAM', 'set() is not emulated for clients: use update() or add()')
  return (data.$set ?? data) as Fields
}

/** The values that a query fixes by equality, alone or within `$and`; whatever it leaves open is not among them. */
function fixedBy(query: Fields): Fields {
  // Without a prototype: a field may be called `__proto__`.
  const fixed = Object.create(null) as Fields
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) for (const part of value) Object.assign(fixed, fixedBy(objectOf(part)))
    else if (key.startsWith('$')) continue
    else if (typeof value !== 'object' || value === null) fixed[key] = value
    else if (Object.keys(value).join() === '$eq') fixed[key] = (value as Fields).$eq
    else if (Object.keys(value).join() === '$numberInt') fixed[key] = Number((value as Fields).$numberInt)
  }
  return fixed
}

/** `{openid}` in a query stands for whoever asks. */
function mine<T>(value: T, openid: string): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (inner === '{openid}' ? openid : inner)) as T
}

/** @throws CloudError when a text is no JSON, or nested too deeply */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (isDeeperThan(usualDepth, value)) throw new CloudError('INVALID_PARAM', 'a query or document is nested too deeply')
  try {
    return JSON.parse(value)
  } catch {
    throw new CloudError('INVALID_PARAM', 'a query, document or stage must be JSON')
  }
}

function objectOf(value: unknown): Fields {
  const found = parsed(value ?? {})
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Fields
  throw new CloudError('INVALID_PARAM', 'a query or document must be an object')
}
