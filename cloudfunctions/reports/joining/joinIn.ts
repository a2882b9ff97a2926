import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { reportView } from '@shared/reports/contract'
import { isOpen, openStates } from '@shared/reports/flow'
import { joinInInput } from '@shared/reports/duplicates'
import { followerTerm } from '@shared/reports/joinTerms'
import { duplicateRules } from '@config/community/duplicates'
import { action, type PersonContext } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { _ } from '../../_platform/sdk'
import { reports, type Join, type Report } from '../collections'
import { asReporter, principal, type Reporter } from '../lifecycle/acting'
import { view } from '../views/view'
import { isFollowedBy, joinBy, withJoin } from '../duplicates/joins'
import { joinedForThem } from './joinFor'
import { isOffered } from './offered'

/** Read and written once; again where somebody of the household was first, or it was settled in between. */
const tries = 3

/**
 * 我也遇到: from then on the caller's household follows a report, or that of somebody for whom they act; is told of each step, and rates it for
 * itself (DOMAIN §4). One conditional update that fits any version, so that twenty neighbours at once lose nobody, and nobody who works on it
 * loses a change to them (decisions/0028). Said again, it is as it was.
 * @throws notFound for what `similar` would not offer them, notNow when it is over or their household follows it already
 */
export const joinIn = action
  .allow('report.join')
  .input(joinInInput)
  .ids({ for: principal, id: offeredReport })
  .output(reportView)
  .mutation(async ({ ctx }) => {
    const { actor, clock } = ctx
    const whom = ctx.found.for ?? asReporter(actor)
    let report = ctx.found.id
    for (let attempt = 1; attempt <= tries; attempt++) {
      if (hasJoined(report, whom.personId)) return view(report, actor, clock.now())
      checkFree(report, whom, actor.personId)
      const join = joinOf(whom, ctx)
      const after = join.agent ? await joinedForThem(report._id, join, ctx) : await joined(report, join)
      if (after) return view(after, actor, clock.now())
      report = (await reports.find(report._id)) ?? gone()
    }
    throw fail('busy')
  })

const gone = () => {
  throw fail('notFound')
}

const hasJoined = ({ joins = [] }: Report, personId: string) => joins.some(join => join.personId === personId)

/** A report that they may know of: one that is offered, one that they follow, or would have been offered a moment ago. */
async function offeredReport(
  id: Id<'report'>,
  ctx: PersonContext,
  _field: string,
  { for: named }: { for?: Id<'person'> | undefined },
): Promise<Report> {
  const whom = named ? principal(named, ctx, 'for', {}) : asReporter(ctx.actor)
  const report = await reports.find(id)
  const asItWas = report && { ...report, state: 'assigned' as const, joins: [], joined: 0 }
  const isKnown = asItWas && (hasJoined(report, whom.personId) || isOffered(asItWas, whom, ctx.clock.now()))
  return isKnown ? report : gone()
}

function checkFree(report: Report, whom: Reporter, callerId: string): void {
  const home = whom.personId === callerId ? '您家' : `${whom.name}家`
  if (!isOpen(report.state)) throw fail('notNow', { message: '这件刚刚有了变化，请返回再看一看' })
  if (isFollowedBy(report, whom)) throw fail('notNow', { message: `${home}已经有人点过「我也遇到」了，会一起收到进展` })
  if ((report.joined ?? 0) >= duplicateRules.households) throw fail('notNow', { message: '跟着这一件的已经很多了，请另报一件' })
} // prettier-ignore

/** Whoever says it for somebody else is told of each step too, as long as they may act for them. */
const joinOf = (whom: Reporter, { actor: { personId, name }, clock }: PersonContext): Join => ({
  ...joinBy(whom, clock.now()),
  ...(whom.personId === personId ? {} : { agent: { personId, name } }),
})

/** @returns null when it is not open any more, or somebody of the household was first */
async function joined(report: Report, join: Join): Promise<Report | null> {
  const isIn = await reports.updateIf(
    report._id,
    {
      state: _.in(openStates),
      'joins.personId': _.neq(join.personId),
      'joins.homes': _.nin(join.homes ?? []),
      joined: _.not(_.gte(duplicateRules.households) as never),
    },
    { joins: _.push([join]), joined: _.inc(1), mentions: _.addToSet(join.personId), finds: _.addToSet(wholeTerm(followerTerm(join.personId))) }, // prettier-ignore
  )
  return isIn ? withJoin(report, join) : null
}
