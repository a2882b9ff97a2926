import { currentOutput } from '@shared/festival/editions'
import { action } from '../../_platform/call/action'
import { newestAnnounced } from './newest'
import { currentOf } from './view'

/** 柿子节 as it stands: what everybody may know of it. One trip. */
export const current = action
  .allow('festival.read', { unseen: true })
  .output(currentOutput)
  .query(async ({ ctx }) => currentOf(await newestAnnounced(ctx.clock.now())))
