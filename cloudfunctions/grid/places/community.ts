import { places } from '@config/community/places'

/** The code of the community's own node: the root of the grid. */
export const communityCode = places.code

/** The areas of the community, as their nodes are called (config/community/nodes.ts). */
export const areas = places.areas.map(({ name }, at) => ({ code: `${places.code}-${at + 1}`, name }))
