/** Files that people upload before they hand them in: where they lie, and what a fileID of one looks like. */
import * as z from './z'

/** Each person has a folder of their own below it (`people.me` gives `uploadFolder`); functions take no file from anywhere else. */
export const uploadRoot = 'upload'

/** Whose folder it is: a keyed hash of the person. */
export const ownFolder = '[0-9a-f]{24}'

/**
 * The fileID of an upload: `cloud://<environment>.<bucket>/upload/<folder>/<name>.<ending>`. Nothing that an address swallows or decodes, no steps,
 * no second folder. Whose folder it is, the function asks (`_platform/files/uploads.ts`).
 */
export const uploadPattern = (endings: string) =>
  new RegExp(`^cloud://[\\w-]{1,64}\\.[\\w-]{1,128}/${uploadRoot}/${ownFolder}/[A-Za-z0-9][\\w-]{0,79}\\.(${endings})$`)

/** A photo in somebody's own folder. What it is, its bytes say. */
export const uploadedPhoto = z
  .string()
  .check(z.maxLength(400), z.regex(uploadPattern('jpg|jpeg|png|webp|heic|heif'), '照片没传好，请重新拍一张'))
  .brand<'file'>()
