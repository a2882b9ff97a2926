/** An edition and its sessions as everybody sees them. */
import type { Current, PublicSession } from '@shared/festival/editions'
import type { Edition, Session } from '../collections'

export function publicSession({ _id, state, plan, left, list, drawn }: Session): PublicSession {
  const { index: _index, ...planned } = plan
  return {
    id: _id,
    state,
    ...planned,
    left,
    list,
    drawn: drawn?.drawnAt ? { number: drawn.number, at: drawn.drawnAt } : null,
  }
}

const nothing: Current = {
  edition: null,
  state: null,
  year: null,
  rules: [],
  source: null,
  share: null,
  announced: 0,
  changes: [],
  sessions: [],
}

/** @param found null before the first edition was announced */
export function currentOf(found: { edition: Edition; sessions: readonly Session[] } | null): Current {
  if (!found) return nothing
  const { number, state, year, rules, source, share, announced, changes } = found.edition
  const said = changes.map(({ at, says }) => ({ at, says })).reverse()
  const sessions = found.sessions.map(publicSession)
  return { edition: number, state, year, rules, source, share, announced, changes: said, sessions }
}
