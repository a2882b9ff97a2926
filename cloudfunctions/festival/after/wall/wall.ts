import { wallInput, wallOutput } from '@shared/festival/after/after'
import { mayEver } from '@shared/permissions'
import { action } from '../../../_platform/call/action'
import { wallPhotos } from '../collections'
import { wallViews } from './view'

/** The photos of an edition, the newest first: for everybody; for those who look after them, with those that wait for a second person. One trip after the caller's, and one to the storage. */
export const wall = action
  .allow('festival.read')
  .input(wallInput)
  .output(wallOutput)
  .query(async ({ input: { edition, ...page }, ctx }) => {
    const state = mayEver(ctx.actor, 'festival.plan') ? ['waits' as const, 'onWall' as const] : 'onWall'
    const { items, next } = await wallPhotos.page('byEdition', { edition, state }, page)
    return { items: await wallViews(items, ctx.actor), next }
  })
