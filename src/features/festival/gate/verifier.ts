import nacl from 'tweetnacl'
import type { Verify } from '@shared/festival/code'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes of a base64url text; a phone has no call for it that WeChat still keeps. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const digit of text) {
    bits = ((bits << 6) | digits.indexOf(digit)) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return bytes
}

const asciiOf = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))

/** Tells codes of ours from forged ones without a network: Ed25519 with the public key that the server gave out (types/festival/code.ts). */
export function verifierOf(publicKey: string): Verify {
  const key = bytesOf(publicKey)
  return (text, signature) => {
    const signed = bytesOf(signature)
    return (
      key.length === nacl.sign.publicKeyLength &&
      signed.length === nacl.sign.signatureLength &&
      nacl.sign.detached.verify(asciiOf(text), signed, key)
    )
  }
}
