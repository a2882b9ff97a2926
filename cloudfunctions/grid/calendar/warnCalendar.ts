import { roleLabels, type Role } from '@shared/permissions'
import type { GridNode } from '@shared/grid/node'
import * as z from '@shared/z'
import { isArranged } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import { runTransaction } from '../../_platform/data/transaction'
import { dateOf, type Time } from '../../_platform/time'
import { nodes } from '../collections'
import { communityCode } from '../places/community'
import { holds } from '../routing/available'
import { calendarNotices } from './collections'

/** Whoever keeps the system; without anybody, whoever leads. */
const told: readonly Role[] = ['admin', 'chiefLead']

/**
 * Tells the admin that a year's holidays are not known: in December of the next one, and of the running one where nobody was told in time (DOMAIN §4).
 * Once for each year, though the timer runs twice or late; while nobody is there who could be told, it waits. For the timer.
 */
export const warnCalendar = action
  .allow('system')
  .output(z.object({ warned: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const years = unknownYears(now)
    if (years.length === 0) return { warned: 0 }
    const root = await nodes.find(communityCode)
    let warned = 0
    for (const year of root ? years : []) warned += Number(root !== null && (await warn(year, root, now)))
    return { warned }
  })

/** The years that begin soon, or have begun, of which no arrangement is known. Pure. */
export function unknownYears(now: Time, known: (year: number) => boolean = isArranged): number[] {
  const [year = 0, month] = dateOf(now).split('-').map(Number)
  return [year, ...(month === 12 ? [year + 1] : [])].filter(each => !known(each))
}

/** @returns whether somebody was told who was not before */
async function warn(year: number, root: GridNode, now: Time): Promise<boolean> {
  const messages = warningsOf(year, root, now)
  if (messages.length === 0) return false
  return runTransaction(async transaction => {
    if (await transaction.find(calendarNotices, `${year}`)) return false
    const notice = { _id: `${year}`, version: 0, at: now, outbox: [], outboxAt: null }
    await transaction.insert(calendarNotices, withOutbox(notice, messages, now))
    return true
  })
}

function warningsOf(year: number, { _id, fullName, posts }: GridNode, now: Time): Told[] {
  const holders = (role: Role) => posts.filter(post => post.role === role && holds(post, now))
  const role = told.find(each => holders(each).length > 0)
  if (!role) return []
  const ids = [...new Set(holders(role).map(({ personId }) => personId))]
  const facts = { title: `${year} 年的放假安排还没更新`, post: roleLabels[role], place: fullName, at: now }
  return ids.map(to => tell(to, 'postChanged', { ...facts, note: '请更新系统；更新以前按平常的周一到周五算期限' }, _id))
}
