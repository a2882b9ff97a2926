/** The calls that changed a document, kept with it: the same call, sent again, is answered and does nothing (ARCHITECTURE §4.2). */
import { fail } from '@shared/errors'
import * as z from '@shared/z'
import type { PersonContext } from '../call/context'
import { sha256 } from '../personId'
import { _ } from '../sdk'
import type { Time } from '../time'

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

/** As many calls stay with a document; a client sends one again within seconds, and a draft of somebody without network days later. */
const callsKept = 20

/** The name of a call: of the caller and the key, and of no other. */
export const callIdOf = (personId: string, key: string) => sha256(`${personId} ${key}`).slice(0, 24)

/** The `_id` of what a call begins: the same call, sent again, names the same document. */
export const idByKey = (prefix: string, { actor, key }: PersonContext) => `${prefix}${callIdOf(actor.personId, key)}`

const callOf = ({ actor, key, body }: PersonContext, version: number, at: Time): Call => ({
  id: callIdOf(actor.personId, key),
  body,
  at,
  version,
})

/** The calls of a document after one more. */
export const withCall = (before: { calls?: Call[] } | null, ctx: PersonContext, version: number, at: Time): Call[] =>
  [...(before?.calls ?? []), callOf(ctx, version, at)].slice(-callsKept)

/** For what only counts: the condition that this call did not do it before, and the change that remembers it. */
export function onceOnly(
  ctx: PersonContext,
  at: Time,
): { condition: Record<string, unknown>; change: Record<string, unknown> } {
  const call = callOf(ctx, 0, at)
  return {
    condition: { 'calls.id': _.neq(call.id) },
    change: { calls: _.push({ each: [call], slice: -callsKept }) },
  }
}

/** When this call came before, if it did. @throws keyReused when it had another body then */
export function remembers({ calls = [] }: { calls?: Call[] }, { actor, key, body }: PersonContext): Time | null {
  const id = callIdOf(actor.personId, key)
  const earlier = calls.find(c => c.id === id)
  if (!earlier) return null
  if (earlier.body !== body) throw fail('keyReused')
  return earlier.at
}
