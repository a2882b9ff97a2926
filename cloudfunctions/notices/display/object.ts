import { fail } from '@shared/errors'
import { objectInput, objectOutput } from '@shared/notices/reading'
import { householdOf } from '@shared/permissions'
import { noticeRules } from '@config/community/notices'
import { action } from '../../_platform/call/action'
import { _ } from '../../_platform/sdk'
import { nodes } from '../../grid/collections'
import { isAddressed } from '../reading/receipts'
import { notices, objections, type Objection } from '../collections'
import { workNews } from '../writing/published'
import { runs } from '../writing/who'
import { displayToRead, newObjection } from './theDisplay'

/**
 * An objection to a 公示, of somebody whom it is for, as long as its time runs: it has to be answered before the 公示 can be closed. It is written first,
 * and then counted where closing looks: so whichever of the two is first, no 公示 is closed with an objection that nobody has seen (decisions/0038).
 * @throws notFound, notNow when its time is over
 */
export const object = action
  .allow('notice.read')
  .input(objectInput)
  .of(newObjection)
  .ids({ id: displayToRead })
  .output(objectOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, doubtful } = ctx
    const over = () => fail('notNow', { message: '公示时间已经过了，不再收意见' })
    const objection = await ctx.change(async ({ id, found, at }) => {
      const notice = found.id
      const place = isAddressed(notice, actor, at)
      if (place === null) throw fail('notFound')
      if (!runs(notice, at)) throw over()
      const [own, home] = await Promise.all([
        objections.page('byPerson', { 'by.personId': actor.personId }, { backwards: true, limit: 50 }),
        nodes.find(place, { select: ['fullName'] }),
      ])
      if (
        own.items.filter(each => each.notice === notice._id && each.openAt !== null).length >=
        noticeRules.objectionsAtOnce
      )
        throw fail('notNow', { message: '您的几条意见还没答复，等答复了再提' })
      const after: Objection = {
        _id: id,
        version: 0,
        outbox: [],
        outboxAt: null,
        notice: notice._id,
        edition: notice.edition,
        by: { personId: actor.personId, name: actor.name },
        homes: [...householdOf(actor).homes],
        place: home?.fullName ?? place,
        text: input.text,
        doubtful: doubtful.length > 0,
        at,
        openAt: at,
        counted: false,
        answer: null,
      }
      return {
        after,
        tell: [workNews(notice, notice.author.personId, '有人对公示提了意见', '请看一看，答复了才能结束', at)],
      }
    })
    if (!objection.counted && !(await counted(objection))) throw over()
    return { id: objection._id, notice: objection.notice, at: objection.at }
  })

/** Counts it at its notice, if its time still runs; else it was never made. */
async function counted({ _id, notice, at }: Objection): Promise<boolean> {
  const running = { state: 'published', 'display.until': _.gt(at) }
  if (!(await notices.updateIf(notice, running, { objected: _.inc(1) }))) {
    await objections.remove(_id)
    return false
  }
  // The same call sent twice at once counts it twice, which says no more than once does: something came.
  await objections.updateIf(_id, {}, { counted: true })
  return true
}
