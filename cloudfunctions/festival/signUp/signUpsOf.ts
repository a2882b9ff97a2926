import type { MySignUps } from '@shared/festival/signUp'
import type { PersonContext } from '../../_platform/call/context'
import { viewsOf } from '../../_platform/setAside/each'
import { entries, sessions, type Entry } from '../collections'
import { countBefore } from '../waiting/countBefore'
import { speaksFor, type Applicant } from './household'
import { entryViewOf } from './view'

/** Sign-ups of a household that are shown: those of this edition, and of some before. */
const most = 20

/** What a household signed up for. Two trips: the second one asks side by side for the sessions, and for how many wait before it. */
export async function signUpsOf(who: Applicant | null, { actor, clock }: PersonContext): Promise<MySignUps> {
  const now = clock.now()
  const principals = actor.actsFor.map(({ personId, name }) => ({ personId, name }))
  if (!who) return { home: null, letOut: false, principals, entries: [] }
  const { items } = await entries.page('byHome', { home: who.home }, { limit: most })
  const own = items.filter(entry => isOf(who, entry))
  const [found, before] = await Promise.all([
    sessions.findMany(own.map(({ session }) => session)),
    Promise.all(own.map(entry => (mayWait(entry) ? countBefore(entry) : null))),
  ])
  const sessionOf = new Map(found.map(session => [session._id, session]))
  const aheadOf = new Map(own.map(({ _id }, nth) => [_id, before[nth] ?? null]))
  const { personId } = actor
  const views = viewsOf(entries, own, entry =>
    entryViewOf(entry, sessionOf.get(entry.session) ?? null, { personId, now, ahead: aheadOf.get(entry._id) ?? null }),
  )
  return { home: who.home, letOut: items.some(entry => !speaksFor(who, entry)), principals, entries: views }
}

/** Whoever lived there before is another household: what they signed up for, nobody else reads. */
const isOf = (who: Applicant, entry: Entry) =>
  speaksFor(who, entry) && (who.since === null || who.since <= entry.at || entry.by.personId === who.personId)

/** Of first come it may have come too late and nobody wrote it down yet. */
const mayWait = ({ state, rank }: Entry) => state === 'waiting' || (state === 'entered' && rank === null)
