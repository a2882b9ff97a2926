/**
 * Photos on their way into a document. What a person uploaded is looked at, by its bytes and not by its name, and stored anew as the function's
 * own, where no client can write: what a document keeps can be changed or taken away by nobody.
 */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { thumbIn, thumbOf } from '@shared/thumb'
import { photoRules } from '@config/community/limits'
import type { PersonContext } from '../call/context'
import { inFlight } from '../data/inFlight'
import { sha256 } from '../personId'
import { lookupOf } from '../privacy/vault'
import { fileUrls, uploadFile } from '../sdk'
import { readUrl } from './files'
import { isOwnUpload } from './uploads'

const headBytes = 32
/** Photos that are in memory at the same time. */
const atOnce = 2
/** Seconds that we ourselves need to read what was uploaded. */
const readingSeconds = 300

type Head = Uint8Array
const ascii = (head: Head, from: number, until: number) => Buffer.from(head.subarray(from, until)).toString('latin1')

/** By the ending that such a file gets. */
const kinds: Record<string, (head: Head) => boolean> = {
  jpg: head => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  png: head => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n',
  webp: head => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  heic: head => ascii(head, 4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(ascii(head, 8, 12)),
}

/** The ending for a JPEG, PNG, WebP or HEIC; null for anything else. */
export const endingOf = (head: Head) => Object.keys(kinds).find(kind => kinds[kind]?.(head)) ?? null

/** Addresses for photos that somebody may see, which live as long as a page is looked at; in one trip. A file that is gone has none. */
export const photoUrls = (fileIDs: string[]): Promise<Map<string, string>> =>
  fileUrls([...new Set(fileIDs)], photoRules.addressMinutes * 60)

/** A photo of the caller that was looked at, at its address. */
export interface SeenPhoto {
  fileID: string
  url: string
}

/**
 * Looks at the first bytes of what the caller handed in, with one trip for all addresses. Nothing is stored yet.
 * @throws fileRefused with the field when one is somebody else's, not there, too large or no picture: one answer, so that nobody can probe
 */
export async function seenPhotos(fileIDs: string[], personId: string): Promise<SeenPhoto[]> {
  const own = fileIDs.filter(fileID => isOwnUpload(fileID, personId))
  const urls = own.length > 0 ? await fileUrls([...new Set(own)], readingSeconds) : new Map<string, string>()
  const seen = await Promise.all(
    fileIDs.map(async fileID => {
      const url = urls.get(fileID)
      return url !== undefined && (await looksLikePhoto(url)) ? { fileID, url } : null
    }),
  )
  const bad = seen.flatMap((photo, at) => (photo ? [] : [at]))
  if (bad.length > 0) throw refused(bad)
  return seen.filter(photo => photo !== null)
}

/** The resolver of photos in an input: the caller's own uploads, looked at (_platform/call/authorisation.ts). */
export const ownPhotos = (fileIDs: readonly Id<'file'>[], { actor }: PersonContext): Promise<SeenPhoto[]> =>
  seenPhotos([...fileIDs], actor.personId)

const refused = (places: number[]) =>
  fail('fileRefused', { fields: Object.fromEntries(places.map(at => [`photos.${at}`, '请换一张'])) })

/**
 * Stores photos anew below a folder of the document's own, a few at a time. A file's name is a keyed hash of the folder, the upload and its bytes:
 * nobody guesses it, the same call sent again writes the same file, and other bytes never replace what was stored.
 * @returns their fileIDs @throws fileRefused when one went away or was changed meanwhile
 */
export const storePhotos = (photos: SeenPhoto[], folder: string): Promise<string[]> =>
  inFlight(atOnce, photos, (photo, at) => storeOne(photo, folder, at))

async function storeOne({ fileID, url }: SeenPhoto, folder: string, at: number): Promise<string> {
  const bytes = await readUrl(url, photoRules.largestBytes)
  const ending = typeof bytes === 'string' ? null : endingOf(bytes)
  if (typeof bytes === 'string' || ending === null) throw refused([at])
  const name = sha256(lookupOf('photo', `${folder} ${fileID} ${sha256(bytes)}`)).slice(0, 32)
  const thumb = thumbIn(bytes)
  const path = `${folder}/${name}.${ending}`
  // First what nobody names: a report that has the photo has the thumbnail too.
  if (thumb) await uploadFile(thumbOf(path), Buffer.from(thumb))
  return uploadFile(path, bytes)
}

async function looksLikePhoto(url: string): Promise<boolean> {
  const response = await fetch(url, { headers: { range: `bytes=0-${headBytes - 1}` } })
  const whole = Number(response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length'))
  const head = await firstBytes(response)
  return response.ok && whole <= photoRules.largestBytes && endingOf(head) !== null
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
