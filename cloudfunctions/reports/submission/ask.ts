/** What routing is asked about a report: whose it is, who sends it, whom it complains about, and the grid there. */
import { fail } from '@shared/errors'
import type { GridNode } from '@shared/grid/node'
import { householdOf, isStaffRole } from '@shared/permissions'
import type { Category } from '@shared/reports/categories'
import type { SubmitInput } from '@shared/reports/contract'
import { reaches } from '@shared/reports/reach'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import type { PersonContext } from '../../_platform/call/context'
import { ofPerson } from '../../_platform/call/authorisation'
import { postsAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { gridFor } from '../../grid/routing/gridFor'
import type { Routing } from '../../grid/routing/question'
import { route } from '../../grid/routing/routing'
import { isWorkingTime } from '../../grid/routing/workingTime'
import type { Reporter } from '../lifecycle/acting'

/** Somebody whom an input names, and their document if they are there. */
interface Named {
  person: Person | undefined
  personId: string
}

/** The resolver of whoever a complaint is about: whether they work here is asked with the rest (`routed`). */
export const accused = ofPerson((person, personId): Named => ({ person, personId }))

type Asked = Pick<SubmitInput, 'place' | 'category' | 'about'>

/** Whoever names somebody complains about them. @throws invalid when the category says otherwise */
export function categoryFor({ category, about }: Asked): Category {
  const found = categoryOf(category ?? (about === undefined ? 'other' : 'staffComplaint'))
  if (about !== undefined && found.owner !== 'parentOfPerson')
    throw refuse('只有「投诉工作人员」才选人，请去掉或改类别')
  return found
}

const refuse = (why: string) => fail('invalid', { fields: { about: why } })

/**
 * Whoever a complaint names, as the caller's own trip read them: somebody who works here now. A stranger and a neighbour without a post
 * are one answer.
 */
function accusedOf(about: Named | undefined, senders: string[], at: Time): Person | null {
  if (about === undefined) return null
  const { person, personId } = about
  if (senders.includes(personId)) throw refuse('不能选您自己，请重新选')
  if (!person || !postsAt(person.posts, at).some(({ role }) => isStaffRole(role)))
    throw refuse('社区没有这位工作人员，请重新选；邻里之间的事，请选「邻里纠纷」')
  return person
}

/**
 * Who gets it, and where it is. One trip beside the caller's; each move of the grid on the way costs one more.
 * @throws invalid for a place that is not there, and for a complaint that names nobody who works here or its own sender
 */
export async function routed(
  { actor }: PersonContext,
  input: Asked,
  { reporter, about }: { reporter: Reporter; about?: Named },
  at: Time,
): Promise<{ routing: Routing; place: GridNode | null }> {
  const category = categoryFor(input)
  const accused = accusedOf(about, [actor.personId, reporter.personId], at)
  const grid = await gridFor(input.place, accused, at)
  const place = input.place === null ? null : grid.nodes.get(input.place)
  if (place === undefined) throw fail('invalid', { fields: { place: '没有这个位置，请重新选一个' } })
  const agent = reporter.personId === actor.personId ? undefined : householdOf(actor)
  const working = isWorkingTime(at, workingCalendar)
  const routing = route({ category, place: input.place, reporter, ...(agent && { agent }), at, working, ...grid })
  // What concerns whoever acts is not theirs to say: they would never see it again.
  if (agent && !reaches(routing, agent, 'read')) throw refuse('这件事和您或您家里人有关，请本人自己来提')
  return { routing, place }
}
