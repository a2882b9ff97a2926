/** A day of 柿子节 in the world of the function tests: the edition, its sessions, and households that have places. */
import type { ActionAnswer } from '../../../types/errors'
import { ladderOf } from '../../../types/grid/code'
import type { EntryState } from '../../../types/festival/entryFlow'
import { communityNodes } from '../../../config/community/nodes'
import { seededPeople } from '../../../config/community/people'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Entry, Session } from '../../../cloudfunctions/festival/collections'
import { sampleFestival } from '../../cloud/seed/festival'
import type { Community } from '../community'

/** The sample's plan is made on this day; its first session is on 7 November 2026 at nine, its second at two. */
const planned = '2026-10-26T10:00:00.000+08:00'
export const lottery = '12-1'
export const firstCome = '12-2'
export const lis = 'XZZ-2-E05-B03-U2-0402'
export const lius = 'XZZ-2-E05-B03-U2-0501'

export const anEntry = (session: string, home: string, openid: string, more: Partial<Entry> = {}): Entry => ({
  _id: `${session}#${home}`,
  version: 1,
  state: 'placed' satisfies EntryState,
  edition: 12,
  session,
  home,
  place: '',
  ladder: ladderOf(home),
  relation: 'owner',
  by: { personId: personIdOf(openid), name: seededPeople().find(each => each.openid === openid)?.name ?? '何伟' },
  for: null,
  partySize: 3,
  roles: ['picker'],
  reserved: false,
  lostBefore: false,
  number: null,
  rank: 1,
  turn: 1,
  line: null,
  offer: null,
  checkedIn: null,
  dueAt: null,
  at: planned,
  outbox: [],
  outboxAt: null,
  ...more,
})

/** The edition with these sign-ups, which have their places; it is the morning of the first session. */
export async function theDay(community: Community, entries: readonly Entry[], now = '2026-11-07T08:50:00+08:00') {
  await community.control('POST', 'clock', { now: Date.parse(now) })
  const { editions, sessions } = sampleFestival(communityNodes(), seededPeople(), planned)
  const held = (session: Session): Session => ({
    ...session,
    state: 'drawn',
    left: 0,
    dueAt: null,
    winners: Object.fromEntries(
      entries
        .filter(entry => entry.session === session._id && ['placed', 'checkedIn'].includes(entry.state))
        .map(({ home, partySize, turn, at }) => [home, { at, size: partySize, turn }]),
    ),
  })
  await community.database.insertMany(
    'festivalEditions',
    editions.map(edition => ({ ...edition, state: 'drawn' })),
  )
  await community.database.insertMany('festivalSessions', sessions.map(held))
  await community.database.insertMany('festivalEntries', [...entries])
}

export const codeOf = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
export const fieldsOf = (answer: ActionAnswer<unknown>) => (answer.ok ? {} : (answer.error.fields ?? {}))
