/** A database of sign-ups and places for the tests: every step can be put off, in any order, and every call can be killed at any of them. */
import type { Entry, Session } from '../../../../cloudfunctions/festival/collections'
import type { Ground } from '../../../../cloudfunctions/festival/places/ground'
import { moved } from '../../../../cloudfunctions/festival/places/places'

export class Killed extends Error {}

/** Decides before and after each step: it may wait, or throw `Killed`. `answer`: what the step came to. */
export type Fate = (when: 'before' | 'after', answer?: unknown) => Promise<void>

export function someGround(session: Session, fate: Fate) {
  const stored = { session, entries: new Map<string, Entry>() }
  const step = async <T>(work: () => T): Promise<T> => {
    await fate('before')
    const answer = structuredClone(work())
    await fate('after', answer)
    return answer
  }
  const ground: Ground = {
    session: () => step(() => stored.session),
    entry: id => step(() => stored.entries.get(id) ?? null),
    insert: entry =>
      step(() => {
        if (stored.entries.has(entry._id)) return false
        stored.entries.set(entry._id, structuredClone(entry))
        return true
      }),
    save: (before, after) =>
      step(() => {
        if (stored.entries.get(before._id)?.version !== before.version) return false
        stored.entries.set(after._id, structuredClone(after))
        return true
      }),
    move: (_session, movement) =>
      step(() => {
        const after = moved(stored.session, movement)
        if (after) stored.session = { ...stored.session, ...after }
        return after !== null
      }),
  }
  return { ground, stored }
}
