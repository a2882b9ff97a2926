/** How every photo reaches the cloud: its name is decided once, so that an upload that is tried again lands on the same file. */
import { now } from '@/platform/clock'
import { deleteFile, uploadFile } from '@/platform/cloud'
import { newKey } from '@/platform/key'
import type { Photo } from '@/platform/photos'
import type { Progress } from '@/platform/transport'
import { whoIAm } from '../people/useMe'
import { dateOf } from '../time'

/** A photo that was taken, sent (`fileID`) or still to be sent. Plain data: it survives in a draft. */
export interface PhotoDraft {
  photo: Photo
  /** What it is called in the person's own folder: `20261124-<key>.jpg`. */
  name: string
  fileID?: string
}

/** What a file is called that is uploaded now: the day first, so that what was never handed in can be told by its age. */
export const uploadName = (ending: string) => `${dateOf(now()).replace(/-/g, '')}-${newKey()}.${ending}`

/** `platform/photos` makes a JPEG of whatever the camera gave. */
export const draftOf = (photo: Photo): PhotoDraft => ({ photo, name: uploadName('jpg') })

/** Sends a file into the person's own folder, the only one from which the server takes it. @throws TransportError, CallError */
export const uploadOwn = async (name: string, file: Photo, onProgress: Progress) =>
  uploadFile(`${(await whoIAm()).uploadFolder}/${name}`, file, onProgress)

/** Sends it unless it was sent already, and returns its fileID. @throws TransportError, CallError */
export const uploadPhoto = async ({ photo, name, fileID }: PhotoDraft, onProgress: Progress = () => undefined) =>
  fileID ?? (await uploadOwn(name, photo, onProgress))

/** Takes back what the person does not want to hand in after all. What cannot be taken back now stays where nobody sees it. */
export const takeBack = ({ fileID }: PhotoDraft): void => void (fileID && deleteFile(fileID).catch(() => undefined))
