import { leaveOutput } from '@shared/grid/contract'
import { action } from '../../_platform/call/action'
import { gridChange, gridDecision } from '../regrid/change'
import { isNeeded } from '../posts/leaving'
import { noDeputyNews } from '../posts/news'
import { leaveEndedAt } from '../posts/terms'
import { whom } from '../regrid/collections'
import { myPosts } from './takeLeave'

/** The caller is back earlier, or does not go: what runs ends now, what was to come is off. */
export const endLeave = action
  .allow('grid.leave')
  .of(gridChange)
  .output(leaveOutput)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    await ctx.change(
      gridDecision(ctx, 'endLeave', { subject: actor.personId, what: {} }, async grid => {
        for (const { node } of await grid.postsOf(actor.personId)) {
          for (const post of node.posts)
            if (post.personId === actor.personId && post.deputy && isNeeded(post, grid.now))
              grid.news.push(noDeputyNews(node, post, post.deputy))
          await grid.changePosts(node._id, posts =>
            posts.map(post =>
              post.personId === actor.personId ? { ...post, leave: leaveEndedAt(post.leave, grid.now) } : post,
            ),
          )
        }
        await grid.tellStoodFor(actor.personId)
        grid.told = { says: `${whom}回来上岗了，或者不请假了`, who: actor }
      }),
    )
    return myPosts(actor.personId, actor.posts.map(p => p.node), ctx.clock.now()) // prettier-ignore
  })
