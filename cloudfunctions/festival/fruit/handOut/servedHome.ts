import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { nodes } from '../../../grid/collections'

/** A home as those at the fruit name it: all of the community is theirs to serve. @throws notFound */
export async function servedHome(code: Id<'place'>): Promise<void> {
  const node = await nodes.find(code, { select: ['kind'] })
  if (node?.kind !== 'home') throw fail('notFound', { message: '没有这一户，请从单子里重新选' })
}
