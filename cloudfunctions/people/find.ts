import { fail } from '@shared/errors'
import { findInput, findOutput, type FindInput } from '@shared/people/contract'
import { isStaffRole, may } from '@shared/permissions'
import { action, type PersonContext } from '../_platform/call/action'
import { homesAt, people, postsAt, type Person } from '../_platform/call/members'
import { nodes } from '../grid/collections'
import { codesAbove } from '../grid/places/placeNodes'
import { runTransaction } from '../_platform/data/transaction'
import { personEntity, recordOnce } from '../_platform/privacy/audit'
import { lookupOf } from '../_platform/privacy/vault'
import { contacts } from './contacts/collections'

/** More people of one name than that are told apart at the counter. */
const most = 20

/**
 * People of exactly this name, or with this phone, for whoever gives posts: with home and posts, to tell them apart. A lead finds those who live
 * or work in their own part of the grid, and nobody else is there for them. Whoever is found by a phone reads it in 谁看过我: it says whose
 * number that is. A name is what they are called by, and finds nothing that the lists of homes and posts don't show (decisions/0012). Four trips.
 * @throws invalid for neither or both
 */
export const find = action
  .allow('people.find')
  .input(findInput)
  .output(findOutput)
  .mutation(async ({ input, ctx }) => {
    const at = ctx.clock.now()
    const { items, more } = await named(input)
    const above = await codesAbove(items.flatMap(({ posts }) => postsAt(posts, at).map(p => p.node)), at) // prettier-ignore
    const found = items
      .map(({ _id, name, posts, home }) => ({
        personId: _id,
        name,
        home: homesAt({ posts, home }, at)[0]?.node ?? null,
        posts: postsAt(posts, at),
      }))
      .filter(({ posts }) => may(ctx.actor, 'people.find', { ladder: posts.flatMap(p => above(p.node)) }))
    if (input.phone !== undefined)
      await recordLook(
        ctx,
        found.map(p => p.personId),
      )
    const codes = new Set(found.flatMap(({ posts }) => posts.map(p => p.node)))
    const names = new Map((await nodes.findMany([...codes])).map(n => [n._id, n.fullName]))
    const placeOf = (code: string) => names.get(code) ?? code
    return {
      items: found.map(({ personId, name, home, posts }) => ({
        personId,
        name,
        // Whoever works in a lead's part may live in another one, and that is not the lead's to know.
        home:
          home !== null && may(ctx.actor, 'people.find', { ladder: above(home) })
            ? { code: home, name: placeOf(home) }
            : null,
        posts: posts
          .filter(p => isStaffRole(p.role))
          .map(({ role, node, suspended = false }) => ({ role, node, place: placeOf(node), suspended })),
      })),
      more,
    }
  })

/** The audit has who looked before the answer goes out. */
const recordLook = (ctx: PersonContext, found: string[]) =>
  runTransaction(async transaction => {
    for (const subject of found)
      await recordOnce(transaction, ctx, { entity: personEntity(subject), action: 'findByPhone', subject })
  })

/** A phone is found by its keyed hash: what is stored cannot be read for it (DOMAIN §3). */
async function named({ name, phone }: FindInput): Promise<{ items: Person[]; more: boolean }> {
  if ((name === undefined) === (phone === undefined)) throw fail('invalid', { fields: { name: '请写姓名或手机号' } })
  if (name !== undefined) {
    const page = await people.page('byName', { name }, { limit: most, select: ['posts', 'home', 'name'] })
    return { items: page.items, more: page.next !== null }
  }
  const page = await contacts.page('byPhone', { phoneLookup: lookupOf('phone', phone ?? '') }, { limit: most })
  return { items: await people.findMany(page.items.map(c => c._id)), more: page.next !== null }
}
