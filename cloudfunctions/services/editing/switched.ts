/** A service that is stopped and begun again: asked for by one, agreed to by a second person of another household, as every edit (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import { householdOf, may, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import type { ServiceSwitch } from '@shared/services/editing/editFlow'
import type { Decision } from '../../_platform/data/change'
import type { Time } from '../../_platform/time'
import type { Service } from '../schema'
import { isNew, someone, workNews } from './edited'

interface Asking {
  to: ServiceSwitch
  reason: string
  actor: Actor
  /** Who is asked to look at it. */
  asked: readonly string[]
  at: Time
}

const titles: Record<ServiceSwitch, string> = { stop: '有人要停办，请您看一遍', resume: '有人要恢复办理，请您看一遍' }

/** Somebody wants it so; until a second person agrees it stays as it is. @throws notNow for what is so already, or asked for */
export function askedSwitch(before: Service, { to, reason, actor, asked, at }: Asking): Decision<Service> {
  if (isNew(before)) throw fail('notNow', { message: '这件事还没开始办，不用停' })
  if (to === 'stop' && before.stopped) throw fail('notNow', { message: '已经停办了' })
  if (to === 'resume' && !before.stopped) throw fail('notNow', { message: '没有停办' })
  if (before.switching) throw fail('notNow', { message: `${before.switching.by.name}已经提了，等另一位同事看` })
  const switching = { to, reason, by: someone(actor), marks: [...marksOf(householdOf(actor))], at }
  const after: Service = { ...before, switching, at }
  return { after, tell: asked.map(person => workNews(after, person, titles[to], reason, at)) }
}

/** Can they be the second person of it? */
export const canAgree = (actor: Actor, { switching }: Pick<Service, 'switching'>): boolean =>
  !!switching &&
  may(actor, 'service.review', {}) &&
  !marksOf(householdOf(actor)).some(mark => switching.marks.includes(mark))

/**
 * The second person has looked: it is so from now on, or stays as it was. What runs goes on with its own edition either way.
 * @throws notNow where nothing is asked for, forbidden for whoever asked and their household, invalid without a word to them
 */
export function agreedSwitch(
  before: Service,
  approved: boolean,
  note: string,
  actor: Actor,
  at: Time,
): Decision<Service> {
  const { switching } = before
  if (!switching) throw fail('notNow', { message: '没有人提要停办或者恢复，刷新就能看到' })
  if (!canAgree(actor, before)) throw fail('forbidden', { message: '自己或家里人提的，要请别人来看' })
  const { to, reason, by } = switching
  if (!approved && note === '') throw fail('invalid', { fields: { note: '请写为什么不同意' } })
  const stopped = to === 'stop' ? { at, by, reason } : null
  const after: Service = { ...before, switching: null, ...(approved ? { stopped } : {}), at }
  const title = !approved ? '没有同意，照旧' : to === 'stop' ? '同意停办了' : '同意恢复办理了'
  return { after, tell: [workNews(after, by.personId, title, approved ? `${actor.name}看过了` : note, at)] }
}
