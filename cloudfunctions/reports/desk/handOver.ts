import { fail } from '@shared/errors'
import { openStates } from '@shared/reports/flow'
import { handOverInput, handOverOutput, handOverReason } from '@shared/reports/handOver'
import { action } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { postsAt, type Member, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { canReceive } from '../handling/give'
import { summaryFields } from '../views/view'
import { aHandOver, carriedOut } from './carriedOut'
import type { HandOver } from './collections'
import { givesOver, whyNot } from './givesOver'

/** So many go over with one call: a function has seconds. */
const batch = 20
/** So many are looked through for them. */
const looked = 300
/** @throws invalid for the caller, for whoever is not there, and for whoever handles no reports */
const receiving = ofPerson((person, personId, { actor, clock }) => {
  const refuse = (why: string) => fail('invalid', { fields: { to: why } })
  if (personId === actor.personId) throw refuse('不能交给您自己，请另选一位')
  const posts = postsAt(person?.posts ?? [], clock.now()).filter(post => !post.suspended && canReceive(post))
  if (!person || posts.length === 0) throw refuse('这个人接不了，请另选一位')
  return person
})

/**
 * 休假交接: what the caller has in hand goes to somebody else, a batch with each call, each report as a change of its own with a line in its history.
 * Lead and due time stay; whoever must keep out of one does not get it. Cut off anywhere, the same call goes on with the same reports, gives each over
 * once, and is answered alike. About two trips for each report.
 * @throws invalid
 */
export const handOver = action
  .allow('report.handle')
  .input(handOverInput)
  .of(aHandOver)
  .ids({ to: receiving })
  .output(handOverOutput)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const begun = await ctx.change(async ({ id, found, at }) => ({
      after: await plannedFor(id, actor, found.to, at),
    }))
    if (begun.answer) return begun.answer
    const to = ctx.named.find(({ _id }) => _id === begun.to.personId)
    if (!to) throw fail('notFound')
    const giving = { to, note: handOverReason, whyNot: (report: Report, at: Time) => whyNot(report, actor, to, at) }
    return carriedOut(reports, begun, id => givesOver(ctx, id, giving))
  })

/** Which of the reports in somebody's hands go over with this call, which are left for the next, and which stay. */
async function plannedFor(id: string, actor: Member, to: Person, at: Time): Promise<HandOver> {
  const { items, next } = await reports.page(
    'byHolderState',
    { 'holder.personId': actor.personId, state: openStates },
    { limit: looked, select: [...summaryFields, 'recused'] },
  )
  const judged = items.map(report => ({ report, why: whyNot(report, actor, to, at) }))
  const goes = judged.filter(({ why }) => why === null).map(({ report }) => report._id)
  const failed = judged.flatMap(({ report, why }) => (why === null ? [] : [namedWhy(report, why)]))
  const left = Math.max(0, goes.length - batch) + (next === null ? 0 : 1)
  return {
    _id: id,
    version: 1,
    from: { personId: actor.personId, name: actor.name },
    to: { personId: to._id, name: to.name },
    at,
    reports: goes.slice(0, batch),
    begun: { moved: 0, left, failed },
  }
}

const namedWhy = ({ _id, no }: Report, why: string) => ({ id: _id, no, why })
