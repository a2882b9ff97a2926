/** The key of the codes: it signs them, and chooses the digits that are said aloud. It never leaves the function; the public half does. */
import { createHmac, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { signedText, type CodeWords } from '@shared/festival/code'
import { env } from '../../../_platform/env'

/** What stands in front of the 32 bytes of a private key of Ed25519 (RFC 8410, PKCS #8). */
const frame = Buffer.from('302e020100300506032b657004220420', 'hex')

const seed = () => Buffer.from(env.festivalKey(), 'base64')

let made: { seed: string; key: KeyObject } | null = null

/** @throws when the deployment gave something else than 32 bytes */
function privateKey(): KeyObject {
  const bytes = seed()
  if (bytes.length !== 32) throw new Error('FESTIVAL_KEY is not 32 bytes in base64')
  const text = bytes.toString('base64')
  if (made?.seed !== text) {
    made = { seed: text, key: createPrivateKey({ key: Buffer.concat([frame, bytes]), format: 'der', type: 'pkcs8' }) }
  }
  return made.key
}

/** Ed25519 over what a code says, base64url. */
export const signatureOf = (words: CodeWords): string =>
  sign(null, Buffer.from(signedText(words)), privateKey()).toString('base64url')

/** Is the signature ours? */
export const isOurs = (text: string, signature: string): boolean =>
  verify(null, Buffer.from(text), createPublicKey(privateKey()), Buffer.from(signature, 'base64url'))

/** The public half, 32 bytes as base64url: scanners verify by it without a network. */
export const publicKey = (): string => String(createPublicKey(privateKey()).export({ format: 'jwk' }).x)

/** A name that only the function can make, of something of this kind. */
export const keyed = (kind: string, text: string): string =>
  createHmac('sha256', seed()).update(`${kind} ${text}`).digest('hex')

/** The `nth` choice of digits for a home within a scope: nobody guesses a neighbour's, and of two that meet one takes its next. */
export const digitsOf = (scope: string, home: string, nth: number): string =>
  `${parseInt(keyed('spoken', `${scope} ${home} ${nth}`).slice(0, 12), 16) % 1_000_000}`.padStart(6, '0')
