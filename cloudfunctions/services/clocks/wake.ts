/** What a time that has come does to an application: a word, a lead who joins, an end (DOMAIN §7). Pure. */
import { applicationStateLabels } from '@shared/services/labels'
import type { Told } from '../../_platform/messages/tell'
import { sayDay } from '../../_platform/sayDay'
import { dateOf, type Time } from '../../_platform/time'
import { saidToApplicant, toCounter } from '../applying/news'
import type { Application, Doer } from '../applying/schema'
import { stepped } from '../applying/step'
import { nextWaking, wakesAtOf, type Waking } from '../applying/times'
import { isAway, thereNow, type Colleague } from '../counter/queue/colleagues'

/** The application after a time, and what is told of it. */
interface Woken {
  after: Application
  told: Told[]
}

/**
 * Of everything that has come until now, each once: what was missed in an outage comes in one write, and of several words only the last is said.
 * @returns null when nothing has come
 */
export function wokenUntil(application: Application, all: readonly Colleague[], now: Time): Woken | null {
  let woken: Woken | null = null
  for (let at = application, next = nextWaking(at); next && next.at <= now; next = nextWaking(at)) {
    woken = wokenBy(at, next, all, now)
    at = woken.after
    if (next.what === 'expire') break
  }
  return woken
}

function wokenBy(before: Application, waking: Waking, all: readonly Colleague[], now: Time): Woken {
  switch (waking.what) {
    case 'warn': {
      const after = again(before)
      const until = sayDay(dateOf(before.correction?.until ?? now))
      return {
        after,
        told: saidToApplicant(
          after,
          { title: '还差几样材料', note: `${until}前补上，过了就先停下`, urgent: true },
          null,
          now,
        ),
      }
    }
    case 'expire': {
      const note = '到期没补材料，先停下了'
      const after = stepped(before, { event: 'expire', by: null, via: 'timer', at: now, note })
      return {
        after,
        told: saidToApplicant(
          after,
          { title: '先停下了', note: '材料齐了可以再交，还是那几样', urgent: true },
          null,
          now,
        ),
      }
    }
    case 'fetch': {
      const after = again(before)
      const note = before.delivery ? '我们约个时间给您送' : '一直给您留着，带身份证来取'
      return { after, told: saidToApplicant(after, { title: '还没来取', note }, null, now) }
    }
    case 'climb':
      return climbed(before, waking.percent, all, now)
  }
}

/** The next time of the same step. */
function again(before: Application): Application {
  const after = { ...before, woken: before.woken + 1 }
  return { ...after, wakesAt: wakesAtOf(after) }
}

/**
 * At half of the time whoever has it is reminded; at its end the chief lead joins, and both are told again with each further half. What a clerk has who is
 * away by then goes back to the queue, and those who are there are told. The other leads above the home are not told: what somebody applies for is not theirs.
 */
function climbed(before: Application, percent: number, all: readonly Colleague[], now: Time): Woken {
  const mayKnow = (who: Colleague) => !before.recused.includes(who.personId)
  const left = before.holder !== null && isAway(all, before.holder.personId)
  const holder = left ? null : before.holder
  const joining = percent < 100 ? [] : all.filter(who => who.role === 'chiefLead' && !who.onLeave && mayKnow(who))
  const supervisors = [...before.supervisors, ...joining.filter(who => !before.supervisors.some(({ personId }) => personId === who.personId)).map(doer)] // prettier-ignore
  const note = percent < 100 ? '时间过半' : `超时，已过 ${percent}%`
  const after = again(
    stepped(before, { event: 'climb', by: null, via: 'timer', at: now, note }, { holder, supervisors }),
  )
  const told = [...(holder ? [holder] : thereNow(all)), ...supervisors]
  const title = percent < 100 ? '时间过半了' : '办件超时了'
  return {
    after,
    told: toCounter(after, told, { title, note: `${applicationStateLabels[before.state]}，编号 ${before.no}` }, now),
  }
}

const doer = ({ personId, name, role }: Colleague): Doer => ({ personId, name, role })
