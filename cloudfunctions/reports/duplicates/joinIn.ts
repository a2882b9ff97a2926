import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { householdOf } from '@shared/permissions'
import { reportView } from '@shared/reports/contract'
import { isOpen, openStates } from '@shared/reports/flow'
import { joinInInput } from '@shared/reports/duplicates'
import { followerTerm } from '@shared/reports/joinTerms'
import { duplicateRules } from '@config/community/duplicates'
import { action, type PersonContext } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { _ } from '../../_platform/sdk'
import { reports, type Join, type Report } from '../collections'
import { view } from '../views/view'
import { isFollowedBy, joinBy, withJoin } from './joins'
import { isOffered } from './offered'

/** Read and written once; again where somebody of the household was first, or it was settled in between. */
const tries = 3

/**
 * 我也遇到: from then on the caller's household follows a report, is told of each step, and rates it for itself (DOMAIN §4). One
 * conditional update that fits any version, so that twenty neighbours at once lose nobody, and nobody who works on it loses a change to
 * them (decisions/0028). Said again, it is as it was.
 * @throws notFound for what `similar` would not offer them, notNow when it is over or their household follows it already
 */
export const joinIn = action
  .allow('report.join')
  .input(joinInInput)
  .ids({ id: offeredReport })
  .output(reportView)
  .mutation(async ({ ctx }) => {
    const { actor, clock } = ctx
    let report = ctx.found.id
    for (let attempt = 1; attempt <= tries; attempt++) {
      if (hasJoined(report, actor.personId)) return view(report, actor, clock.now())
      checkFree(report, ctx)
      const join = joinBy(actor, clock.now())
      if (await joined(report._id, join)) return view(withJoin(report, join), actor, clock.now())
      report = (await reports.find(report._id)) ?? gone()
    }
    throw fail('busy')
  })

const gone = () => {
  throw fail('notFound')
}

const hasJoined = ({ joins = [] }: Report, personId: string) => joins.some(join => join.personId === personId)

/** A report that the caller may know of: one that is offered, one that they follow, or would have been offered a moment ago. */
async function offeredReport(id: Id<'report'>, { actor, clock }: PersonContext): Promise<Report> {
  const report = await reports.find(id)
  const asItWas = report && { ...report, state: 'assigned' as const, joins: [], joined: 0 }
  const isKnown = asItWas && (hasJoined(report, actor.personId) || isOffered(asItWas, actor, clock.now()))
  return isKnown ? report : gone()
}

function checkFree(report: Report, { actor }: PersonContext): void {
  if (!isOpen(report.state)) throw fail('notNow', { message: '这件刚刚有了变化，请返回再看一看' })
  if (isFollowedBy(report, householdOf(actor))) throw fail('notNow', { message: '您家已经有人点过「我也遇到」了，会一起收到进展' })
  if ((report.joined ?? 0) >= duplicateRules.households) throw fail('notNow', { message: '跟着这一件的已经很多了，请另报一件' })
} // prettier-ignore

/** @returns false when it is not open any more, or somebody of the household was first */
const joined = (id: string, join: Join): Promise<boolean> =>
  reports.updateIf(
    id,
    {
      state: _.in(openStates),
      'joins.personId': _.neq(join.personId),
      'joins.homes': _.nin(join.homes ?? []),
      joined: _.not(_.gte(duplicateRules.households) as never),
    },
    { joins: _.push([join]), joined: _.inc(1), mentions: _.addToSet(join.personId), finds: _.addToSet(wholeTerm(followerTerm(join.personId))) }, // prettier-ignore
  )
