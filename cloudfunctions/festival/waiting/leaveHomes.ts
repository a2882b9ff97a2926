import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell } from '../../_platform/messages/tell'
import { isPseudonym } from '../../_platform/personId'
import { eachOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { entries, sessions, type Entry, type Session } from '../collections'
import { agree, ground } from '../places/ground'
import { withdrawn } from '../signUp/change/withdrawn'
import { emptied } from './emptied'

/** Sign-ups that are looked at together, and people who are or were bound to their homes. */
const together = 100
const mostPeople = 1_000
const mostTries = 4

/**
 * Places of households that moved out or left go to whoever waits. For the timer, each hour: only sessions that are still to come, and not whoever
 * waits: their offer would lapse.
 */
export const leaveHomes = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const running: Session[] = []
    for (const state of ['open', 'closed', 'drawn'] as const) {
      const { items } = await sessions.page('byState', { state }, { limit: together })
      running.push(...items.filter(({ plan }) => now < plan.startsAt))
    }
    let done = 0
    for (const session of running) done += await ofSession(session, now)
    return { done, left: 0 }
  })

async function ofSession({ _id: session, plan }: Session, now: Time): Promise<number> {
  let done = 0
  let cursor: string | undefined
  do {
    const options = { limit: together, ...(cursor ? { cursor } : {}) }
    const { items, next } = await entries.page('byLine', { session, state: ['entered', 'placed', 'offered'] }, options)
    const homes = [...new Set(items.map(({ home }) => home))]
    const found = homes.length > 0 ? await people.page('byPlace', { 'posts.node': homes }, { limit: mostPeople, select: ['posts', 'home'] }) : null // prettier-ignore
    // More people than that, and somebody would be missing: then nobody is taken for gone.
    const gone = found && found.next === null ? emptied(items, found.items, now) : []
    done += (await eachOf(entries, gone, entry => giveUp(entry, plan.name, now))).done
    cursor = next ?? undefined
  } while (cursor)
  return done
}

/** Whoever signed up hears of it; of whoever left by 注销 nobody is there to hear. Other sweeps of the same minute may change the sign-up first. */
async function giveUp(found: Entry, session: string, now: Time): Promise<boolean> {
  let entry: Entry | null = found
  for (let tries = 0; entry && tries < mostTries; tries++) {
    const gone = withdrawn(entry, now)
    if (!gone) return false
    const facts = { title: '搬走了，名额让给别家了', session, note: '您家不住在这里了，报的名跟着退了', at: now }
    const hear = [entry.by.personId, ...(entry.for ? [entry.for.personId] : [])].filter(id => !isPseudonym(id))
    const told = [...new Set(hear)].map(id => tell(id, 'festivalNews', facts, found.session))
    const after = withOutbox({ ...gone, version: entry.version + 1 }, told, now)
    if (await ground.save(entry, after)) {
      await agree(ground, after, now)
      return true
    }
    entry = await entries.find(found._id)
  }
  return false
}
