import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { runTransaction } from '../../_platform/data/transaction'
import { eachOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { offBoard } from '../board/offBoard'
import { reports, type Report } from '../collections'
import { reportRates } from './collections'
import { changesAt, contributionOf, difference } from './contribution'
import { countersAfter, idsOf, monthOf } from './counters'

/** At one run; what is left waits for the next minute. With their counters these are less than 200 documents (decisions/0033). */
const most = 40
/** Reports that are counted in one transaction: they share the counters of what is above them. */
const together = 10
/** Pages that are looked through for something that can be counted. */
const mostPages = 5

/**
 * Counts what changed (DOMAIN §4 "The three rates"). The difference to what was counted of a report before, and that it is counted now, are
 * written as one: killed or repeated, each change is in the counters exactly once. For the timer; no change of a report waits for it.
 */
export const countDue = action
  .allow('system')
  .output(z.object({ counted: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const sum = { counted: 0, left: 0 }
    let cursor: string | undefined
    for (let pages = 0; pages < mostPages; pages++) {
      const page = await reports.page(
        'byCounting',
        {},
        { from: '', before: now, limit: most, cursor, select: ['countAt'] },
      )
      const done = await countAll(page.items, now)
      sum.counted += done
      sum.left = Number(page.next !== null)
      if (page.next === null || done > 0) break
      cursor = page.next
    }
    return sum
  })

interface Named {
  _id: string
}

async function countAll(items: Named[], now: Time): Promise<number> {
  let done = 0
  for (let from = 0; from < items.length; from += together) {
    const some = items.slice(from, from + together)
    // One that is damaged, or changes all the time, must not keep the others from it.
    done += await counted(some, now).catch(
      async () => (await eachOf(reports, some as never, (one: Named) => counted([one], now))).done,
    )
  }
  return done
}

/** @returns how many were counted; those that somebody else counted meanwhile are not among them */
async function counted(some: readonly Named[], now: Time): Promise<number> {
  const due = await countedTogether(some, now)
  // No resident waits for that trip: within the minute the board says nothing of it any more.
  for (const report of due) await offBoard(report)
  return due.length
}

const countedTogether = (some: readonly Named[], now: Time): Promise<Report[]> =>
  runTransaction(async transaction => {
    const due = []
    for (const { _id } of some) {
      const report = await transaction.find(reports, _id)
      if (report?.countAt && report.countAt < now) due.push(report)
    }
    const moved = due.map(report => {
      const now_ = contributionOf(report, now)
      return {
        ladder: report.ladder,
        month: monthOf(report.submittedAt),
        by: difference(report.counted ?? {}, now_),
        now_,
      }
    })
    const before = new Map<string, NonNullable<Awaited<ReturnType<typeof reportRates.find>>>>()
    for (const id of idsOf(moved)) {
      const counter = await transaction.find(reportRates, id)
      if (counter) before.set(id, counter)
    }
    for (const [id, after] of countersAfter(before, moved, now)) {
      const was = before.get(id)
      await (was ? transaction.save(reportRates, was, after) : transaction.insert(reportRates, after))
    }
    for (const [nth, report] of due.entries())
      await transaction.save(reports, report, {
        ...report,
        counted: moved[nth]?.now_ ?? {},
        countAt: changesAt(report, now),
      })
    return due
  })
