/** What is handed in, by whoever applies, their agent or the counter: held against the service, stored, and written as the next turn. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ApplyAsked } from '@shared/services/applying'
import type { PersonContext } from '../../../_platform/call/context'
import type { Target } from '../../../_platform/data/change'
import { toPersonId } from '../../../_platform/personId'
import { sayDay } from '../../../_platform/sayDay'
import { dateOf, type Time } from '../../../_platform/time'
import type { InForce } from '../../catalogue/inForce'
import { draftIdOf } from '../../drafts/draftId'
import {
  applicationIdOf,
  begun,
  fieldsAsked,
  numberOf,
  numbersFor,
  papersAsked,
  slotOf,
  type Applying,
} from '../application'
import { applications } from '../collections'
import { kept } from './edition'
import { filesOf, storePapers, type SeenPaper } from './papers'
import type { Application } from '../schema'
import { sealed } from '../sealed'
import { checkTurn, turnFor, turnsOf, type Turns } from './turns'

interface Named {
  service: Id<'service'>
  for?: Id<'person'> | undefined
  person?: Id<'person'> | undefined
}

/** Somebody's turns for a service, and which of its next numbers somebody has. One trip. */
function nextTurn(personId: string, service: string, at: Time): Promise<Turns> {
  const slot = slotOf(personId, service)
  return turnsOf(slot, numbersFor(slot, at))
}

/** What the same call has read of somebody's turns: it names the document, and what it begins with. */
const read = new WeakMap<object, Turns>()

/** The next turn of whoever applies for this service: its `_id` is theirs and no other's, so of two calls at once one is second. */
export const aTurn: Target<Application, Named, never, boolean> = {
  collection: applications,
  async id(input, ctx) {
    const personId = toPersonId(input.for ?? input.person ?? ctx.actor.personId)
    const turns = await nextTurn(personId, input.service, ctx.clock.now())
    read.set(input, turns)
    return turnFor(turns, ctx).id
  },
  may: () => true,
  begins: 'byKey',
  // The use of a mandate, or that somebody at the counter was asked to write it down, is told the audit with it.
  together: (_ctx, input) => input.for !== undefined || input.person !== undefined,
}

/** What a stopped service says to whoever still wants to hand something in. */
export function checkOffered({ stopped, spec }: InForce): void {
  if (!stopped) return
  const since = sayDay(dateOf(stopped.at))
  throw fail('notNow', { message: `「${spec.name}」从 ${since}起停办：${stopped.reason}。以前交的照常办` })
}

/**
 * The application as it is written.
 * @param input the very object that the target was asked with
 * @throws what `apply` does
 */
export async function handedIn(
  input: ApplyAsked,
  ctx: PersonContext,
  { service, papers }: { service: InForce; papers: readonly SeenPaper[] },
  applying: Applying,
  at: Time,
): Promise<Application> {
  const { spec, edition } = service
  const { slot, newest, taken } = read.get(input) ?? (await nextTurn(applying.applicant.personId, spec.id, at))
  checkTurn({ newest }, at)
  checkOffered(service)
  const rules = papersAsked(spec, input)
  const fields = fieldsAsked(spec, input)
  const { turn } = turnFor({ slot, newest }, ctx)
  const id = applicationIdOf(slot, turn)
  await kept(service, at)
  const stored = await storePapers(id, papers)
  const namesOf = (rule: string) => stored.find(({ paper }) => paper === rule)?.photos.map(({ name }) => name) ?? []
  return begun({
    ...applying,
    slot,
    turn,
    no: numberOf(slot, at, taken),
    last: newest[0] ?? null,
    spec,
    edition,
    asked: input,
    papers: rules.map(rule => ({ id: rule.id, names: namesOf(rule.id) })),
    sealed: sealed(id, fields, filesOf(stored)),
    delivery: input.delivery ?? false,
    draft: applying.how === null ? draftIdOf(ctx.actor.personId, applying.applicant.personId, spec.id) : null,
    at,
  })
}
