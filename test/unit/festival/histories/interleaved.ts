/** Calls of households that run at the same time: each of their steps waits until it is let on, in an order that is drawn, and some are killed. */
import type { Entry, Session } from '../../../../cloudfunctions/festival/collections'
import { nextStep } from '../../../../cloudfunctions/festival/places/agreement'
import { agree } from '../../../../cloudfunctions/festival/places/ground'
import { changed } from '../../../../cloudfunctions/festival/signUp/change/changed'
import { enter } from '../../../../cloudfunctions/festival/signUp/enter/enter'
import type { Known } from '../../../../cloudfunctions/festival/signUp/enter/known'
import { withdrawn } from '../../../../cloudfunctions/festival/signUp/change/withdrawn'
import { answered } from '../../../../cloudfunctions/festival/waiting/answered'
import { firstWhoFits, isPooled, offeredUntil } from '../../../../cloudfunctions/festival/waiting/offer'
import { offerTo } from '../../../../cloudfunctions/festival/waiting/offerTo'
import { addMinutes, type Time } from '../../../../cloudfunctions/_platform/time'
import { Failure } from '../../../../types/errors'
import { Killed, someGround, type Fate } from './someGround'

export type Said = { state: string; partySize: number } | { refused: string } | 'killed'
export type Act =
  | { kind: 'signUp' | 'change'; home: number; size: number }
  | { kind: 'withdraw' | 'accept' | 'pass'; home: number }
  | { kind: 'settle' | 'offer'; home?: undefined }

export const homeOf = (nth: number) => `XZZ-1-E01-B01-U1-0${nth}01`

/** @param fate is asked at every step of every call */
export function aFestival(session: Session, fate: Fate) {
  const { ground, stored } = someGround(session, fate)
  let now: Time = addMinutes(session.plan.opensAt, 1)
  /** What instances know: never more places than there are. */
  let known: Known = session

  async function signUp(home: string, partySize: number): Promise<Entry> {
    const who = { personId: `p${home}`, name: '某', home, relation: 'owner' as const, since: null, otherHomes: [] }
    return enter(
      ground,
      { who, by: who, partySize, roles: [], at: now },
      { session: known, learn: seen => (known = seen), withCall: entry => entry, isMine: () => false },
    )
  }

  /** What change() does with one document: decides again when somebody was first. */
  async function decided(
    home: string,
    decide: (before: Entry) => Promise<Entry | null> | Entry | null,
  ): Promise<Entry> {
    for (;;) {
      const before = await ground.entry(`${session._id}#${home}`)
      if (!before) throw new Failure('notFound')
      const after = await decide(before)
      const written = after && { ...after, version: before.version + 1 }
      if (written === null || (await ground.save(before, written)))
        return (await agree(ground, written ?? before, now)).entry
    }
  }

  function doneBy(home: string, act: Act & { home: number }): Promise<Entry> {
    switch (act.kind) {
      case 'signUp':
        return signUp(home, act.size)
      case 'change':
        return decided(home, async before => {
          const seen = await ground.session(session._id)
          return changed(ground, before, seen ?? session, { partySize: act.size }, now)
        })
      case 'withdraw':
        return decided(home, before => withdrawn(before, now))
      case 'accept':
      case 'pass':
        return decided(home, before => answered(ground, before, act.kind === 'accept', now))
    }
  }

  async function sweep(kind: 'settle' | 'offer'): Promise<void> {
    const all = [...stored.entries.values()].map(each => structuredClone(each))
    if (kind === 'settle') {
      for (const each of all) if (each.dueAt !== null && each.dueAt <= now) await agree(ground, each, now)
      return
    }
    const fresh = await ground.session(session._id)
    for (const each of all)
      if (each.state === 'entered' || (fresh && nextStep(each, fresh, fresh.plan.mode, now)))
        await agree(ground, each, now)
    if (fresh && isPooled(fresh) && fresh.left > 0)
      await ground.move(fresh._id, { kind: 'pool', left: fresh.left }, now)
    for (;;) {
      const seen = await ground.session(session._id)
      const waiting = [...stored.entries.values()].filter(({ state }) => state === 'waiting')
      const until = offeredUntil(session.plan, now)
      const next = seen && firstWhoFits(waiting, seen.returned)
      if (!next || until === null) return
      await offerTo(ground, structuredClone(next), until, now)
    }
  }

  return {
    stored,
    /** What instances know. */
    known: () => known,
    advance: (minutes: number) => (now = addMinutes(now, minutes)),
    now: () => now,
    close: () => (stored.session = { ...stored.session, state: 'closed' }),
    async act(act: Act): Promise<Said | null> {
      try {
        if (act.home === undefined) return await sweep(act.kind).then(() => null)
        const home = homeOf(act.home)
        const { state, partySize } = await doneBy(home, act)
        return { state, partySize }
      } catch (error) {
        if (error instanceof Killed) return 'killed'
        if (error instanceof Failure) return { refused: error.code }
        throw error
      }
    },
  }
}
