/** Two reports of the same lamp and everybody around them, as the product knows them: who can do what to them, and what comes of it. */
import { advance, deciderAfterSendBack, supervisorAfterReopen } from '../../../cloudfunctions/reports/lifecycle/advance'
import { isBoardable, mayShow } from '../../../cloudfunctions/reports/board/boardable'
import { agreed, looksAfter, proposed, takenOff } from '../../../cloudfunctions/reports/board/entry'
import type { BoardEntry } from '../../../cloudfunctions/reports/board/collections'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { joinBy, joinOf, withJoin } from '../../../cloudfunctions/reports/duplicates/joins'
import { checkMerge, merged, unmerged } from '../../../cloudfunctions/reports/duplicates/merging'
import { isOffered } from '../../../cloudfunctions/reports/joining/offered'
import { theSystem, type Change, type Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { decidesOver, partiesOf, refusal } from '../../../cloudfunctions/reports/lifecycle/parties'
import { fromEpoch, toEpoch, type Time } from '../../../cloudfunctions/_platform/time'
import { Failure } from '../../../types/errors'
import { householdOf, type Actor, type Role } from '../../../types/permissions'
import type { Party } from '../../../types/reports/flow'
import { aReport } from '../../factories/aReport'
import { home, lamp } from './followed'

/** Which of the two. */
export type Which = 'a' | 'b'
export const otherOf = (which: Which): Which => (which === 'a' ? 'b' : 'a')

const post = (role: Role, node: string) => ({ role, node })
const person = (personId: string, ...posts: Actor['posts'][number][]): Actor => ({ personId, name: '某某', posts })
const lives = (door: string) => post('resident', home(door))
const [first, second] = [lamp(), lamp({ reporter: { openid: 'oFirst', name: '张敏', home: home('0301') } })]
const above = (role: Role) => first.above.find(each => each.role === role)!.personId
const building = 'XZZ-2-E05-B03'

/** `aKin` and `aDesk` live with whoever reported the one, `mate` with the neighbour, `areaMate` with the lead of the area. */
export const everybody = {
  aReporter: person(first.reporter.personId, lives('0402')),
  aKin: person('p-kin', lives('0402')),
  bReporter: person(second.reporter.personId, lives('0301')),
  neighbour: person('p-neighbour', lives('0501')),
  mate: person('p-mate', lives('0501')),
  another: person('p-another', lives('0602')),
  homeless: person('p-visitor'),
  holder: person(first.holder!.personId, post('property', 'XZZ-2')),
  unit: person(above('unitLead'), post('unitLead', `${building}-U2`)),
  building: person(above('buildingLead'), post('buildingLead', building), lives('0102')),
  area: person(above('areaLead'), post('areaLead', 'XZZ-2'), lives('0701')),
  areaMate: person('p-area-mate', post('dispatcher', 'XZZ'), lives('0701')),
  chief: person(above('chiefLead'), post('chiefLead', 'XZZ')),
  desk: person(above('dispatcher'), post('dispatcher', 'XZZ')),
  aDesk: person('p-desk-kin', post('dispatcher', 'XZZ'), lives('0402')),
  clerk: person('p-clerk', post('clerk', 'XZZ')),
} satisfies Record<string, Actor>
export type Who = keyof typeof everybody
export const people = Object.keys(everybody) as Who[]

/** What is done to one of them, beside the ways that the table of states knows. */
export const deeds = ['joinIn', 'merge', 'unmerge', 'showOnBoard', 'agreeBoard', 'takeOffBoard', 'refuseBoard'] as const
export type Deed = (typeof deeds)[number]

export interface Around {
  a: Report
  b: Report
  boards: Record<Which, BoardEntry | null>
  now: number
}
export const begin = (): Around => ({
  a: { ...first, outbox: [], outboxAt: null },
  b: { ...second, outbox: [], outboxAt: null },
  boards: { a: null, b: null },
  now: toEpoch(first.submittedAt) + 60_000,
})

export const whoIs = (personId: string | undefined): Who | undefined =>
  people.find(each => everybody[each].personId === personId)

const doer = (who: Who): Doer => ({ personId: everybody[who].personId, name: '某某', role: everybody[who].posts[0]?.role ?? null }) // prettier-ignore

/** What comes of a deed; null when it is refused. */
export function tried(around: Around, deed: Deed, who: Who, which: Which): Around | null {
  try {
    return done(around, deed, everybody[who], doer(who), which)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function done(around: Around, deed: Deed, actor: Actor, by: Doer, which: Which): Around | null {
  const at = fromEpoch(around.now)
  const report = around[which]
  const entry = around.boards[which]
  const onBoard = (after: BoardEntry): Around => ({ ...around, boards: { ...around.boards, [which]: after } })
  switch (deed) {
    case 'joinIn':
      return isOffered(report, householdOf(actor), at)
        ? { ...around, [which]: withJoin(report, joinBy({ ...householdOf(actor), name: actor.name }, at)) }
        : null
    case 'merge': {
      const main = around[otherOf(which)]
      if (refusal(report, deed, partiesOf(report, actor), at) || !decidesOver(main, actor)) return null
      checkMerge(report, main, null)
      return both(around, which, merged(report, main, by, at))
    }
    case 'unmerge':
      if (refusal(report, deed, partiesOf(report, actor), at)) return null
      return both(around, which, unmerged(report, around[otherOf(which)], by, at))
    case 'showOnBoard': {
      if (!mayShow(report, actor) || !isBoardable(report)) return null
      const words = { words: '灯修好了', before: [], after: [] }
      return onBoard(proposed(entry, report, actor, { ...by }, words, at).after)
    }
    case 'agreeBoard':
      return entry && looksAfter(entry, actor) ? onBoard(agreed(entry, actor, { ...by }, at).after) : null
    case 'takeOffBoard':
      return entry && looksAfter(entry, actor) ? onBoard(takenOff(entry, 'off').after) : null
    case 'refuseBoard':
      return entry?.reporter.personId === actor.personId ? onBoard(takenOff(entry, 'refused').after) : null
  }
}

const both = (around: Around, which: Which, { child, main }: { child: Report; main: Report }): Around => ({
  ...around,
  [which]: child,
  [otherOf(which)]: main,
})

/** The straight ways on which they go on meanwhile. */
export const moves = ['accept', 'settle', 'giveUp', 'rate', 'close', 'reopen', 'sendBack', 'assign', 'suspend', 'resume', 'decline', 'withdraw'] as const // prettier-ignore
export type Move = (typeof moves)[number]

/** A report after a move, by whoever may make it; null when nobody may. */
export function moved(report: Report, move: Move, at: Time): Report | null {
  const change = changeFor(report, move)
  if (!change) return null
  const isFree = (parties: Set<Party>) => refusal(report, change.type, parties, at) === null
  if (isFree(new Set(['system']))) return advance(report, change, theSystem, at)
  const who = people.find(each => isFree(partiesOf(report, everybody[each])))
  if (who === undefined) return null
  const joiner = partiesOf(report, everybody[who]).has('joiner') ? joinOf(report, everybody[who])?.personId : undefined
  return advance(report, change, { ...doer(who), ...(joiner ? { joiner } : {}) }, at)
}

function changeFor(report: Report, move: Move): Change | null {
  const note = '这样说'
  switch (move) {
    case 'settle':
      return { type: 'resolve', outcome: 'solved', photos: [], note }
    case 'giveUp':
      return { type: 'resolve', outcome: 'cannot', photos: [], note }
    case 'rate':
      return { type: move, solved: true, rating: 'satisfied' }
    case 'reopen':
      return { type: move, supervisor: supervisorAfterReopen(report) }
    case 'sendBack':
      return { type: move, to: deciderAfterSendBack(report), note }
    case 'assign':
      return { type: move, to: aReport({ category: 'lighting' }).holder! }
    case 'suspend':
      return { type: move, waitingFor: 'resident', until: '2026-12-10', note }
    case 'decline':
      return { type: move, as: report.holder?.role ?? 'dispatcher', channel: 'hotline', note }
    default:
      return { type: move }
  }
}
