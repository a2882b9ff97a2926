/** Which turn of somebody's applications for a service comes next: one at a time (DOMAIN §7). */
import { fail } from '@shared/errors'
import { isOpenApplication } from '@shared/services/flow'
import { applicationMost } from '@config/community/applications'
import type { PersonContext } from '../../../_platform/call/context'
import { callIdOf } from '../../../_platform/data/calls'
import { dateOf, type Time } from '../../../_platform/time'
import { applicationIdOf } from '../application'
import { applications } from '../collections'
import type { Application } from '../schema'

export interface Turns {
  slot: string
  /** The newest ones, the newest first. */
  newest: Application[]
  /** Of the numbers that were asked for, those that somebody has. */
  taken: string[]
}

/** Both in one trip. @param numbers that the next one might have */
export async function turnsOf(slot: string, numbers: readonly string[] = []): Promise<Turns> {
  const limit = applicationMost.turnsADay
  const { items } = await (numbers.length > 0
    ? applications.page('bySlot', { slot }, { limit: limit + numbers.length, or: { index: 'byNumber', equal: { no: numbers } } }) // prettier-ignore
    : applications.page('bySlot', { slot }, { limit }))
  const own = items.filter(each => each.slot === slot)
  return { slot, newest: own.slice(0, limit), taken: items.map(({ no }) => no) }
}

/** The turn that this very call began before, else the next one. */
export function turnFor(
  { slot, newest }: Pick<Turns, 'slot' | 'newest'>,
  { actor, key }: PersonContext,
): { id: string; turn: number } {
  const callId = callIdOf(actor.personId, key)
  const earlier = newest.find(({ calls = [] }) => calls.some(({ id }) => id === callId))
  const turn = earlier?.turn ?? (newest[0]?.turn ?? 0) + 1
  return { id: applicationIdOf(slot, turn), turn }
}

/** @throws notNow while one is running, tooOften for more than a person needs in a day */
export function checkTurn({ newest }: Pick<Turns, 'newest'>, at: Time): void {
  const running = newest.find(({ state }) => isOpenApplication(state))
  if (running)
    throw fail('notNow', { message: `这件事您已经有一件在办（${running.no}），办完再办下一件。在「我的办件」里看进展` })
  const today = newest.filter(({ submittedAt }) => dateOf(submittedAt) === dateOf(at))
  if (today.length >= applicationMost.turnsADay)
    throw fail('tooOften', { message: '这件事今天交了好几次了，请明天再来，或者给窗口打个电话' })
}
