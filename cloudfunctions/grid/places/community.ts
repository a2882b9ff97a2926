import { places } from '@config/community/places'

/** The code of the community's own node: the root of the grid. */
export const communityCode = places.code
