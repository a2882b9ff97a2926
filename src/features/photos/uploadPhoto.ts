/** How every photo reaches the cloud: its path is decided once, so that an upload that is tried again lands on the same file. */
import { now } from '@/platform/clock'
import { uploadFile } from '@/platform/cloud'
import { newKey } from '@/platform/key'
import type { Photo } from '@/platform/photos'
import type { Progress } from '@/platform/transport'
import { dateOf } from '../time'

/** A photo that was taken for a report, sent (`fileID`) or still to be sent. Plain data: it survives in a draft. */
export interface PhotoDraft {
  photo: Photo
  /** Where it will lie: `photos/20261124/<key>.jpg`. */
  path: string
  fileID?: string
}

/** `platform/photos` makes a JPEG of whatever the camera gave. */
export const draftOf = (photo: Photo): PhotoDraft => ({
  photo,
  path: `photos/${dateOf(now()).replace(/-/g, '')}/${newKey()}.jpg`,
})

/** Sends it unless it was sent already, and returns its fileID. @throws TransportError */
export const uploadPhoto = async ({ photo, path, fileID }: PhotoDraft, onProgress: Progress = () => undefined) =>
  fileID ?? (await uploadFile(path, photo, onProgress))
