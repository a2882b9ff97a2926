import type { MySignUps } from '@shared/festival/signUp'
import type { PersonContext } from '../../../_platform/call/context'
import { viewsOf } from '../../../_platform/setAside/each'
import { entries, sessions, type Entry, type Session } from '../../collections'
import { countBefore } from '../../waiting/countBefore'
import { speaksFor, type Applicant } from '../household'
import { entryViewOf } from './view'

/** Sign-ups of a household that are shown: those of this edition, and of some before. */
const most = 20

/** What a household signed up for. Two trips: the second one asks side by side for the sessions, and for how many wait before it. */
export async function signUpsOf(who: Applicant | null, ctx: PersonContext): Promise<MySignUps> {
  if (!who) return ofNobody(ctx)
  const { items } = await entries.page('byHome', { home: who.home }, { limit: most })
  return shownSignUps(who, items, null, ctx)
}

/** Whoever lives nowhere here signed up for nothing, and may act for others. */
export const ofNobody = ({ actor }: PersonContext): MySignUps => ({
  home: null,
  letOut: false,
  principals: principalsOf(actor),
  entries: [],
})

/**
 * The sign-ups of a home as one who lives there sees them, the newest first. One trip, and none where the sessions are known and nobody waits.
 * @param all of the home, whoever lived there
 * @param known the sessions that are at hand: of the others is said what was written down. Null: all are asked for
 */
export async function shownSignUps(
  who: Applicant,
  all: readonly Entry[],
  known: readonly Session[] | null,
  { actor, clock }: PersonContext,
): Promise<MySignUps> {
  const own = all.filter(entry => isOf(who, entry)).slice(0, most)
  const knownOf = ({ session }: Entry) => known?.find(({ _id }) => _id === session)
  const [found, before] = await Promise.all([
    known ?? sessions.findMany(own.map(({ session }) => session)),
    Promise.all(own.map(entry => (mayWait(entry, knownOf(entry)) ? countBefore(entry) : null))),
  ])
  const sessionOf = new Map(found.map(session => [session._id, session]))
  const aheadOf = new Map(own.map(({ _id }, nth) => [_id, before[nth] ?? null]))
  const { personId } = actor
  const now = clock.now()
  const views = viewsOf(entries, own, entry =>
    entryViewOf(entry, sessionOf.get(entry.session) ?? null, { personId, now, ahead: aheadOf.get(entry._id) ?? null }),
  )
  const letOut = all.some(entry => !speaksFor(who, entry))
  return { home: who.home, letOut, principals: principalsOf(actor), entries: views }
}

const principalsOf = ({ actsFor }: PersonContext['actor']) => actsFor.map(({ personId, name }) => ({ personId, name }))

/** Whoever lived there before is another household: what they signed up for, nobody else reads. */
const isOf = (who: Applicant, entry: Entry) =>
  speaksFor(who, entry) && (who.since === null || who.since <= entry.at || entry.by.personId === who.personId)

/** Of first come it may have come too late and nobody wrote it down yet. */
const mayWait = ({ state, rank }: Entry, session: Session | undefined) =>
  state === 'waiting' || (state === 'entered' && rank === null && session?.plan.mode !== 'lottery')
