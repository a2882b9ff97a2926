import { wallInput, wallOutput } from '@shared/festival/after'
import { action } from '../../_platform/call/action'
import { wallPhotos } from './collections'
import { wallViews } from './view'

/** The photos of an edition, the newest first: for everybody. One trip after the caller's, and one to the storage. */
export const wall = action
  .allow('festival.read')
  .input(wallInput)
  .output(wallOutput)
  .query(async ({ input: { edition, ...page }, ctx }) => {
    const { items, next } = await wallPhotos.page('byEdition', { edition, state: 'onWall' }, page)
    return { items: await wallViews(items, ctx.actor), next }
  })
