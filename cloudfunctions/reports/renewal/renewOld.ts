import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { everyPage } from '../../_platform/data/everyPage'
import { eachOf } from '../../_platform/setAside/each'
import { reportPages, reports, type Report } from '../collections'
import { renewed } from './renewed'

/** At one run; what is left waits for the next minute. */
const most = 90
/** Older entries of one report that are read at once. */
const limit = 100

/**
 * Reports from before there was a search, a ladder and figures get what is kept of each today (decisions/0033). One that has no terms to be found
 * by is one of them, and has terms afterwards: so each is done once, whenever the timer was cut off. Nothing of it is a change: no new
 * version, no line, no message. At rest it reads nothing. For the timer.
 */
export const renewOld = action
  .allow('system')
  .output(z.object({ renewed: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    // Whoever is without terms stands in their index as nothing.
    const { items, next } = await reports.page('byFind', { finds: null }, { limit: most })
    const { done } = await eachOf(reports, items, async report =>
      reports.save(report, renewed(report, await olderPages(report), now)),
    )
    return { renewed: done, left: Number(next !== null && done > 0) }
  })

const olderPages = ({ _id, past }: Report) =>
  past ? everyPage(cursor => reportPages.page('byReport', { report: _id }, { cursor, limit })) : Promise.resolve([])
