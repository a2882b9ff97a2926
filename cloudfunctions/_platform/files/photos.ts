/**
 * Photos are looked at before a report keeps them: a picture by its bytes, not by its name, and of a size that a phone
 * can load. Reads only each file's first bytes.
 */
import { fail } from '@shared/errors'
import { fileUrls } from '../sdk'

/** WeChat's own image check takes no more (PLATFORM §4). */
const maxBytes = 10 * 1024 * 1024
const headBytes = 32

type Head = Uint8Array
const ascii = (head: Head, from: number, until: number) => Buffer.from(head.subarray(from, until)).toString('latin1')

const kinds: Record<string, (head: Head) => boolean> = {
  jpeg: head => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  png: head => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n',
  webp: head => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  heic: head => ascii(head, 4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(ascii(head, 8, 12)),
}

/** Is this the beginning of a JPEG, PNG, WebP or HEIC? */
export const isPhoto = (head: Head) => Object.values(kinds).some(is => is(head))

/** @throws fileRefused when one is missing, too large or no picture; nothing was stored then */
export async function checkPhotos(fileIDs: string[]): Promise<void> {
  if (fileIDs.length === 0) return
  const urls = await fileUrls(fileIDs)
  const good = await Promise.all(fileIDs.map(async id => (await looksLikePhoto(urls.get(id))) === true))
  const bad = good.flatMap((ok, at) => (ok ? [] : [at]))
  if (bad.length > 0)
    throw fail('fileRefused', { fields: Object.fromEntries(bad.map(at => [`photos.${at}`, '请换一张'])) })
}

async function looksLikePhoto(url: string | undefined): Promise<boolean> {
  if (!url) return false
  const response = await fetch(url, { headers: { range: `bytes=0-${headBytes - 1}` } })
  if (!response.ok) return false
  const whole = Number(response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length'))
  const head = await firstBytes(response)
  return whole <= maxBytes && isPhoto(head)
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
