import { randomBytes } from 'node:crypto'
import { hasOldKey, lookupOf, encrypt, decrypt } from '../../../cloudfunctions/_platform/privacy/vault'
import { fc } from '../../random'

const aKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const [older, newer] = [aKey('2025'), aKey('2026')]
const phone = '13853201234'

beforeEach(() => {
  process.env.PERSONAL_KEYS = older
  process.env.LOOKUP_KEY = randomBytes(32).toString('base64')
})

describe('a phone in the vault', () => {
  it('comes back from the place where it was put, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(decrypt(encrypt(text, 'contacts/p1/phone'), 'contacts/p1/phone')).toBe(text)
      }),
    )
  })

  it('says nothing of itself, and is never stored twice alike', () => {
    const [one, other] = [encrypt(phone, 'contacts/p1/phone'), encrypt(phone, 'contacts/p1/phone')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString()).not.toContain('1385')
  })

  it('does not open in another record, in another field, or after a change of any byte', () => {
    const encrypted = encrypt(phone, 'contacts/p1/phone')
    expect(() => decrypt(encrypted, 'contacts/p2/phone')).toThrow()
    expect(() => decrypt(encrypted, 'contacts/p1/idNumber')).toThrow()
    const [id, ...parts] = encrypted.split('.')
    parts.forEach((part, at) => {
      const bytes = Buffer.from(part, 'base64url')
      for (const byte of bytes.keys()) {
        const changed = Buffer.from(bytes)
        changed[byte] = (changed[byte] ?? 0) ^ 1
        const all = parts.map((p, n) => (n === at ? changed.toString('base64url') : p))
        expect(() => decrypt([id, ...all].join('.'), 'contacts/p1/phone')).toThrow()
      }
    })
  })

  it('is read with the old key after a new one was put in front, and asks to be encrypted anew', () => {
    const encrypted = encrypt(phone, 'contacts/p1/phone')
    process.env.PERSONAL_KEYS = `${newer},${older}`
    expect(decrypt(encrypted, 'contacts/p1/phone')).toBe(phone)
    expect(hasOldKey(encrypted)).toBe(true)
    const anew = encrypt(phone, 'contacts/p1/phone')
    expect(hasOldKey(anew)).toBe(false)
    process.env.PERSONAL_KEYS = newer
    expect(decrypt(anew, 'contacts/p1/phone')).toBe(phone)
    expect(() => decrypt(encrypted, 'contacts/p1/phone')).toThrow('2025')
  })

  it('is never written without a key, or with one of the wrong length', () => {
    delete process.env.PERSONAL_KEYS
    expect(() => encrypt(phone, 'contacts/p1/phone')).toThrow('PERSONAL_KEYS')
    process.env.PERSONAL_KEYS = 'short:AAAA'
    expect(() => encrypt(phone, 'contacts/p1/phone')).toThrow('3 bytes')
  })
})

describe('looking somebody up by a phone', () => {
  it('finds the same phone, no other, and no ID number with the same digits', () => {
    expect(lookupOf('phone', phone)).toBe(lookupOf('phone', phone))
    expect(lookupOf('phone', phone)).not.toBe(lookupOf('phone', '13853201235'))
    expect(lookupOf('phone', phone)).not.toBe(lookupOf('idNumber', phone))
  })

  it('is not possible without the key', () => {
    const before = lookupOf('phone', phone)
    process.env.LOOKUP_KEY = randomBytes(32).toString('base64')
    expect(lookupOf('phone', phone)).not.toBe(before)
  })
})
