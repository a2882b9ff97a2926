/** What makes the work of staff lighter, for test/functions/matrix. */
import { makeReport } from '../matrix/reports'
import { ladderOf } from '../../../types/grid/code'
import { onPlace } from '../matrix/households'
import type { Role } from '../../../types/permissions'
import {
  idOf,
  places,
  postsOf,
  scopeOf,
  stranger,
  type Caller,
  type Cell,
  type Make,
  type Outcome,
} from '../matrix/cells'
import { count, list, mineOrNot, onOwn, open, type OfThing, type Rows } from '../matrix/rows'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'

const lists = { resolve: ['已清理'], decline: [], sendBack: [], suspend: [] }

/** How often each role saved them: several callers hold the same. */
const saved = new Map<Role, number>()
function ofOwnRole(caller: Caller) {
  const role = postsOf(caller)[0]?.role ?? 'resident'
  const version = saved.get(role) ?? 0
  saved.set(role, version + 1)
  return { role, version, phrases: lists }
}

/** What somebody gave over and is still with whoever got it: the caller, or somebody else who is away. */
const givenOver: Make = (cell, nth) => {
  const { documents, ...thing } = makeReport('inProgress')({ ...cell, person: 'other' }, nth)
  const from = { personId: cell.person === 'mine' ? idOf(cell.caller) : personIdOf('oMatrix-away'), name: '休假的人' }
  const handOver = {
    _id: `hMatrix-${nth}`,
    version: 2,
    from,
    to: { personId: stranger, name: '别人' },
    mentions: [from.personId, stranger],
    at: '2026-01-05T08:00:00.000+08:00',
    reports: [thing.id],
    begun: { moved: 0, left: 0, failed: [] },
  }
  return { ...thing, documents: [...documents, ['handOvers', handOver]] }
}
const backTo = ({ caller, person }: Cell): Outcome =>
  scopeOf(caller, 'report.handle') === null ? 'forbidden' : person === 'mine' ? 'past' : 'missing'

export const rows: Rows = {
  'reports.phrases': open(),
  // One after the other: whoever is later changes what the earlier one saved.
  'reports.savePhrases': open(ofOwnRole, true),
  'reports.load': count(makeReport('assigned'), cell => cell.person === 'held' && !cell.hidden, {}, 'mine.open', { hides: true }),
  // Of a resident who lives in the callers' own part.
  'reports.submitFor': onPlace('report.submitFor', home => ({ person: home === `${places.own}-0402` ? 'oXZZ-li-xiuying' : 'oXZZ-nobody', how: 'phone', agreed: true, photos: [], text: '水管漏水', place: ladderOf(home)[1] ?? null, category: 'waterLeak' }), cell => cell.place === 'own'),
  'reports.handOver': open({ to: 'oXZZ-sun-deming' }),
  'reports.handedOver': list(givenOver, ({ person }) => person === 'mine', {}, 'items.id', { persons: mineOrNot }),
  'reports.takeBack': { ...(onOwn(givenOver, ({ id }) => ({ reports: [id] })) as OfThing), expect: backTo },
} // prettier-ignore
