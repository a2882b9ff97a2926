/** A tree as it is named from outside. Pure. */
import { registeredTrees, treeEstates, type Tree } from '@config/community/trees'
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'

/** By its own id or by the code of its place; null for what is no tree of ours. */
export const treeOf = (named: string): Tree | null =>
  registeredTrees.find(({ id, place }) => id === named || place === named) ?? null

/** The resolver of a tree in a question. @throws notFound */
export function knownTree(named: Id<'tree'>): Tree {
  const tree = treeOf(named)
  if (!tree) throw fail('notFound', { message: '没有这棵树，请从柿子树地图里选' })
  return tree
}

/** The same in a form. @throws invalid with the field */
export function chosenTree(named: Id<'tree'>, _ctx: PersonContext, field: string): Tree {
  const tree = treeOf(named)
  if (!tree) throw fail('invalid', { fields: { [field]: '没有这棵树，请从柿子树地图里选' } })
  return tree
}

/** The estate with trees in which a home is; null for one that has none. */
export function treeEstateOfHome(home: string | null): string | null {
  const [, , estate] = home?.split('-') ?? []
  return treeEstates.find(({ id }) => id === estate)?.id ?? null
}

/** The way a person would say which tree it is: 华城路二小区 7 号树. */
export function nameOfTree(id: string): string {
  const tree = treeOf(id)
  const estate = treeEstates.find(each => each.id === tree?.estate)
  return tree && estate ? `${estate.name} ${tree.no} 号树` : id
}
