import { fail } from '@shared/errors'
import { dutyInput, dutyOutput } from '@shared/services/directory/directory'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { communityCode } from '../../grid/places/community'
import { placeNodes } from '../../grid/places/placeNodes'
import { beginning } from '../../grid/posts/moments'
import { nightOf, onDutyAt } from './roster'

/**
 * Who of the office is there at a moment, and who answers at night: by the posts, their shifts, leave and deputies, with the numbers of the posts.
 * For everybody, guests too. One trip. @param input.at a moment, or a day, which is asked about at noon @throws invalid for a day that is none
 */
export const duty = action
  .allow('service.read')
  .input(dutyInput)
  .output(dutyOutput)
  .query(async ({ input, ctx }) => {
    const at = input.at === undefined ? ctx.clock.now() : momentOf(input.at)
    const root = (await placeNodes(null, at)).get(communityCode)
    if (!root) throw fail('notFound')
    const now = onDutyAt(root, at, workingCalendar)
    const night = nightOf(root, at, workingCalendar)
    return { at, now, night, says: says(now.length > 0, night !== null) }
  })

/** A day is asked about while the counter is open in its morning. */
const momentOf = (text: string) => beginning(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T10:00:00.000+08:00` : text, 'at')

function says(isManned: boolean, isManned24: boolean): string {
  if (isManned) return '按一下就能打电话；最急的事打 110、119、120'
  return isManned24 ? '现在没人值班，晚上有人接；最急的事打 110、119、120' : '现在没人值班；最急的事打 110、119、120'
}
