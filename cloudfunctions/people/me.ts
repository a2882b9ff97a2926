import { meOutput } from '@shared/people/contract'
import * as z from '@shared/z'
import { action } from '../_platform/action'
import { nodes } from '../grid/collections'

/** Who the caller is to the community: name, home, posts, reminders left. Two trips. */
export const me = action
  .allow('people.me')
  .input(z.optional(z.strictObject({})))
  .output(meOutput)
  .query(async ({ ctx }) => {
    const { actor } = ctx
    const codes = [...actor.posts.map(p => p.node), ...(actor.home ? [actor.home] : [])]
    const named = new Map((await nodes.findMany(codes)).map(n => [n._id, n.fullName]))
    const placeOf = (code: string) => named.get(code) ?? code
    return {
      bound: actor.posts.length > 0,
      personId: actor.personId,
      name: actor.name,
      posts: actor.posts.map(p => ({ ...p, place: placeOf(p.node) })),
      home: actor.home ? { code: actor.home, name: placeOf(actor.home) } : null,
      msgCredits: actor.msgCredits,
    }
  })
