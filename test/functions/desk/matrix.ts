/** What makes the work of staff lighter, for test/functions/matrix. */
import { makeReport } from '../matrix/reports'
import { ladderOf } from '../../../types/grid/code'
import { onPlace } from '../matrix/households'
import type { Role } from '../../../types/permissions'
import { places, postsOf, type Caller } from '../matrix/cells'
import { count, open, type Rows } from '../matrix/rows'

const lists = { resolve: ['已清理'], decline: [], sendBack: [], suspend: [] }

/** How often each role saved them: several callers hold the same. */
const saved = new Map<Role, number>()
function ofOwnRole(caller: Caller) {
  const role = postsOf(caller)[0]?.role ?? 'resident'
  const version = saved.get(role) ?? 0
  saved.set(role, version + 1)
  return { role, version, phrases: lists }
}

export const rows: Rows = {
  'reports.phrases': open(),
  // One after the other: whoever is later changes what the earlier one saved.
  'reports.savePhrases': open(ofOwnRole, true),
  'reports.load': count(makeReport('assigned'), cell => cell.person === 'held' && !cell.hidden, {}, 'mine.open', { hides: true }),
  // Of a resident who lives in the callers' own part.
  'reports.submitFor': onPlace('report.submitFor', home => ({ person: home === `${places.own}-0402` ? 'oXZZ-li-xiuying' : 'oXZZ-nobody', how: 'phone', agreed: true, photos: [], text: '水管漏水', place: ladderOf(home)[1] ?? null, category: 'waterLeak' }), cell => cell.place === 'own'),
  'reports.handOver': open({ to: 'oXZZ-sun-deming' }),
} // prettier-ignore
