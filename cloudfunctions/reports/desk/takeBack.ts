import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { handOverOutput } from '@shared/reports/handOver'
import { takeBackInput, takeBackReason } from '@shared/reports/takeBack'
import { action, type PersonContext } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import { reports, type Report } from '../collections'
import { aHandOver, carriedOut } from './carriedOut'
import { receiversOf, isStillWith } from './givenAway'
import { givesOver, cannotGo } from './givesOver'

/** Reports that the caller gave over: anything else is not there. @throws notFound */
async function theirs(ids: readonly Id<'report'>[], { actor }: PersonContext): Promise<string[]> {
  const given = await receiversOf(actor.personId)
  if (ids.some(id => !given.has(id))) throw fail('notFound')
  return [...new Set(ids)]
}

/**
 * 接回来: who is back from a leave takes up what they gave over, as far as whoever got it still has it; nothing comes back by itself. Each report is a
 * change of its own with a line in its history, whoever had it is told. Sent again, it takes each once and is answered alike.
 * @throws notFound for what the caller did not give over
 */
export const takeBack = action
  .allow('report.handle')
  .input(takeBackInput)
  .of(aHandOver)
  .ids({ reports: theirs })
  .output(handOverOutput)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const self = { personId: actor.personId, name: actor.name }
    const begun = await ctx.change(({ id, found, at }) => ({
      after: { _id: id, version: 1, from: self, to: self, at, reports: found.reports, begun: { moved: 0, left: 0, failed: [] } },
    })) // prettier-ignore
    if (begun.answer) return begun.answer
    const [me, given] = await Promise.all([people.find(actor.personId), receiversOf(actor.personId)])
    if (!me) throw fail('notFound')
    const whyNot = (report: Report, at: string) =>
      isStillWith(report, given.get(report._id)) ? cannotGo(report, me, at) : '已经不在他手里了'
    const taking = { to: me, note: takeBackReason, whyNot, told: `${actor.name}休假回来，接回去办了` }
    return carriedOut(reports, begun, id => givesOver(ctx, id, taking))
  })
