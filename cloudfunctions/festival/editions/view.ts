/** A session as everybody sees it. */
import type { PublicSession } from '@shared/festival/editions'
import type { Session } from '../collections'

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
