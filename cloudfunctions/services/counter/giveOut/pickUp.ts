/** 取件码: six digits that whoever applies is told, and what the counter finds by them. */
import { fail } from '@shared/errors'
import type { PersonContext } from '../../../_platform/call/context'
import { callIdOf } from '../../../_platform/data/calls'
import { sha256 } from '../../../_platform/personId'
import { lookupOf } from '../../../_platform/privacy/vault'
import { applications } from '../../applying/collections'
import { mayDecide } from '../../applying/parties'
import type { Application } from '../../applying/schema'

/** Of some hundred that wait, one in ten thousand meets another's digits. */
const choices = 6
const looked = 20

const digitsOf = (id: string, nth: number) =>
  `${parseInt(sha256(lookupOf('household', `pickUp ${id} ${nth}`)).slice(0, 12), 16) % 1_000_000}`.padStart(6, '0')

/** The first of an application's digits that nothing else has that waits. One trip. @throws busy when all are taken */
export async function freeCode(id: string): Promise<string> {
  const wanted = Array.from({ length: choices }, (_each, nth) => digitsOf(id, nth))
  const { items } = await applications.page('byCode', { 'pickUp.code': wanted }, { limit: looked })
  const taken = new Set(
    items.filter(({ _id, state }) => _id !== id && state === 'ready').map(({ pickUp }) => pickUp?.code),
  )
  const free = wanted.find(code => !taken.has(code))
  if (free === undefined) throw fail('busy')
  return free
}

/**
 * What waits to be fetched by this code, where the caller may give it out, or what this very call gave out before. One trip.
 * @throws notFound for nothing, or what is not theirs to see; conflict when two have these digits: then it is opened from the list
 */
export async function waitingBy(code: string, { actor, key }: PersonContext): Promise<Application> {
  const { items } = await applications.page('byCode', { 'pickUp.code': code }, { limit: looked, backwards: true })
  const own = items.filter(application => mayDecide(application, actor))
  const callId = callIdOf(actor.personId, key)
  const before = own.find(({ calls = [] }) => calls.some(({ id }) => id === callId))
  const [waits, other] = own.filter(({ state }) => state === 'ready')
  if (before) return before
  if (!waits) throw fail('notFound', { message: '没有这个取件码，或者已经取走了。请再看一眼他手机上的六位数字' })
  if (other) throw fail('conflict', { message: '有两件用了同一个码，请从列表里点开，核对姓名再交' })
  return waits
}
