import { Failure } from '@shared/errors'
import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../../_platform/call/action'
import { runTransaction } from '../../../_platform/data/transaction'
import { bySystem, record } from '../../../_platform/privacy/audit'
import { eachOf } from '../../../_platform/setAside/each'
import type { Time } from '../../../_platform/time'
import { entityOf } from '../../audited'
import { editions } from '../../collections'
import { days } from '../../gate/collections'
import { archivedEdition, isArchiveTime } from './archived'
import { wholeOf } from '../plan/theEdition'

/** Editions that are not in the chronicle yet: a few at the most. */
const most = 20

/** Puts editions into the chronicle that are long over and of which nothing is missing. For the timer, each day; twice is once. */
export const archiveDue = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { items } = await editions.page('byState', { state: ['harvest', 'shared'] }, { limit: most })
    const { done } = await eachOf(editions, items, ({ _id, number }) => archivedByTime(_id, number, now))
    return { done, left: 0 }
  })

/** @returns whether it is there now; what is missing waits for somebody to write it down */
const archivedByTime = (id: string, number: number, now: Time): Promise<boolean> =>
  runTransaction(async transaction => {
    const { edition, sessions } = await wholeOf(transaction, number)
    if (!isArchiveTime(sessions, now)) return false
    const after = archivedEdition(edition, sessions, await transaction.find(days, id))
    await transaction.save(editions, edition, { ...after, version: edition.version + 1 })
    await record(transaction, { entity: entityOf(id), action: 'archiveFestival', by: bySystem }, now)
    return true
  }).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'notNow') return false
    throw error
  })
