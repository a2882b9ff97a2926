/**
 * The builder of actions. `action.allow(permission)` is the only way in: forgetting who may call is a type error.
 * What comes in and goes out is checked by zod; the caller is known before the action runs.
 */
import { initTRPC } from '@trpc/server'
import { fail } from '@shared/errors'
import { mayEver, type Permission } from '@shared/permissions'
import type { Clock } from '../clock'
import type { Caller } from './identity'
import { toPersonId } from '../personId'
import { memberOf, type Member, type Person } from './members'
import type { Time } from '../time'

export interface Context {
  caller: Caller
  requestId: string
  /** The client's uuid of a mutation: the same key answers with the same result (ARCHITECTURE §4.2). */
  key: string
  /** Hash of path and input, so that the same key with another body is found out. */
  body: string
  clock: Clock
  /** When the call came in, before it was known who calls: what it writes belongs to the life that began before (people/erasure/leave.ts). */
  calledAt: Time
}

export interface Meta {
  permission: Permission
}

const t = initTRPC.context<Context>().meta<Meta>().create()

export const router = t.router

/** Only people: loads the caller (one trip) and asks whether they have the permission over anything at all. */
function personal(permission: Exclude<Permission, 'system'>, naming: readonly string[]) {
  return t.procedure.meta({ permission }).use(async ({ ctx, next, getRawInput }) => {
    if (!ctx.caller.openid) throw fail('noIdentity')
    const input = naming.length > 0 ? await getRawInput() : undefined
    const named = naming.flatMap(field => namedIn(input, field))
    const { member, others } = await memberOf(ctx.caller.openid, ctx.clock.now(), named)
    if (!mayEver(member, permission)) throw fail('forbidden')
    return next({ ctx: { ...ctx, actor: member satisfies Member, named: others satisfies Person[] } })
  })
}

function namedIn(input: unknown, field: string): string[] {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' && value.length <= 120 ? [toPersonId(value)] : []
}

/** Only other functions and timers: no person may call it, whoever they are. */
const internal = t.procedure.meta({ permission: 'system' }).use(async ({ ctx, next }) => {
  if (!ctx.caller.internal) throw fail('forbidden')
  return next()
})

/**
 * Who may call. `system` is another function or a timer; anything else is a right of people (types/permissions.ts).
 * @param naming input fields that name other people, who are read in the same trip as the caller and stand in `named`, in no order
 */
function allow(permission: 'system'): typeof internal
function allow(permission: Exclude<Permission, 'system'>, ...naming: string[]): ReturnType<typeof personal>
function allow(permission: Permission, ...naming: string[]) {
  return permission === 'system' ? internal : personal(permission, naming)
}

export const action = { allow }
