/** Which edition of a service people are guided by now, and the one by which somebody applied. */
import { fail } from '@shared/errors'
import type { ServiceSpec } from '@shared/services/guide/spec'
import { shippedServices } from '@config/community/services/shipped'
import { everyPage } from '../../_platform/data/everyPage'
import { sha256 } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import { services, serviceVersions } from '../collections'
import type { Service } from '../schema'

export interface InForce {
  /** The `_id` of its edition in `serviceVersions`, whether it stands there yet or not. */
  edition: string
  spec: ServiceSpec
  stopped: { at: Time; reason: string } | null
}

export const shippedOf = (service: string) => shippedServices.find(({ id }) => id === service)

/** The name of an edition. That of a shipped one changes with its content, so that a new release changes no running application. */
export const editionOf = (number: number, spec: ServiceSpec) =>
  number > 0 ? `${spec.id}#${number}` : `${spec.id}#0.${sha256(JSON.stringify(spec)).slice(0, 12)}`

/** Null for a service that has no edition yet. Pure. */
export function inForceOf(
  service: string,
  changed: Pick<Service, 'spec' | 'number' | 'stopped'> | null,
): InForce | null {
  const spec = changed?.spec ?? shippedOf(service)
  if (!spec) return null
  const { number = 0, stopped = null } = changed ?? {}
  return { edition: editionOf(number, spec), spec, stopped: stopped && { at: stopped.at, reason: stopped.reason } }
}

/** Read together; a community has some dozens. */
const atOnce = 100

/**
 * All services with what somebody changed of each: those of the release in their order, behind them what staff began, by name; without those that cannot be
 * read: nothing old takes their place. One trip.
 */
export async function allServices(): Promise<{ id: string; changed: Service | null }[]> {
  const found = await everyPage(cursor => services.page('byTime', {}, { cursor, limit: atOnce, damagedToo: true }))
  const sound = services.sound(found)
  const isDamaged = (id: string) => found.some(each => each._id === id) && !sound.some(each => each._id === id)
  const shipped = shippedServices.map(({ id }) => id)
  const nameOf = ({ spec, edit }: Service) => (spec ?? edit?.spec)?.name ?? ''
  const begun = sound
    .filter(({ _id }) => !shipped.includes(_id))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
    .map(changed => ({ id: changed._id, changed }))
  const ofRelease = shipped
    .filter(id => !isDamaged(id))
    .map(id => ({ id, changed: sound.find(({ _id }) => _id === id) ?? null }))
  return [...ofRelease, ...begun]
}

/** Those that somebody can be guided by, in the same order. One trip. */
export const allInForce = async (): Promise<InForce[]> =>
  (await allServices()).flatMap(({ id, changed }) => inForceOf(id, changed) ?? [])

/** One trip. @throws notFound for what is no service, or has no edition yet; damaged for one that cannot be read: then nothing old takes its place */
export async function inForce(service: string): Promise<InForce> {
  const changed = await services.find(service, { damagedToo: true })
  if (changed && services.sound([changed]).length === 0) throw fail('damaged')
  const found = inForceOf(service, changed)
  if (!found) throw fail('notFound')
  return found
}

/**
 * Keeps an edition, once, before somebody applies by it: what its services say later changes nothing of that application. One trip; sent
 * again it changes nothing.
 */
export async function keepEdition({ edition, spec }: InForce, at: Time): Promise<void> {
  await serviceVersions.insert({ _id: edition, service: spec.id, spec, at })
}

/** The edition by which somebody applied. One trip. @throws notFound */
export async function keptEdition(edition: string): Promise<ServiceSpec> {
  const kept = await serviceVersions.find(edition)
  if (!kept) throw fail('notFound')
  return kept.spec
}
