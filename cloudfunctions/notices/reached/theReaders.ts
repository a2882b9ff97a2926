/** A notice for whoever sees to it that people read it, and the part of the grid that is theirs (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import { isBelow, kindOf, ladderOf } from '@shared/grid/code'
import { isReadable } from '@shared/notices/flow'
import { isSensitive } from '@shared/notices/tags'
import type { Id } from '@shared/ids'
import { may, type Actor } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { partsOf } from '../../grid/places/parts'
import { bothOf, placesOf, type Places } from '../audience/places'
import { notices, type Notice } from '../collections'

export interface TheReaders {
  notice: Notice
  node: string
  places: Places
}

/** The parts of the grid of which somebody may see who has read a notice: where theirs and the notice's meet. */
function readPartsOf(actor: Actor, notice: Notice): string[] {
  const met = partsOf(actor, 'notice.readers').flatMap(part => {
    const { node } = notice.audience
    return isBelow(node, part) ? [node] : isBelow(part, node) ? [part] : []
  })
  return [...new Set(met)].sort((one, other) => one.length - other.length)
}

/** @throws notFound: not there and not theirs are one answer */
export async function readersOf(
  id: Id<'notice'>,
  { actor, clock }: PersonContext,
  _field: string,
  { node: wanted }: { node?: string | undefined },
): Promise<TheReaders> {
  const notice = await notices.find(id)
  if (!notice || !isReadable(notice.state)) throw fail('notFound')
  const parts = readPartsOf(actor, notice)
  const node = wanted ?? parts[0]
  const isTheirs = node !== undefined && kindOf(node) !== null && parts.some(part => isBelow(node, part))
  if (!isTheirs || (isSensitive(notice.audience.tags) && !may(actor, 'care.know', { ladder: ladderOf(node) })))
    throw fail('notFound')
  return { notice, node, places: bothOf(notice.audience, await placesOf(node, clock.now())) }
}
