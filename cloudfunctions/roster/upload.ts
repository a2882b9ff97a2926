/** The file that somebody uploaded: whose it is, what stands in it, and when it goes. */
import { fail, Failure } from '@shared/errors'
import type { Id } from '@shared/ids'
import { rosterFolder } from '@shared/roster/folder'
import { rosterRules } from '@config/community/limits'
import type { PersonContext } from '../_platform/call/context'
import { readFile } from '../_platform/files/files'
import { isOwnUpload } from '../_platform/files/uploads'
import { sha256 } from '../_platform/personId'
import { deleteFile, fileUrls } from '../_platform/sdk'
import { addMinutes, type Time } from '../_platform/time'
import type { Cell } from './sheet/cell'
import { rosterFiles, type RosterFile } from './collections'
import { rowsOf, unreadableTexts } from './sheet/read'

/** What a file is called in our collections: a fileID is no `_id`. */
export const fileKey = (file: string) => `f${sha256(file).slice(0, 24)}`

/** A file that this person may name: their own, or one of the office's folder. @throws fileRefused */
export function namedFile(file: Id<'file'>, { actor }: PersonContext): string {
  // Somebody else's folder answers as an empty one does.
  if (!file.includes(`/${rosterFolder}/`) && !isOwnUpload(file, actor.personId)) throw refused(gone)
  return file
}

/** The same, looked over by this person from now on and by nobody else. @throws fileRefused, and what `claim` throws */
export const claimedFile = (file: Id<'file'>, ctx: PersonContext): Promise<RosterFile> =>
  claim(namedFile(file, ctx), ctx.actor.personId, ctx.clock.now(), rosterRules.uploadMinutes)

/** Remembers who may use a file and when it is deleted. @throws notFound when it is somebody else's, busy */
export async function claim(file: string, personId: string, at: Time, minutes: number): Promise<RosterFile> {
  const claimed: RosterFile = { _id: fileKey(file), file, personId, at, until: addMinutes(at, minutes) }
  if (await rosterFiles.insert(claimed)) return claimed
  const before = await rosterFiles.find(claimed._id)
  // Deleted just now.
  if (!before) throw fail('busy')
  if (before.personId !== personId) throw fail('notFound')
  return before
}

/** How the import of an upload is called. */
export const batchOf = ({ _id, at }: RosterFile) => `${_id}.${sha256(at).slice(0, 8)}`

export const isThere = async (file: string) => (await fileUrls([file], 60)).has(file)

const gone = '这份文件已经不在了。请再选一次'
/** The file went away while it was asked for. */
export const isGone = (error: unknown) => error instanceof Failure && error.message === gone

/** The rows of an uploaded file. @throws fileRefused when it is gone or no table that can be read */
export async function uploadedRows(file: string): Promise<Cell[][]> {
  const bytes = await readFile(file, rosterRules.largestFile)
  if (bytes === 'missing') throw refused(gone)
  if (bytes === 'tooLarge')
    throw refused(`文件太大了，最大 ${rosterRules.largestFile / 1024 / 1024} MB。请只留花名册这一张表，去掉图片`)
  const rows = await rowsOf(bytes)
  if (typeof rows === 'string') throw refused(unreadableTexts[rows])
  return rows
}

const refused = (message: string) => fail('fileRefused', { message, fields: { file: message } })

/** Deletes the file first: what is remembered without a file does no harm, the other way round it would. */
export async function discard(file: string): Promise<void> {
  await deleteFile(file)
  await rosterFiles.remove(fileKey(file))
}
