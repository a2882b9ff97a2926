import { householdOf, may } from '@shared/permissions'
import { fail } from '@shared/errors'
import { isFor } from '@shared/reports/reach'
import { weekTerm } from '@shared/reports/weekTerms'
import { weeklyInput, weeklyOutput } from '@shared/reports/ladder'
import { action } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { viewsOf } from '../../_platform/setAside/each'
import { dateOf } from '../../_platform/time'
import { reports } from '../collections'
import { lastDayOf, mondayOf, namedWeek, weekAfter, weekOf } from './week'
import { itemOf, weeklyFields } from './weeklyItem'

/**
 * 督办单, the list of a week: what reached the top of the ladder in it or was still open from before, whatever became of it since, in the order
 * of its numbers (DOMAIN §4). A lead of an area sees their own part. Two trips.
 * @throws invalid for a week that there is not
 */
export const weekly = action
  .allow('report.weekly')
  .input(weeklyInput)
  .output(weeklyOutput)
  .query(async ({ input, ctx }) => {
    const { actor, clock } = ctx
    const today = weekOf(dateOf(clock.now()))
    const week = input.week === undefined ? today : namedWeek(input.week)
    if (week === null) throw fail('invalid', { fields: { week: '没有这一周，请换一周' } })
    const { cursor, limit } = input
    const isRead = isFor(householdOf(actor))
    const { items, next } = await reports.page(
      'byFind',
      { finds: wholeTerm(weekTerm(week)) },
      {
        // The index has the newest first; the list begins with the oldest.
        backwards: true,
        cursor,
        limit,
        select: weeklyFields,
        only: report => isRead(report) && may(actor, 'report.weekly', { ladder: report.ladder }),
      },
    )
    return {
      week,
      from: mondayOf(week),
      until: lastDayOf(week),
      before: weekAfter(week, -1),
      after: week < today ? weekAfter(week) : null,
      items: viewsOf(reports, items, report => itemOf(report, week)),
      next,
    }
  })
