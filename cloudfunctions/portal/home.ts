import type { Duty } from '@shared/grid/duty'
import { mayEver, type Actor } from '@shared/permissions'
import { homeOutput, type Home } from '@shared/portal/contract'
import { beginsWith } from '@shared/reports/desk'
import { isOpen } from '@shared/reports/flow'
import { followerTerm } from '@shared/reports/joinTerms'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../_platform/call/action'
import { isKnown } from '../_platform/call/members'
import { wholeTerm } from '../_platform/data/finds'
import type { Time } from '../_platform/time'
import { placeNodes } from '../grid/places/placeNodes'
import { reports, type Report } from '../reports/collections'
import { deskAt, dutyOf, leadAnswering, type Answerer } from '../grid/routing/duty'
import { settingsView } from '../people/settings/settingsView'
import { tallyOf } from '../reports/views/tally'
import { summaries, summaryFields } from '../reports/views/view'

/** How many of the newest reports are looked through for those that still want attention. */
const looked = 20
const shown = 3

/**
 * 首页 in one call: who I am, who answers for my unit and whether they work now, my open reports and those that I follow; for whoever works here what waits, in two
 * trips beside these. Three trips (UI §2).
 */
export const home = action
  .allow('portal.home')
  .output(homeOutput)
  .query(async ({ ctx }) => {
    const { actor } = ctx
    const now = ctx.clock.now()
    const [ladder, mine, work] = await Promise.all([
      actor.home ? placeNodes(actor.home, now) : null,
      reports.page(
        'byReporter',
        { 'reporter.personId': actor.personId },
        {
          limit: looked,
          select: [...summaryFields, 'joins'],
          or: { index: 'byFind', equal: { finds: wholeTerm(followerTerm(actor.personId)) } },
        },
      ),
      workOf(actor, now),
    ])
    const waiting = mine.items.filter(r => isOpen(r.state) || (r.state === 'resolved' && !hasRated(r, actor)))
    const open = waiting.slice(0, shown)
    const homeNode = ladder?.get(actor.home ?? '')
    const upwards = [...(ladder?.values() ?? [])]
    const answers = (at: Time) => leadAnswering(upwards, at)
    const desk = deskAt(
      upwards.find(({ kind }) => kind === 'community'),
      now,
    )
    const duty = homeNode ? dutyOf({ answers, desk, now, calendar: workingCalendar }) : null
    return {
      bound: isKnown(actor),
      name: actor.name,
      home: homeNode ? { code: homeNode._id, name: homeNode.fullName } : null,
      lead: leadView(answers(now), duty),
      duty,
      reports: await summaries(open, actor, now),
      edition: settingsView(actor.settings).edition,
      ...(work ? { work } : {}),
    }
  })

/** Whoever follows it has said how it was settled: nothing of it waits for them any more. */
const hasRated = ({ joins = [] }: Report, { personId }: Actor) =>
  joins.some(join => join.personId === personId && join.rating !== undefined)

/** What waits for whoever works here, of what their 工作台 begins with; null for everybody else. */
async function workOf(actor: Actor, now: string) {
  if (!mayEver(actor, 'report.queue')) return null
  const of = beginsWith(actor)
  const { toAccept, dueSoon, overdue } = (await tallyOf(actor, now, of)).counts
  return { of, toAccept, dueSoon, overdue }
}

/** The unit's lead; while the post is vacant or its holder away without a deputy, the next above. */
function leadView(answerer: Answerer | null, duty: Duty | null): Home['lead'] {
  if (!answerer) return null
  const { who, standsInFor } = answerer
  return {
    name: who.name,
    role: who.role,
    phone: who.phone ?? null,
    present: duty?.onDuty ?? false,
    note: standsInFor ? `代${standsInFor}值班` : (duty?.word ?? ''),
  }
}
