import { draftInput, noticeView } from '@shared/notices/contract'
import { action } from '../../_platform/call/action'
import { managedById } from './theNotice'
import { viewOf } from './view'

/** A notice in whatever state, for those who write and look at notices there. Two trips, and one for the files. @throws notFound */
export const draft = action
  .allow('notice.write')
  .input(draftInput)
  .ids({ id: managedById })
  .output(noticeView)
  .query(({ ctx }) => viewOf(ctx.found.id, ctx))
