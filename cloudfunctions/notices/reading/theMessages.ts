/** What somebody was told of a notice that was published, in their inbox: at first, with each correction, and once more while they had not read it. */
import { updateAll } from '../../_platform/data/updateAll'
import { _ } from '../../_platform/sdk'
import { inbox } from '../../messages/collections'
import { hasRead } from '../../messages/hasRead'

const template = 'noticePublished'

/** They read the notice itself. One trip, and what it examines is what they have not read. */
export const isRead = (notice: string, personId: string) =>
  updateAll(inbox, 'byUnread', { personId, read: false }, hasRead, { 'target.id': notice, template })

const ofNotice = (notice: string, personId: string, change: Record<string, unknown>) =>
  updateAll(inbox, 'byTemplate', { personId, template }, change, { 'target.id': notice })

/** They said that they know: nobody needs to call, whatever was read before. One trip, and what it examines is what they were told of notices. */
export const isKnown = (notice: string, personId: string) => ofNotice(notice, personId, hasRead)

/** Somebody told them: nobody else needs to call. */
export const isTold = (notice: string, personId: string) => ofNotice(notice, personId, { callAt: _.remove() })
