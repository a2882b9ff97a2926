/** A service as it is written anew: kept, shown to a second person, in force; stopped and taken up again (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import { householdOf, may, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { faultsOf } from '@shared/services/editing/check'
import { nextEditState, type EditEvent } from '@shared/services/editing/editFlow'
import type { SaveServiceInput } from '@shared/services/editing/editing'
import type { ServiceSpec } from '@shared/services/guide/spec'
import type { Added, Decision } from '../../_platform/data/change'
import type { AnyCollection } from '../../_platform/data/collection'
import { tell, type Told } from '../../_platform/messages/tell'
import { dateOf, type Time } from '../../_platform/time'
import { editionOf, shippedOf } from '../catalogue/inForce'
import { serviceVersions } from '../collections'
import type { Edit, Service, Someone } from '../schema'

/** A service that nobody changed so far. @throws notFound for what is none */
export function begun(service: string, before: Service | null, at: Time): Service {
  if (!before && !shippedOf(service)) throw fail('notFound')
  return before ?? blankService(service, at)
}

/** One of which nothing is written yet: of the release, or made from nothing by its first author. */
export function blankService(service: string, at: Time): Service {
  return { _id: service, version: 0, outbox: [], outboxAt: null, number: 0, spec: null, edit: null, stopped: null, at }
}

/** Nobody was ever guided by it: it has no edition yet. */
export const isNew = ({ _id, spec }: Pick<Service, '_id' | 'spec'>): boolean => !spec && !shippedOf(_id)

/** What people are guided by now; of a new one what is written of it. @throws notFound */
export function specNow({ _id, spec, edit }: Pick<Service, '_id' | 'spec' | 'edit'>): ServiceSpec {
  const now = spec ?? shippedOf(_id) ?? edit?.spec
  if (!now) throw fail('notFound')
  return now
}

/** The second person: had no part in writing it, and lives with nobody who had. */
export const isSecond = (actor: Actor, { writers }: Pick<Edit, 'writers'>): boolean =>
  may(actor, 'service.review', {}) && !marksOf(householdOf(actor)).some(mark => writers.includes(mark))

export const someone = ({ personId, name }: Actor): Someone => ({ personId, name })
export const workNews = (service: Service, to: string, title: string, note: string, at: Time): Told =>
  tell(to, 'serviceEdit', { title, service: specNow(service).name, note, at }, service._id)

export interface Writing {
  input: Pick<SaveServiceInput, 'spec' | 'why' | 'asDraft'>
  actor: Actor
  doubtful: string[]
  /** Who is asked to look at it. */
  asked: readonly string[]
  at: Time
}

/**
 * It is written down beside what is in force. Whoever changes what another wrote has a part in it, and so has the other.
 * @throws notNow, invalid with what the checker finds, by the part that is wrong
 */
export function written(before: Service, { input, actor, doubtful, asked, at }: Writing): Decision<Service> {
  const event: EditEvent = input.asDraft ? 'keep' : 'submit'
  const state = nextEditState(before.edit?.state ?? 'draft', event)
  if (!state) throw fail('notNow')
  const spec: ServiceSpec = { ...input.spec, id: before._id, sample: isNew(before) ? false : specNow(before).sample }
  const why = input.why ?? ''
  if (event === 'submit') complete(spec, why, at)
  const edit: Edit = {
    state,
    spec,
    why,
    author: someone(actor),
    writers: [...new Set([...(before.edit?.writers ?? []), ...marksOf(householdOf(actor))])],
    reviewer: null,
    note: event === 'submit' ? null : (before.edit?.note ?? null),
    doubtful,
    at,
  }
  const after: Service = { ...before, edit, at }
  const news = (to: string) => workNews(after, to, '办事要求请您看一遍', '看过才能用', at)
  return { after, tell: event === 'submit' ? asked.map(news) : [] }
}

/** @throws invalid: nobody is asked to look at what a program already finds wrong */
function complete(spec: ServiceSpec, why: string, at: Time): void {
  const faults: Record<string, string> = {}
  if (why === '') faults.why = '请写清这次改了什么'
  if (spec.checkedOn > dateOf(at)) faults.checkedOn = '核对的日子还没到，请填今天或者以前的一天'
  for (const { at: part, says } of faultsOf(spec)) faults[`spec.${part}`] ??= says
  if (Object.keys(faults).length > 0) throw fail('invalid', { fields: faults })
}

/**
 * The second person has looked: it is in force from now on, as the next edition; what somebody applied for before keeps its own.
 * @throws notNow, forbidden, invalid without a word to whoever is to write it anew
 */
export function lookedAt(before: Service, approved: boolean, note: string, actor: Actor, at: Time): Decision<Service> {
  const { edit } = before
  const state = edit && nextEditState(edit.state, approved ? 'approve' : 'sendBack')
  if (!state) throw fail('notNow', { message: '这一版现在不用看' })
  if (!isSecond(actor, edit)) throw fail('forbidden', { message: '自己或家里人写的，要请别人来看' })
  const author = edit.author.personId
  if (!approved) {
    if (note === '') throw fail('invalid', { fields: { note: '请写要改什么' } })
    const after: Service = { ...before, edit: { ...edit, state, reviewer: someone(actor), note }, at }
    return { after, tell: [workNews(after, author, '退回来了，请改一改', note, at)] }
  }
  complete(edit.spec, edit.why, at)
  const number = before.number + 1
  const after: Service = { ...before, number, spec: edit.spec, edit: null, at }
  const version = { _id: editionOf(number, edit.spec), service: before._id, spec: edit.spec, at }
  return {
    after,
    tell: [workNews(after, author, '看过了，大家看的就是这一版', `${actor.name}看过了`, at)],
    adds: [
      { collection: serviceVersions as unknown as AnyCollection, document: version as unknown as Added['document'] },
    ],
  }
}
