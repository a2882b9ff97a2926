import type { Id } from '@shared/ids'
import type { Target } from '../../../_platform/data/change'
import { wallPhotos, type WallPhoto } from '../collections'

/** A photo of the wall: whoever plans the festival looks after all of them. */
export const aPhoto: Target<WallPhoto, { id: Id<'wallPhoto'> }, 'id', false> = {
  collection: wallPhotos,
  id: ({ id }) => id,
  may: () => true,
  field: 'id',
  together: false,
}
