/** A part of the grid, and whom in it, as they are named from outside (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import { kindOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import type { AudienceInput } from '@shared/notices/contract'
import { isHomeTag, isSensitive, isWorkTag } from '@shared/notices/tags'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { codesOf, placeNodes } from '../../grid/places/placeNodes'
import { existsAt } from '../../grid/places/placement'
import type { Audience } from '../schema'
import { placesOf } from './places'

export interface KnownAudience {
  audience: Audience
  /** The node and all above it, lowest first. */
  nodes: GridNode[]
  ladder: string[]
}

/**
 * For whoever may write for that part of the grid; and who may choose by what is nobody else's to know.
 * @throws notFound for a part that is not theirs or not there: one answer; invalid for a place that nobody lives in
 */
export async function knownAudience(
  { node: code, tags = [] }: AudienceInput,
  { actor, clock }: PersonContext,
  field: string,
): Promise<KnownAudience> {
  const now = clock.now()
  const invalid = (part: string, says: string) => fail('invalid', { fields: { [`${field}.${part}`]: says } })
  if (kindOf(code) === 'spot' || kindOf(code) === null) throw invalid('node', '请选一片网格，不是一个设施')
  if (tags.some(isWorkTag) && tags.some(isHomeTag)) throw invalid('tags', '发给岗位的，不能再按业主、租客选')
  const [found, places] = await Promise.all([placeNodes(code, now), placesOf(code, now)])
  const nodes = [...found.values()]
  const ladder = codesOf(nodes)
  const node = found.get(code)
  if (!node || !existsAt(node, now) || !may(actor, 'notice.write', { ladder }))
    throw fail('notFound', { fields: { [`${field}.node`]: '没有这个位置，或者不归您管' } })
  if (isSensitive(tags) && !may(actor, 'care.know', { ladder }))
    throw fail('forbidden', { message: '这几类人您不能单选' })
  const chosen = [...new Set(tags)].sort()
  return { audience: { node: code, place: node.fullName, tags: chosen, ...places }, nodes, ladder }
}
