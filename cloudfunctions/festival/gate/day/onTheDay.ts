/** The times of a session's day that all were told of (DOMAIN §6). Pure. */
import { dayRules } from '@config/community/festivalDay'
import { addMinutes, type Time } from '../../../_platform/time'
import type { Session } from '../../collections'

/** From when on places of who has not come are given on. */
export const releaseAtOf = ({ startsAt }: Pick<Session['plan'], 'startsAt'>): Time =>
  addMinutes(startsAt, dayRules.releaseMinutes)

/** Whoever was given places on the day itself, when others had not come, is on the way for as long as those were waited for. Pure. */
export function isOnTheWay({ winners, plan }: Pick<Session, 'winners' | 'plan'>, home: string, now: Time): boolean {
  const since = winners[home]?.at
  return since !== undefined && since >= plan.startsAt && now < addMinutes(since, dayRules.releaseMinutes)
}
