import { endLeaveInput, leaveOutput } from '@shared/grid/contract'
import { action } from '../_platform/action'
import { change } from './change'
import { ended } from './terms'
import { myPosts } from './takeLeave'

/** The caller is back earlier, or does not go: what runs ends now, what was to come is off. */
export const endLeave = action
  .allow('grid.leave')
  .input(endLeaveInput)
  .output(leaveOutput)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    await change(ctx, 'endLeave', { subject: actor.personId, what: {} }, async grid => {
      for (const { node } of await grid.postsOf(actor.personId)) {
        await grid.changePosts(node._id, posts =>
          posts.map(post =>
            post.personId === actor.personId ? { ...post, leave: ended(post.leave, grid.now) } : post,
          ),
        )
      }
      await grid.tellStoodFor(actor.personId)
      grid.told = { says: `${actor.name}回来上岗了,或者不请假了` }
    })
    return myPosts(actor.personId, actor.posts.map(p => p.node), ctx.clock.now()) // prettier-ignore
  })
