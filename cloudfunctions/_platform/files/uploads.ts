/**
 * Whose an upload is. Each person has one folder, which their calls are taken from and nobody else's are: WeChat does not tell a function who
 * uploaded a file, and its rules cannot tie a folder to a person, so the folder's name is a keyed hash that nobody can work out.
 */
import { ownFolder, uploadRoot } from '@shared/files'
import { env } from '../env'
import { logError } from '../log'
import { sha256 } from '../personId'
import { lookupOf } from '../privacy/vault'
import { deleteFiles } from '../sdk'

/** Where somebody's uploads lie: `upload/<24 hexadecimal places>`. Derived, so that nothing is stored and a guest has one too. */
export const uploadFolderOf = (personId: string) => `${uploadRoot}/${sha256(lookupOf('upload', personId)).slice(0, 24)}`

/** `cloud://<environment>.<four hexadecimal places>-<environment>-<account>/<path>`: how WeChat writes a fileID. */
const parts = new RegExp(`^cloud://([\\w-]+)\\.[0-9a-f]+-([\\w-]+)-\\d+/(${uploadRoot}/${ownFolder})/[^/]+$`)

/** Is this a file of our own storage, directly in that person's folder? Asked after the contract has checked its form. */
export function isOwnUpload(fileID: string, personId: string): boolean {
  const [, environment, bucketOf, folder] = parts.exec(fileID) ?? []
  return environment === env.name() && bucketOf === environment && folder === uploadFolderOf(personId)
}

/** What was handed in and stored elsewhere is not needed any more. Never throws: the change is written. */
export async function dropUploads(fileIDs: readonly string[]): Promise<void> {
  if (fileIDs.length === 0) return
  await deleteFiles(fileIDs).catch((error: unknown) => logError('uploads.notDropped', error))
}
