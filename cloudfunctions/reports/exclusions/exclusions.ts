import { exclusionsInput, exclusionsOutput, type ExclusionItem } from '@shared/reports/rates'
import { householdOf, type Actor } from '@shared/permissions'
import { isFor } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { allowedEvents } from '../lifecycle/parties'
import { shownNote } from '../views/hidden'
import { summaryFields } from '../views/view'
import { ledNode } from '../rates/ledNode'
import { monthRange } from '../rates/month'

const fields = [...summaryFields, 'recused', 'exclusion', 'outOf', 'timeline'] as const

/** What does not count in a node's month, or is asked not to, each with its reason and both names: for everybody who reads the figures. Two trips. */
export const exclusions = action
  .allow('report.rates')
  .input(exclusionsInput)
  .ids({ node: ledNode })
  .output(exclusionsOutput)
  .query(async ({ input: { month, cursor, limit }, ctx }) => {
    const now = ctx.clock.now()
    const options = { ...monthRange(month), cursor, limit, select: fields, only: isFor(householdOf(ctx.actor)) }
    const { items, next } = await reports.page('byNodeExclusion', { ladder: ctx.found.node }, options)
    const asked = items.filter(({ exclusion }) => exclusion)
    return { items: viewsOf(reports, asked, report => itemOf(report, ctx.actor, now)), next }
  })

function itemOf(report: Report, actor: Actor, now: Time): ExclusionItem {
  const { _id, no, version, state, category, place, exclusion, timeline } = report
  if (!exclusion) throw new Error('nobody asked for it')
  const { by, at, agreed } = exclusion
  const step = timeline.filter(({ event }) => event === 'exclude').at(-1)
  const person = ({ name, role }: typeof by) => ({ name, role })
  return {
    ...{ id: _id, no, version, state, category, place: place.name, at, by: person(by) },
    reason: (step && shownNote(report, step, actor).note) ?? '',
    agreed: agreed && { ...person(agreed), at: agreed.at },
    allowed: allowedEvents(report, actor, now),
  }
}
