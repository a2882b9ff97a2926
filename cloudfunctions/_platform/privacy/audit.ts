/**
 * The audit: what was done to whom, append-only. Each entity has its own chain of hashes, each day a root over all of
 * them (cloudfunctions/audit). A row names nobody: who and what stand beside it in a document of their own, which the row
 * commits to by a salted digest, so that somebody can leave the community without a hole in the chain (decisions/0012).
 */
import { createHmac } from 'node:crypto'
import { isStaffRole, roles, type Actor } from '@shared/permissions'
import { auditActions, type AuditAction } from '@shared/audit/labels'
import * as z from '@shared/z'
import type { PersonContext } from '../call/context'
import { changeFields, remembers, withCall } from '../data/calls'
import { canonical } from '../data/canonical'
import { freshId } from '../clock'
import { collection } from '../data/collection'
import { env } from '../env'
import { sha256 } from '../personId'
import { dateOf, type Time } from '../time'
import type { Transaction } from '../data/transaction'
import { detailData, headData, rowData } from './auditData'

const row = z.object({
  /** `entity#00000007`: two who write the same place in a chain meet at the `_id`. */
  _id: z.string(),
  entity: z.string(),
  seq: z.int(),
  day: z.string(),
  at: z.string(),
  action: z.enum(auditActions),
  /** Of the details; they may be gone, if a later row says that they were erased. */
  digest: z.string(),
  /** Rows whose details this one erased. */
  erased: z.optional(z.array(z.string())),
  /** The hash of the row before; empty for the first of an entity. */
  prev: z.string(),
  hash: z.string(),
})
export type AuditRow = z.infer<typeof row>

export const auditRows = collection('audit', row, {
  indexes: {
    /** In the order of `_id`: what the day's root is made of. */
    byDay: ['day'],
    byEntity: ['entity', '-seq'],
    byAction: ['action', '-at'],
    byTime: ['-at'],
  },
  label: '审计记录',
  personal: rowData,
})

const details = z.object({
  /** The row's. */
  _id: z.string(),
  salt: z.string(),
  at: z.time,
  action: z.enum(auditActions),
  by: z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) }),
  /** Whose data or rights it was about: they see it in 谁看过我. */
  subject: z.nullable(z.string()),
  /** What was done, in words and codes; never a phone or an ID number. */
  what: z.record(z.string(), z.string()),
})
export type AuditDetails = z.infer<typeof details>

export const auditDetails = collection('auditDetails', details, {
  indexes: { bySubject: ['subject', 'action', '-at'], byActor: ['by.personId', '-at'], byAge: ['at'] },
  label: '审计内容',
  personal: detailData,
})

const head = z.object({ _id: z.string(), seq: z.int(), hash: z.string(), day: z.string(), calls: changeFields.calls })
export type AuditHead = z.infer<typeof head>
/** The end of each chain: a chain whose last rows were dropped does not reach it. */
export const auditHeads = collection('auditHeads', head, {
  indexes: { byDay: ['day'] },
  label: '审计链',
  personal: headData,
})

export interface AuditEvent {
  /** What the chain is about: `personEntity(id)`, `node:XZZ-2`, `roster`. */
  entity: string
  action: AuditAction
  by: AuditDetails['by']
  subject?: string
  what?: Record<string, string>
  erased?: string[]
}

/** A person's chain: a keyed name, so that a row says nothing of an openid. */
export const personEntity = (personId: string) =>
  `person:${createHmac('sha256', Buffer.from(env.auditKey(), 'base64')).update(personId).digest('hex').slice(0, 24)}`

/** Where no person acts: what follows from something else. */
export const bySystem: AuditDetails['by'] = { personId: 'system', name: '系统', role: null }

/** Whoever acts, in the first of their posts that is work. */
export const auditActor = ({ personId, name, posts }: Actor): AuditDetails['by'] => ({
  personId,
  name,
  role: (posts.find(p => isStaffRole(p.role)) ?? posts[0])?.role ?? null,
})

export const digestOf = ({ salt, at, action, by, subject, what }: Omit<AuditDetails, '_id'>) =>
  sha256(`${salt} ${canonical({ at, action, by, subject, what })}`)

export const hashOf = ({ hash: _hash, ...said }: Omit<AuditRow, 'hash'> & { hash?: string }) => sha256(canonical(said))

/** The `_id` of a row: its place in its chain. */
export const rowId = (entity: string, seq: number) => `${entity}#${String(seq).padStart(8, '0')}`

/** The next row of a chain and its details: pure but for the salt. */
export function nextRow(last: { seq: number; hash: string } | null, deed: AuditEvent, at: Time, salt: string) {
  const { entity, action, by, subject = null, what = {}, erased } = deed
  const seq = (last?.seq ?? -1) + 1
  const _id = rowId(entity, seq)
  const kept: AuditDetails = { _id, salt, at, action, by, subject, what }
  const said = { _id, entity, seq, day: dateOf(at), at, action, digest: digestOf(kept), prev: last?.hash ?? '' }
  const unsigned = erased ? { ...said, erased } : said
  return { row: { ...unsigned, hash: hashOf(unsigned) } satisfies AuditRow, details: kept }
}

/** Appends to an entity's chain, in the transaction of what it tells of: the two happen together or not at all. */
export async function record(transaction: Transaction, deed: AuditEvent, at: Time): Promise<void> {
  await append(transaction, await transaction.find(auditHeads, deed.entity), deed, at)
}

/**
 * The same for a call that changes nothing else in which it could be remembered: the end of the chain remembers it, so that
 * a call that is sent again is written down once.
 * @returns when it was written down, if it was before: then this writes nothing
 * @throws keyReused
 */
export async function recordOnce(
  transaction: Transaction,
  ctx: PersonContext,
  deed: Omit<AuditEvent, 'by'>,
): Promise<Time | null> {
  const last = await transaction.find(auditHeads, deed.entity)
  const earlier = last && remembers(last, ctx)
  if (!earlier) await append(transaction, last, { ...deed, by: auditActor(ctx.actor) }, ctx.calledAt, ctx)
  return earlier
}

async function append(
  transaction: Transaction,
  last: AuditHead | null,
  deed: AuditEvent,
  at: Time,
  ctx?: PersonContext,
): Promise<void> {
  const { row, details } = nextRow(last, deed, at, freshId())
  await transaction.insert(auditRows, row)
  await transaction.insert(auditDetails, details)
  const calls = ctx ? withCall(last, ctx, row.seq, at) : last?.calls
  const end = { _id: deed.entity, seq: row.seq, hash: row.hash, day: row.day, ...(calls ? { calls } : {}) }
  await (last ? transaction.save(auditHeads, last, end) : transaction.insert(auditHeads, end))
}
