/** Two reports about the same thing: one goes on in the other, and comes out of it again as it was. Pure (DOMAIN §4, decisions/0028). */
import { fail } from '@shared/errors'
import { kindOf } from '@shared/grid/code'
import { levels } from '@shared/reports/categories'
import { isOpen } from '@shared/reports/flow'
import { reaches, type Household } from '@shared/reports/reach'
import { categoryOf } from '@config/community/categories'
import { duplicateRules } from '@config/community/duplicates'
import { withMentions } from '../../_platform/data/mentions'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell } from '../../_platform/messages/tell'
import { isPseudonym } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import type { Entry, Join, Report } from '../collections'
import { advance } from '../lifecycle/advance'
import type { Doer } from '../lifecycle/events'

/** Both reports after a merge, or after its end. */
interface Both {
  child: Report
  main: Report
}

/**
 * May the one go on in the other?
 * @param holder whoever holds the other one, with their homes: they must not be of the household of whoever reported this one
 * @throws invalid with why not; notNow when either is over
 */
export function checkMerge(child: Report, main: Report, holder: Household | null): void {
  const refuse = (why: string) => fail('invalid', { fields: { into: why } })
  if (child._id === main._id) throw refuse('这就是同一件，请另选一件')
  if (child.hiddenFrom.length > 0 || main.hiddenFrom.length > 0) throw refuse('投诉工作人员的诉求要单独办，不能合并')
  if ((child.took ?? []).length > 0) throw refuse('这件已经并了别的诉求。请打开那一件，并到这一件来')
  if (!isOpen(main.state)) throw fail('notNow', { message: '那一件已经有结果了，请另选一件' })
  if (levels.indexOf(main.level) > levels.indexOf(child.level)) throw refuse('那一件的时限更宽。请打开那一件，并到这一件来')
  if ((main.took ?? []).length >= duplicateRules.merged) throw refuse('那一件已经并了很多件，请另选一件')
  const works = [main.holder, ...main.supervisors].flatMap(who => who?.personId ?? [])
  const isKept = works.some(id => child.recused.includes(id)) || (holder && !reaches(child, holder, 'handle'))
  if (isKept) throw refuse('那一件的经办人要回避这件诉求，请先转给别人再合并')
} // prettier-ignore

/** Its clock is the other one's from here on; whoever reported it, or follows it, follows the other one (DOMAIN §4). */
export function merged(child: Report, main: Report, by: Doer, now: Time): Both {
  const coming = followersOf(child, now).filter(({ personId }) => personId !== main.reporter.personId)
  const known = new Set((main.joins ?? []).map(({ personId }) => personId))
  const joins = [...(main.joins ?? []), ...coming.filter(({ personId }) => !known.has(personId))]
  const followers = coming.map(({ personId }) => personId)
  const took = [...(main.took ?? []), { id: child._id, no: child.no, followers, recused: child.recused }]
  return {
    child: advance(child, { type: 'merge', other: { id: main._id, no: main.no, into: true } }, by, now),
    main: noted({ ...main, joins, joined: joins.length, took }, child, 'merge', by, now),
  }
}

/** Both stand on their own again: state, holder and times are as they were. */
export function unmerged(child: Report, main: Report, by: Doer, now: Time): Both {
  const took = (main.took ?? []).filter(({ id }) => id !== child._id)
  const staying = new Set(took.flatMap(({ followers }) => followers))
  const joins = (main.joins ?? []).filter(join => !join.merged || staying.has(join.personId))
  return {
    child: separated(withHolder(child, main), main, by, now),
    main: noted({ ...main, joins, joined: joins.length, took }, child, 'unmerge', by, now),
  }
}

/** Whoever held it has left the community meanwhile: whoever holds the other one has it, else who stands above. Somebody always does. */
function withHolder(child: Report, main: Report | null): Report {
  const living = [child.holder, main?.holder, ...[...child.above].reverse()].find(
    who => who && !isPseudonym(who.personId),
  )
  return living && living !== child.holder ? { ...child, holder: living } : child
}

/** The one that had gone on in another, where that one is not there any more. */
export const separated = (child: Report, { _id: id, no }: Pick<Report, '_id' | 'no'>, by: Doer, now: Time): Report =>
  advance(withHolder(child, null), { type: 'unmerge', other: { id, no, into: true } }, by, now)

/** Whoever reported it, and whoever follows it, as those who will follow the other one. */
function followersOf({ reporter, agent, recused, joins = [] }: Report, at: Time): Join[] {
  const homes = recused.filter(mark => kindOf(mark) === 'home')
  const { personId, name } = reporter
  const own: Join = { personId, name, homes, at, merged: true, ...(agent ? { agent } : {}) }
  return [own, ...joins.map(({ rating: _rating, ...join }) => ({ ...join, merged: true }))]
}

/** The other one with its step, of which whoever holds it is told. */
function noted(main: Report, child: Report, event: 'merge' | 'unmerge', by: Doer, now: Time): Report {
  const entry: Entry = {
    at: now,
    by: { personId: by.personId, name: by.name, role: by.role },
    event,
    other: { id: child._id, no: child.no, into: false },
  }
  const after = { ...main, version: main.version + 1, timeline: [...main.timeline, entry] }
  const { holder, no: report, category, place, dueAt, _id } = after
  if (!holder || holder.personId === by.personId) return withMentions(after)
  const title = event === 'merge' ? '有一件同样的并了过来' : '有一件分出去了，单独办'
  const facts = { title, report, category: categoryOf(category).name, place: place.name, dueAt, at: now }
  return withMentions(withOutbox(after, [tell(holder.personId, 'reportAssigned', facts, _id)], now))
}
