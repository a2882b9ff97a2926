/** Who may change the grid, and how. */
import { kindOf, type NodeKind } from '@shared/grid/code'
import { regridKinds, type RegridKind } from '@shared/grid/labels'
import { may, type Actor } from '@shared/permissions'
import { communityCode } from '../places/community'

/** The kind of node at which each change begins. */
const beginsAt: Record<RegridKind, NodeKind> = {
  split: 'unit',
  merge: 'unit',
  moveHome: 'unit',
  moveBuilding: 'building',
}

/**
 * May this person change all of these in this way? A building can come into another area, so its change is for those who answer for
 * all of them.
 * @param ladders of what is changed, at the moment from which it holds
 */
export const mayChange = (actor: Actor, kind: RegridKind, ladders: readonly (readonly string[])[]): boolean =>
  kind === 'moveBuilding'
    ? may(actor, 'grid.regrid', { ladder: [communityCode] })
    : ladders.every(ladder => may(actor, 'grid.regrid', { ladder }))

/** The changes that this person may begin at a node. */
export const mayRegrid = (actor: Actor, ladder: readonly string[]): RegridKind[] =>
  regridKinds.filter(kind => beginsAt[kind] === kindOf(ladder[0] ?? '') && mayChange(actor, kind, [ladder]))
