/** What the festival waits for next, derived from its edition's times and the clock. */
import type { Current, PublicSession } from '@shared/festival/editions'
import { isOpenEntry } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import { now } from '@/platform/clock'

export interface Moment {
  /** 开摘还有 */
  label: string
  at: string
}

const earliest = (times: string[]) => times.sort((a, b) => Date.parse(a) - Date.parse(b))[0]
const ahead = (time: string) => Date.parse(time) > now()

/** The earliest of these times that is still to come. */
const next = (label: string, times: string[]): Moment[] => {
  const at = earliest(times.filter(ahead))
  return at === undefined ? [] : [{ label, at }]
}

/** When a drawn session's result can be known: it is drawn when the public number is out. */
const awaitsDraw = ({ mode, state }: PublicSession) => mode === 'lottery' && state !== 'drawn' && state !== 'over'

/** Whoever counts on a session waits for that one alone. */
interface Own {
  entry: EntryView
  session: PublicSession
}

/**
 * Up to two moments that are waited for, the nearest first: opening or closing of the sign-up, the draw's number, the harvest.
 * A moment that has passed is none, whatever the stored state still says.
 */
export function momentsOf({ sessions: all, source }: Current, own?: Own): Moment[] {
  const sessions = own && isOpenEntry(own.entry.state) ? [own.session] : all
  const planned = sessions.filter(({ state }) => state === 'planned')
  const open = sessions.filter(({ state }) => state === 'open')
  const moments = [
    ...next('开始报名还有', planned.map(({ opensAt }) => opensAt)),
    ...next('报名截止还有', open.map(({ closesAt }) => closesAt)),
    ...(source && sessions.some(awaitsDraw) ? next('开奖号码还有', [source.at]) : []),
    ...next('开摘还有', sessions.filter(({ state }) => state !== 'over').map(({ startsAt }) => startsAt)),
  ] // prettier-ignore
  return moments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(0, 2)
}
