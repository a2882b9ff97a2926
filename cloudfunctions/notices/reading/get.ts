import { isReadable } from '@shared/notices/flow'
import { getInput, noticePage } from '@shared/notices/reading'
import { action } from '../../_platform/call/action'
import { visibleNotice } from './visible'
import { pageOf } from './page'

/**
 * A notice as it is read. That somebody has read it is noted by their reading it; of one that is over they read what it was called and why it is gone.
 * @throws notFound: not there and not for them are one answer
 */
export const get = action
  .allow('notice.read')
  .input(getInput)
  .ids({ id: visibleNotice })
  .output(noticePage)
  .query(({ ctx }) => pageOf(ctx.found.id, ctx, isReadable(ctx.found.id.state)))
