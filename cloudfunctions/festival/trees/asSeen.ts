import { fail } from '@shared/errors'
import type { TreeView } from '@shared/festival/trees'
import type { Time } from '../../_platform/time'
import type { TreeCare } from './collections'
import { treeOf } from './register'
import { ripenessNow, treeViewOf } from './view'

/** A tree after it was decided who cares for it. */
export async function treeAsSeen(care: TreeCare, now: Time): Promise<TreeView> {
  const tree = treeOf(care._id)
  if (!tree) throw fail('notFound')
  return treeViewOf(tree, (await ripenessNow(now)).get(tree.id), care)
}
