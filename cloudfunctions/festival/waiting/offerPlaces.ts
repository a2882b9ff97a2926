import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { updateAll } from '../../_platform/data/updateAll'
import { _ } from '../../_platform/sdk'
import { sweepDue } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { entries, sessions, type Entry, type Session } from '../collections'
import { nextStep } from '../places/agreement'
import { ground } from '../places/ground'
import { move } from '../places/move'
import { entryIdOf } from '../signUp/household'
import { completed } from './completed'
import { firstWhoFits, isPooled, lookAgainAt, offeredUntil } from './offer'
import { offerTo } from './offerTo'
import { settleAll } from './settleAll'

/** Sessions and offers of one run; what is left waits for the next minute. */
const mostSessions = 20
const mostOffers = 60
const mostUnsettled = 400

/**
 * Offers what was given back to the first families who fit, one after the other, and ends the waiting when a session is over. For the timer;
 * twice at once is safe: each offer takes its places and names its household in one update.
 */
export const offerPlaces = action
  .allow('system')
  .output(sweepOutput)
  .mutation(({ ctx }) => {
    const now = ctx.clock.now()
    return sweepDue(sessions, 'byWaiting', { before: now, limit: mostSessions }, session => offerOf(session, now))
  })

/**
 * Sign-ups that do not say what the places say: of a rush, where they came too late and were not written down yet; of an offer or a change of
 * size that was cut off. They are put right before anything is offered.
 */
async function settleAgain(session: Session, now: Time): Promise<void> {
  const { _id, plan, winners, offers } = session
  const named = [...Object.keys(winners), ...Object.keys(offers)].map(home => entryIdOf(_id, home))
  const [had, unsettled] = await Promise.all([
    entries.findMany(named),
    entries.page('byLine', { session: _id, state: 'entered' }, { limit: mostUnsettled }),
  ])
  const due = had.filter(entry => nextStep(entry, session, plan.mode, now) !== null)
  const late = plan.mode === 'firstCome' ? unsettled.items.filter(({ _id: one }) => !named.includes(one)) : []
  if (due.length + late.length > 0) await settleAll(_id, [...due, ...late], now)
}

/** @returns how many offers were made */
async function offerOf(found: Session, now: Time): Promise<number> {
  let session: Session | null = found
  const { plan } = found
  if (found.left > 0 && isPooled(found)) await move(found._id, { kind: 'pool', left: found.left }, now)
  if (now >= plan.endsAt || found.state === 'over') await endWaiting(found._id)
  await settleAgain(found, now)
  let offers = 0
  for (; offers < mostOffers; offers++) {
    session = await sessions.find(found._id)
    const until = offeredUntil(plan, now)
    const next = session && until ? await nextOf(session) : null
    if (!session || !until || !next) break
    await offerTo(ground, next, until, now, await completed([next], session, now))
  }
  if (!session || offers === mostOffers) return offers
  const seen = { returned: session.returned, waitingAt: session.waitingAt, left: session.left }
  await sessions.updateIf(session._id, seen, { waitingAt: _.set(lookAgainAt(session, now)) })
  return offers
}

/** The first who fit: of each size the first, by the index. */
async function nextOf({ _id, returned, plan }: Session): Promise<Entry | null> {
  const sizes = Array.from({ length: Math.min(returned, plan.partyMost) }, (_size, at) => at + 1)
  const firsts = await Promise.all(
    sizes.map(partySize =>
      entries.page('bySize', { session: _id, state: 'waiting', partySize }, { from: '', limit: 1 }),
    ),
  )
  return firstWhoFits(
    firsts.flatMap(({ items }) => items),
    returned,
  )
}

/** Whoever still waits when it is over, or came too late for the list of a lottery, was not reached: one trip, however many they are. */
const endWaiting = (session: string) =>
  updateAll(
    entries,
    'bySize',
    { session, state: ['waiting', 'entered'] },
    { state: 'notDrawn', dueAt: null, version: _.inc(1) },
  )
