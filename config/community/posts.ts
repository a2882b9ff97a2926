/**
 * Which posts a node has, and how many people each wants (DOMAIN §2, P): the team 1+2+N of an area is one policeman, two
 * auxiliaries on patrol, and as many more as are found. Nobody is appointed to a post that does not stand here.
 */
import type { NodeKind } from '@shared/grid/code'
import type { Role } from '@shared/permissions'

export const slots: Record<NodeKind, Partial<Record<Role, number>>> = {
  community: {
    chiefLead: 1,
    dispatcher: 1,
    mediator: 1,
    clerk: 1,
    property: 1,
    accountant: 1,
    admin: 1,
    auditor: 1,
    police: 0,
    patrol: 0,
  },
  area: { areaLead: 1, police: 1, patrol: 2, property: 1, mediator: 0, clerk: 0 },
  estate: {},
  building: { buildingLead: 1 },
  unit: { unitLead: 1 },
  home: {},
  spot: {},
}

/** How far ahead a change of the grid can be planned, in days (P). */
export const furthestRegrid = 366

/** How long somebody can be on leave at a stretch, in days (P). */
export const longestLeave = 366
