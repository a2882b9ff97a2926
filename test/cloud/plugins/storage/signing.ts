/** Signed addresses: whoever has one may do the one thing that it says, until it expires. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export class Signing {
  /** @param key hexadecimal; links of a former run stay valid when the key is kept */
  constructor(private readonly key: string) {}

  static newKey(): string {
    return randomBytes(32).toString('hex')
  }

  /** @param parts what is signed: the purpose first, so that no signature serves for another */
  sign(...parts: (string | number | null)[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('hex')
  }

  check(signature: string | null | undefined, ...parts: (string | number | null)[]): boolean {
    const expected = Buffer.from(this.sign(...parts))
    const given = Buffer.from(signature ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
}
