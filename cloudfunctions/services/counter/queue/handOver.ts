import { fail } from '@shared/errors'
import { handOverInput, handOverOutput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { ofPerson } from '../../../_platform/call/authorisation'
import { asActor, givenBy } from './givesOver'
import { colleagues } from './colleagues'
import { eachByItself, type Named } from '../oneOfMany'

/** Each of them is asked by itself: what is not there, or not theirs to give, is named in the answer. */
const each = (items: Named[]): Named[] => items

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
    const { done, failed } = await eachByItself(ctx, items, givenBy(ctx.actor, to))
    return { moved: done, failed }
  })
