/**
 * Phones and ID numbers as they are stored: AES-256-GCM, with the place where they stand as additional data, so that a
 * value copied into another record does not open there (DOMAIN §3). Found by a keyed hash, never by their text.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '../env'

const algorithm = 'aes-256-gcm'
const keyBytes = 32
/** Bytes; what GCM is made for. */
const nonceBytes = 12

interface Key {
  id: string
  bytes: Buffer
}

/** `2026b:base64,2026a:base64`: the first one writes, all of them read. A key without a name is `k1`. */
function keys(): [Key, ...Key[]] {
  const found = env
    .personalKeys()
    .split(',')
    .map(text => {
      const [id, base64] = text.includes(':') ? (text.split(':') as [string, string]) : ['k1', text]
      const bytes = Buffer.from(base64, 'base64')
      if (bytes.length !== keyBytes) throw new Error(`the key ${id} has ${bytes.length} bytes, not ${keyBytes}`)
      return { id, bytes }
    })
  return found as [Key, ...Key[]]
}

/** Where a value stands: `identities/p0a1…/phone`. */
export type VaultPath = `${string}/${string}/${string}`

/** Encrypts with the key in use: `keyId.nonce.text.tag`, no two alike. */
export function encrypt(plain: string, path: VaultPath): string {
  const [{ id, bytes }] = keys()
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, bytes, nonce).setAAD(Buffer.from(path))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [id, ...[nonce, text, cipher.getAuthTag()].map(part => part.toString('base64url'))].join('.')
}

/** Decrypts. @throws when the key is gone, the value was changed, or it comes from another place */
export function decrypt(encrypted: string, path: VaultPath): string {
  const [id, ...parts] = encrypted.split('.')
  const [nonce, text, tag] = parts.map(part => Buffer.from(part, 'base64url'))
  const key = keys().find(k => k.id === id)
  if (!key || !nonce || !text || !tag) throw new Error(`no key ${id ?? ''} opens ${path}`)
  const decipher = createDecipheriv(algorithm, key.bytes, nonce, { authTagLength: 16 })
  decipher.setAAD(Buffer.from(path)).setAuthTag(tag)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}

/** The key that a value was encrypted with. */
export const keyOf = (encrypted: string): string => encrypted.split('.')[0] ?? ''

/** Was it written with a key that is no longer the one in use? Then a sweep encrypts it anew. */
export const hasOldKey = (encrypted: string): boolean => keyOf(encrypted) !== keys()[0].id

/** The keys that still open what was encrypted before, and encrypt nothing any more. */
export const oldKeys = (): string[] => keys().slice(1).map(({ id }) => id) // prettier-ignore

/** The keyed hash by which a value is found, or a file is named; `kind` keeps a phone from matching anything else. */
export const lookupOf = (
  kind: 'phone' | 'idNumber' | 'name' | 'person' | 'upload' | 'photo' | 'sheet' | 'household',
  plain: string,
): string => createHmac('sha256', Buffer.from(env.lookupKey(), 'base64')).update(`${kind} ${plain}`).digest('base64url')
