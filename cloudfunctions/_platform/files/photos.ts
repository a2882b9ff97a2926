/**
 * Photos on their way into a document. What a person uploaded is looked at, by its bytes and not by its name, written anew without anything that
 * does not draw it (_platform/pictures), and stored as the function's own, where no client can write: what a document keeps can be changed or
 * taken away by nobody.
 */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { thumbIn, thumbMostBytes, thumbOf } from '@shared/thumb'
import { photoRules } from '@config/community/limits'
import type { PersonContext } from '../call/context'
import { inFlight } from '../data/inFlight'
import { sha256 } from '../personId'
import { cleaned, kindOf } from '../pictures/clean'
import { Unusable, type Flaw, type Picture } from '../pictures/picture'
import { lookupOf } from '../privacy/vault'
import { fileUrls, uploadFile } from '../sdk'
import { readUrl } from './files'
import { isOwnUpload } from './uploads'

const headBytes = 32
/** Photos that are on their way to or from the storage at the same time. */
const atOnce = 2
/** Seconds that we ourselves need to read what was uploaded. */
const readingSeconds = 300

/** What is wrong with a photo of one's own, and what helps. Of what is not there or not theirs nobody is told more than to take another. */
const sentences: Record<Flaw, string> = {
  noPicture: '请换一张',
  heic: '这种照片（HEIC）别人打不开，请在这里重新拍一张',
  moving: '会动的图不能用，请换一张照片',
  tooLarge: '这张照片太大了，请重新拍一张',
  broken: '这张照片打不开，请重新拍一张',
  carries: '这张照片里夹着别的文件，请重新拍一张',
}

/** Addresses for photos that somebody may see, which live as long as a page is looked at; in one trip. A file that is gone has none. */
export const photoUrls = (fileIDs: string[]): Promise<Map<string, string>> =>
  fileUrls([...new Set(fileIDs)], photoRules.addressMinutes * 60)

/** A stored photo as a view shows it: small where there is a thumbnail, and itself. @param urls addresses of both, of whatever else too */
export function photoShown(fileID: string, urls: ReadonlyMap<string, string>): { url: string; thumb?: string } {
  const thumb = urls.get(thumbOf(fileID))
  return { url: urls.get(fileID) ?? '', ...(thumb ? { thumb } : {}) }
}

/** A photo of the caller that was looked at, at its address. */
export interface SeenPhoto {
  fileID: string
  url: string
  /** Its length in bytes, as the storage says. */
  length: number
}

/**
 * Looks at the first bytes of what the caller handed in and at how long it is, with one trip for all addresses. Nothing is stored yet.
 * @throws fileRefused with the field when one is somebody else's, not there, too long or no picture: one answer, so that nobody can probe
 */
export async function seenPhotos(fileIDs: string[], personId: string): Promise<SeenPhoto[]> {
  const own = fileIDs.filter(fileID => isOwnUpload(fileID, personId))
  const urls = own.length > 0 ? await fileUrls([...new Set(own)], readingSeconds) : new Map<string, string>()
  const seen = await Promise.all(fileIDs.map(fileID => lookedAt(fileID, urls.get(fileID))))
  refuse(seen.map(photo => (typeof photo === 'string' ? photo : null)))
  const photos = seen.filter(photo => typeof photo !== 'string')
  const together = photos.reduce((sum, { length }) => sum + length, 0)
  if (together > photoRules.mostBytesTogether)
    throw fail('fileRefused', { fields: { photos: '这几张照片加起来太大了，请少选几张' } })
  return photos
}

/** The resolver of photos in an input: the caller's own uploads, looked at (_platform/call/authorisation.ts). */
export const ownPhotos = (fileIDs: readonly Id<'file'>[], { actor }: PersonContext): Promise<SeenPhoto[]> =>
  seenPhotos([...fileIDs], actor.personId)

/** @param flaws of each photo, in their order @throws fileRefused when there is any */
function refuse(flaws: readonly (Flaw | null)[]): void {
  const fields = flaws.flatMap((flaw, at) => (flaw === null ? [] : [[`photos.${at}`, sentences[flaw]] as const]))
  if (fields.length > 0) throw fail('fileRefused', { fields: Object.fromEntries(fields) })
}

async function lookedAt(fileID: string, url: string | undefined): Promise<SeenPhoto | Flaw> {
  if (url === undefined) return 'noPicture'
  const response = await fetch(url, { headers: { range: `bytes=0-${headBytes - 1}` } })
  const length = Number(response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length'))
  const head = await firstBytes(response)
  if (!response.ok || !(length <= photoRules.largestBytes)) return 'noPicture'
  return flawOf(() => kindOf(head)) ?? { fileID, url, length }
}

/** What is wrong, as a reader of pictures says; null when nothing is. */
function flawOf(read: () => unknown): Flaw | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof Unusable) return error.flaw
    throw error
  }
}

/** A photo that is ready to be stored. */
interface Ready {
  picture: Picture
  thumb: Buffer | null
  /** Of the bytes as they came: the same upload has the same name whenever it is stored. */
  came: string
}

/**
 * Stores photos anew below a folder of the document's own: all of them are read and cleaned before the first is stored, so that a bad one leaves
 * none of the others behind. A file's name is a keyed hash of the folder, the upload and its bytes: nobody guesses it, the same call sent again
 * writes the same file, and other bytes never replace what was stored. In memory are the bytes that came, at most `mostBytesTogether`.
 * @returns their fileIDs @throws fileRefused when one cannot be cleaned, went away or was changed meanwhile
 */
export async function storePhotos(photos: SeenPhoto[], folder: string): Promise<string[]> {
  const ready = await inFlight(atOnce, photos, readyOne)
  refuse(ready.map(photo => (typeof photo === 'string' ? photo : null)))
  return inFlight(atOnce, photos, ({ fileID }, at) => storeOne(ready[at] as Ready, fileID, folder))
}

async function readyOne({ url, length }: SeenPhoto): Promise<Ready | Flaw> {
  // What it was when it was looked at: an upload that was replaced by a longer one since is not read.
  const bytes = await readUrl(url, length)
  if (typeof bytes === 'string') return 'noPicture'
  let picture: Picture | undefined
  const flaw = flawOf(() => (picture = cleaned(bytes, photoRules.photo)))
  return picture ? { picture, thumb: thumbFor(bytes), came: sha256(bytes) } : (flaw ?? 'broken')
}

/** The thumbnail that came inside, looked at like every picture; a bad one is none. */
function thumbFor(bytes: Buffer): Buffer | null {
  const inside = thumbIn(bytes)
  if (!inside || inside.length > thumbMostBytes) return null
  let thumb: Picture | undefined
  flawOf(() => (thumb = cleaned(inside, photoRules.thumb)))
  return thumb?.bytes ?? null
}

async function storeOne({ picture, thumb, came }: Ready, fileID: string, folder: string): Promise<string> {
  const name = sha256(lookupOf('photo', `${folder} ${fileID} ${came}`)).slice(0, 32)
  const path = `${folder}/${name}.${picture.ending}`
  // First what nobody names: a report that has the photo has the thumbnail too.
  if (thumb) await uploadFile(thumbOf(path), thumb)
  return uploadFile(path, picture.bytes)
}

/** A server that knows no ranges sends everything: what is not needed is not read. */
async function firstBytes(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (reader && length < headBytes) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.length
  }
  await reader?.cancel()
  return Buffer.concat(chunks).subarray(0, headBytes)
}
