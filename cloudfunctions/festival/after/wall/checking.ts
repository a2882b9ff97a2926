import type { Checking } from '../../../_platform/photoChecks/ask'
import { wallPhotos, type WallPhoto } from '../collections'
import { settledPhoto } from './wallPhoto'

/** How photos of the wall are looked at by WeChat. */
export const wallChecking: Checking<WallPhoto> = {
  collection: wallPhotos,
  photosOf: ({ photo, by }) => (photo === null ? [] : [{ fileID: photo, by: by.personId }]),
  settled: settledPhoto,
}
