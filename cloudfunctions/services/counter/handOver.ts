import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { handOverInput, handOverOutput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { inFlight } from '../../_platform/data/inFlight'
import { deliverNow } from '../../_platform/messages/outbox'
import { applicationMost } from '@config/community/applications'
import { applications } from '../applying/collections'
import { asActor, givesOver } from './givesOver'
import { colleagues } from './colleagues'

/** Cases that are read and written at the same time. */
const atOnce = 4

/** Each of them is asked by itself: what is not there, or not theirs to give, is named in the answer. */
const each = (items: { id: Id<'application'>; version: number }[]) => items.slice(0, applicationMost.handedOver)

/** @throws invalid for the caller, for whoever is not there, and for whoever does not work at the counter */
const receiving = ofPerson(async (person, personId, { actor, clock }) => {
  const refuse = (why: string) => fail('invalid', { fields: { to: why } })
  if (personId === actor.personId) throw refuse('不能转给您自己，请另选一位')
  const all = await colleagues(clock.now())
  const found = all.find(colleague => colleague.personId === personId)
  if (!person || !found) throw refuse('这个人不在窗口，请另选一位')
  if (found.onLeave) throw refuse(`${found.name}正在休假，请另选一位`)
  return { to: asActor(person, clock.now()), all }
})

/**
 * Cases go into a colleague's hand, before a leave or out of the hand of somebody who is on one: some at once, each as a change of its own with a line in
 * its history; its clock runs on. Nobody is given what their household applies for. Cut off anywhere, the same call goes on and gives each over once.
 * @throws invalid
 */
export const handOver = action
  .allow('service.handle')
  .input(handOverInput)
  .ids({ items: each, to: receiving })
  .output(handOverOutput)
  .mutation(async ({ ctx }) => {
    const { items, to } = ctx.found
    const outcomes = await inFlight(atOnce, items, item => givesOver(ctx, item, to))
    await inFlight(atOnce, outcomes.filter(({ carries }) => carries), ({ id }) => deliverNow(applications, id)) // prettier-ignore
    return {
      moved: outcomes.filter(({ why }) => why === null).length,
      failed: outcomes.flatMap(({ id, no, why }) => (why === null ? [] : [{ id, no, why }])),
    }
  })
