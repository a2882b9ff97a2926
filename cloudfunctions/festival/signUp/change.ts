import { fail } from '@shared/errors'
import { changeInput, entryView } from '@shared/festival/signUp'
import { action } from '../../_platform/call/action'
import { sessions, type Entry, type Session } from '../collections'
import { agree, ground } from '../places/ground'
import { checkOpen, checkSize } from './begin'
import { principal } from './household'
import { householdsEntry } from './theSession'
import { entryViewOf } from './view'
import { writtenDown } from './writtenDown'

/**
 * A household comes with more or fewer people, or likes to do something else; until sign-ups close. Who has places gives some back, or takes of
 * those that are free; who waits keeps their place in the line.
 * @throws notFound, notNow when it is closed, is asked about an offer, or there are not enough free places; invalid for too many people
 */
export const change = action
  .allow('festival.join')
  .input(changeInput)
  .of(householdsEntry)
  .ids({ for: principal })
  .output(entryView)
  .mutation(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const { partySize, roles } = input
    const entry = await ctx.change(async ({ before, found }) => {
      const session = await sessions.find(input.session)
      if (!before || !session) throw fail('notFound')
      checkOpen(session, now)
      checkSize(session, partySize)
      await writtenDown(ctx, found.for, 'change', input.session)
      // What somebody was stopped at comes first: then it is clear what is changed.
      const { entry: settled, session: fresh } = await agree(ground, before, now, { seen: session })
      const after: Entry = { ...settled, roles: roles ? [...new Set(roles)] : settled.roles }
      if (settled.state === 'placed')
        return { after: { ...after, partySize: await resized(settled, fresh, partySize, now) } }
      if (settled.state !== 'entered' && settled.state !== 'waiting') throw fail('notNow')
      if (settled.state === 'entered') return { after: { ...after, partySize } }
      // A smaller party may fit what is free now, or what was given back.
      return { after: { ...after, partySize, state: 'entered', dueAt: now } }
    })
    const done = await agree(ground, entry, now)
    return entryViewOf(done.entry, done.session, { personId: ctx.actor.personId, now, ahead: null })
  })

/** The places first: the sign-up follows them. @returns how many they have then */
async function resized(
  { home, turn, partySize: size }: Entry,
  { _id }: Session,
  to: number,
  now: string,
): Promise<number> {
  if (to === size) return size
  if (await ground.move(_id, { kind: 'resize', home, turn, size, to }, now)) return to
  throw fail('notNow', { message: '空着的名额不够，人数没有改' })
}
