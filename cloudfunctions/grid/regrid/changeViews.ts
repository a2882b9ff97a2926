/** The history of the grid, in words. */
import type { ChangeView } from '@shared/grid/contract'
import { auditActionLabels } from '@shared/audit/labels'
import type { Actor } from '@shared/permissions'
import type { Time } from '../../_platform/time'
import type { GridChange } from './collections'
import { whom } from '../regrid/collections'
import { mayChange } from './mayRegrid'

/** May this person take it back? It was theirs to make where it was made. */
export const mayCancel = ({ regrid, places }: GridChange, actor: Actor): boolean =>
  regrid !== undefined && mayChange(actor, regrid.operation.kind, [places])

export function viewOf(change: GridChange, actor: Actor, now: Time): ChangeView {
  const { _id, at, by, action, says, who, regrid, startsAt, cancelledAt } = change
  const planned = startsAt !== null && startsAt > now
  return {
    id: _id,
    at,
    by: by.name,
    label: auditActionLabels[action],
    says: (who ? says.replace(whom, who.name) : says) || auditActionLabels[action],
    state: cancelledAt ? 'cancelled' : planned ? 'planned' : 'done',
    from: regrid?.from ?? null,
    unit: regrid?.unit ?? null,
    mayCancel: planned && mayCancel(change, actor),
  }
}
