/** What of 柿子节 goes with whoever leaves: derived from how their household stands. Pure. */
import type { FestivalOfHome } from '@shared/festival/signUp'

export interface GivenUp {
  id: string
  title: string
}

/** Places, offers and sign-ups for sessions that are still to come; who only waits has nothing to give up. @param now milliseconds */
export function givenUp({ current, mine }: FestivalOfHome, now: number): GivenUp[] {
  return mine.entries.flatMap(({ id, session, state, partySize, offer }) => {
    const found = current.sessions.find(each => each.id === session)
    if (!found || Date.parse(found.startsAt) <= now) return []
    if (state === 'placed') return { id, title: `柿子节${found.name}的 ${partySize} 个名额` }
    if (state === 'offered' && offer) return { id, title: `柿子节${found.name}让给您家的 ${offer.places} 个名额` }
    return state === 'entered' ? { id, title: `柿子节${found.name}报的名` } : []
  })
}
