/** What somebody has answered of a service's questions, as long as the app runs. Nothing of it is kept anywhere: a guest can ask, too. */
import type { ApplyWay } from '@shared/services/paperFlaws'
import type { Answers } from '@shared/services/guide/spec'
import { createStore, useStore } from '@/platform/store'

/** Somebody for whom one asks: they let one act for them (代办), or said it to the counter. */
export interface Principal {
  personId: string
  name: string
  /** How they came to say so, when the counter writes it down for them. */
  said?: ApplyWay
}

export interface Session {
  answers: Answers
  /** Questions whose answer was known, and is not so. */
  wrong: readonly string[]
  /** For whom it is asked: null for oneself. */
  principal: Principal | null
}

const blank: Session = { answers: {}, wrong: [], principal: null }
const sessions = createStore<Readonly<Record<string, Session>>>({})

export const useSession = (service: string): Session => useStore(sessions)[service] ?? blank

export const sessionOf = (service: string): Session => sessions.get()[service] ?? blank

/** Something of it is other than before. */
export const tellSession = (service: string, changed: Partial<Session>) =>
  sessions.set({ ...sessions.get(), [service]: { ...sessionOf(service), ...changed } })

/** Begins anew, for oneself or for somebody. */
export const startSession = (service: string, principal: Principal | null = null) =>
  tellSession(service, { ...blank, principal })

/** What need not be asked: what is known of me says nothing of whom I act for, and what I called wrong is not known. */
export function knownIn({ wrong, principal }: Session, told: Answers): Answers {
  const known = { ...told }
  for (const question of principal ? Object.keys(told) : wrong) delete known[question]
  return known
}
