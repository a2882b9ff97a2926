/** The calls that changed a document, kept with it: the same call, sent again, is answered and does nothing (ARCHITECTURE §4.2). */
import { fail } from '@shared/errors'
import * as z from '@shared/z'
import type { PersonContext } from '../call/context'
import { sha256 } from '../personId'
import { addDays, type Time } from '../time'

const call = z.object({
  /** Hash of the caller and the key: it names nobody. */
  id: z.string(),
  /** Hash of path and input. */
  body: z.string(),
  at: z.string(),
  /** The version that it made. */
  version: z.int(),
})

/** What a schema spreads in to be changed here. */
export const changeFields = {
  version: z.int(),
  /** The newest calls that changed it: the same one, sent again, is answered and does nothing. */
  calls: z.optional(z.array(call)),
}
/** The same for what only ever changes in transactions. */
export const callFields = { version: z.optional(z.int()), calls: changeFields.calls }
export type Call = z.infer<typeof call>

/** As many calls stay with a document; a client sends one again within seconds, and after some reconnect within a day. */
const callsKept = 20
const daysKept = 1

/** The name of a call: of the caller and the key, and of no other. */
export const callIdOf = (personId: string, key: string) => sha256(`${personId} ${key}`).slice(0, 24)

/** The `_id` of what a call begins: the same call, sent again, names the same document. */
export const idByKey = (prefix: string, { actor, key }: PersonContext) => `${prefix}${callIdOf(actor.personId, key)}`

/** The calls of a document after one more. */
export function withCall(
  before: { calls?: Call[] } | null,
  { actor, key, body }: PersonContext,
  version: number,
  at: Time,
): Call[] {
  const made = { id: callIdOf(actor.personId, key), body, at, version }
  return [...(before?.calls ?? []), made].slice(-callsKept)
}

/** Did this call change it before? @throws keyReused when it did, with another body */
export function remembers({ calls = [] }: { calls?: Call[] }, { actor, key, body }: PersonContext, now: Time): boolean {
  const id = callIdOf(actor.personId, key)
  const earlier = calls.find(c => c.id === id)
  if (!earlier || addDays(earlier.at, daysKept) < now) return false
  if (earlier.body !== body) throw fail('keyReused')
  return true
}
