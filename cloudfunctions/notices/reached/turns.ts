/** When those who have not read a notice may be told of it by WeChat once more, and who of them (DOMAIN §5). Pure. */
import { isBelow } from '@shared/grid/code'
import { noticeRules } from '@config/community/notices'
import type { Recipient } from '../../messages/courier/recipients'
import { hasConsent, lastTold } from '../../messages/courier/consents'
import { addMinutes, addSeconds, type Time } from '../../_platform/time'
import type { Notice, Receipt } from '../collections'

/** One time that a part of the grid was told once more. */
export type Turn = NonNullable<Notice['again']>['newest'][number]

/** Seconds after which somebody else goes on with what was begun and not ended: no call lasts longer. */
const lease = 60

type Told = Pick<Notice, 'spread' | 'again'>

/** From when on after a moment. */
export const hourAfter = (at: Time) => addMinutes(at, noticeRules.againMinutes)

/** From when on a part of the grid may be told once more; null: now. A part counts with what lies in it, and with what it lies in. */
export function mayTellFrom({ spread, again }: Told, node: string, now: Time): Time | null {
  const near = (again?.newest ?? []).filter(turn => isBelow(turn.node, node) || isBelow(node, turn.node))
  const last = [...near.map(({ at }) => at), ...(spread?.doneAt ? [spread.doneAt] : [])].sort().at(-1)
  const from = last === undefined ? now : hourAfter(last)
  return from > now ? from : null
}

/**
 * Whose turn a call has: its own, when it came before; one that nobody ended, for the same part; else a new one.
 * @returns `until` instead, while it is too soon; null as time while the notice itself is still on its way
 */
export function turnOf(
  notice: Told,
  { node, call, now }: { node: string; call: string; now: Time },
): { turn: Turn; isNew: boolean } | { until: Time | null } {
  const known = notice.again?.newest ?? []
  const own = known.find(turn => turn.call === call)
  if (own) return { turn: own, isNew: false }
  if (!notice.spread?.doneAt) return { until: null }
  const until = mayTellFrom(notice, node, now)
  if (until === null) return { turn: { node, at: now, call, told: null }, isNew: true }
  const left = known.find(turn => turn.node === node && turn.told === null && addSeconds(turn.at, lease) <= now)
  return left ? { turn: left, isNew: false } : { until }
}

/** The turns after one more, or after one was ended: those of the last hour. */
export function withTurn({ again }: Told, turn: Turn, now: Time): NonNullable<Notice['again']> {
  const others = (again?.newest ?? []).filter(({ call, at }) => call !== turn.call && hourAfter(at) > now)
  return { no: (again?.no ?? 0) + 1, newest: [...others, turn] }
}

/** Has somebody read it; of an urgent one, have they said that they know? */
export function hasReached({ content, edition }: Pick<Notice, 'content' | 'edition'>, receipt?: Receipt): boolean {
  return receipt !== undefined && (content.urgent ? receipt.confirmed : receipt.edition) >= edition
}

type Person = Pick<Recipient, '_id' | 'msgCredits' | 'toldOf'>

/** Does WeChat reach them with it now? Not without a consent, and not when it told them within the hour. */
export function isReachable({ _id }: Pick<Notice, '_id'>, person: Person, now: Time): boolean {
  const told = lastTold(person, { kind: 'notice', id: _id })
  return hasConsent(person, { template: 'noticePublished' }) && (told === undefined || hourAfter(told) <= now)
}

/** Is somebody to be told once more? Not who has read it, nor whom somebody has told at the door. */
export const isToBeTold = (notice: Pick<Notice, '_id' | 'content' | 'edition'>, person: Person, receipt: Receipt | undefined, now: Time) =>
  !hasReached(notice, receipt) && receipt?.called?.outcome !== 'done' && isReachable(notice, person, now) // prettier-ignore
