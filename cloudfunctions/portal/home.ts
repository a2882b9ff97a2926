import { homeOutput } from '@shared/portal/contract'
import { mayEver, type Actor } from '@shared/permissions'
import { beginsWith } from '@shared/reports/desk'
import { isOpen } from '@shared/reports/flow'
import { action } from '../_platform/call/action'
import { isKnown } from '../_platform/call/members'
import { placeNodes } from '../grid/places/placeNodes'
import { reports } from '../reports/collections'
import { leadNow } from '../grid/routing/available'
import { tallyOf } from '../reports/views/tally'
import { summaries, summaryFields } from '../reports/views/view'

/** How many of the newest reports are looked through for those that still want attention. */
const looked = 20
const shown = 3

/** 首页 in one call: who I am, who answers for my unit, my open reports; for whoever works here what waits, in two trips beside these. Three trips (UI §2). */
export const home = action
  .allow('portal.home')
  .output(homeOutput)
  .query(async ({ ctx }) => {
    const { actor } = ctx
    const now = ctx.clock.now()
    const [ladder, mine, work] = await Promise.all([
      actor.home ? placeNodes(actor.home, now) : null,
      reports.page('byReporter', { 'reporter.personId': actor.personId }, { limit: looked, select: summaryFields }),
      workOf(actor, now),
    ])
    const open = mine.items.filter(r => isOpen(r.state) || r.state === 'resolved').slice(0, shown)
    const homeNode = ladder?.get(actor.home ?? '')
    return {
      bound: isKnown(actor),
      name: actor.name,
      home: homeNode ? { code: homeNode._id, name: homeNode.fullName } : null,
      lead: leadOf([...(ladder?.values() ?? [])], now),
      reports: await summaries(open, actor, now),
      ...(work ? { work } : {}),
    }
  })

/** What waits for whoever works here, of what their 工作台 begins with; null for everybody else. */
async function workOf(actor: Actor, now: string) {
  if (!mayEver(actor, 'report.queue')) return null
  const of = beginsWith(actor)
  const { toAccept, dueSoon, overdue } = (await tallyOf(actor, now, of)).counts
  return { of, toAccept, dueSoon, overdue }
}

/** The unit's lead; while the post is vacant or its holder away without a deputy, the next above. */
function leadOf(upwards: Parameters<typeof leadNow>[0][], now: string) {
  for (const node of upwards) {
    const found = leadNow(node, now)
    if (!found) continue
    const { who, standsIn, post } = found
    return {
      name: who.name,
      role: who.role,
      phone: who.phone ?? null,
      present: true,
      note: standsIn ? `代${post.name}值班` : '在岗',
    }
  }
  return null
}
