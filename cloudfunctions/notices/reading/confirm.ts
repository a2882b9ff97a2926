import { fail } from '@shared/errors'
import { isReadable } from '@shared/notices/flow'
import { confirmInput, confirmOutput } from '@shared/notices/reading'
import { action } from '../../_platform/call/action'
import { isAddressed, noted } from './receipts'
import { isKnown } from './theMessages'
import { visibleNotice } from './visible'

/**
 * 我已知晓: whoever says so need not be called or visited about it.
 * @throws notFound when it is not for them, notNow when it is over or asks nobody
 */
export const confirm = action
  .allow('notice.read')
  .input(confirmInput)
  .ids({ id: visibleNotice })
  .output(confirmOutput)
  .mutation(async ({ ctx }) => {
    const { actor, found, clock } = ctx
    const notice = found.id
    const at = clock.now()
    const place = isAddressed(notice, actor, at)
    if (place === null) throw fail('notFound')
    if (!isReadable(notice.state) || !notice.content.urgent) throw fail('notNow')
    const receipt = await noted(notice, actor.personId, place, at, { confirms: true })
    await isKnown(notice._id, actor.personId)
    const { readAt, confirmedAt } = receipt
    if (readAt === null || confirmedAt === null) throw fail('busy')
    return { id: notice._id, edition: notice.edition, readAt, confirmedAt }
  })
