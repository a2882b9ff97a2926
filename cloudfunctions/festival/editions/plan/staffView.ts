/** An edition as staff see it, and what each of them may do with it. */
import type { EditionView } from '@shared/festival/editions'
import {
  editionEvents,
  editionRules,
  nextEditionState,
  type EditionEvent,
  type EditionParty,
} from '@shared/festival/flow'
import { may, type Actor } from '@shared/permissions'
import type { Time } from '../../../_platform/time'
import type { Edition, Session } from '../../collections'
import { fixedBecause } from '../changes/source'
import { hadNoPart, sessionIdOf } from './written'

function partiesOf(edition: Edition, actor: Actor): EditionParty[] {
  return [
    ...(may(actor, 'festival.plan', {}) ? (['planner'] as const) : []),
    ...(may(actor, 'festival.check', {}) && hadNoPart(actor, edition.writers) ? (['second'] as const) : []),
  ]
}

/** Whether something can be done at this moment, where the table alone does not say. */
function isTime(event: EditionEvent, { sessions }: Edition, found: readonly Session[], now: Time): boolean {
  if (event === 'open') return found.some(({ state, plan }) => state === 'planned' && now >= plan.opensAt)
  if (event === 'close') return found.some(({ state }) => state === 'open')
  if (event === 'draw') return found.some(({ state, drawn }) => state === 'closed' && drawn?.confirmedAt)
  if (event === 'archive') return found.every(({ state }) => state === 'over')
  if (event === 'harvest' || event === 'share') return false
  return sessions.length > 0
}

/** @param found its sessions, once it is announced */
export function staffView(edition: Edition, found: readonly Session[], actor: Actor, now: Time): EditionView {
  const parties = partiesOf(edition, actor)
  const allowed = editionEvents.filter(
    event =>
      nextEditionState(edition.state, event) !== null &&
      editionRules[event].by.some(party => parties.includes(party)) &&
      isTime(event, edition, found, now),
  )
  const { number, version, state, year, rules, source, share, announcedAt, announced, note } = edition
  const sessions = edition.sessions.map(({ index, ...plan }) => {
    const session = found.find(each => each.plan.index === index)
    const drawn = session?.drawn ?? null
    const entered = drawn && {
      by: drawn.by.name,
      mine: !hadNoPart(actor, drawn.marks),
      confirmedBy: drawn.confirmedBy?.name ?? null,
    }
    return {
      id: sessionIdOf(number, index),
      state: session?.state ?? null,
      ...plan,
      list: session?.list ?? null,
      number: entered,
      drawnAt: drawn?.drawnAt ?? null,
    }
  })
  return {
    edition: number,
    version,
    state,
    year,
    rules,
    sessions,
    source,
    maySource: allowed.includes('change') && fixedBecause(edition, found, now) === null,
    share,
    author: edition.author.name,
    checkedBy: edition.checkedBy?.name ?? null,
    note,
    announcedAt,
    announced,
    changes: edition.changes.map(({ at, says, by }) => ({ at, says, by: by?.name ?? null })),
    allowed,
  }
}
