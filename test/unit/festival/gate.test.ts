/** The gate: codes that cannot be forged and work without a network, and whoever was first is in (DOMAIN §6). */
import nacl from 'tweetnacl'
import { asSaid, codeText, readCode, signedText, type Verify } from '@shared/festival/code'
import {
  admitted,
  correctedTime,
  type AtGate,
  type CheckedIn,
} from '../../../cloudfunctions/festival/gate/checkIn/admit'
import { digitsOf, isOurs, publicKey, signatureOf } from '../../../cloudfunctions/festival/gate/pass/key'
import { addSeconds } from '../../../cloudfunctions/_platform/time'
import { fc } from '../../random'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
beforeEach(() => Object.assign(process.env, { FESTIVAL_KEY: key(7) }))

const words = { scope: '12-1', spoken: '274106' }
const codeOf = (of = words) => codeText(of, signatureOf(of))

/** A scanner's own way: the public key that it was given, and a program that is not the server's. */
const phone =
  (given: string): Verify =>
  (text, signature) =>
    nacl.sign.detached.verify(Buffer.from(text), Buffer.from(signature, 'base64url'), Buffer.from(given, 'base64url'))

describe('a code', () => {
  it('is read by the server and by a phone without a network alike', () => {
    const phones = phone(publicKey())
    for (const verify of [isOurs, phones]) {
      expect(readCode(codeOf(), '12-1', verify)).toEqual(words)
      expect(readCode(codeOf(), '12', verify)).toEqual(words)
      expect(readCode(codeOf(), null, verify)).toEqual(words)
      expect(readCode(codeOf(), '12-2', verify)).toEqual({ fault: 'foreign' })
      expect(readCode(codeOf({ scope: '11-1', spoken: '274106' }), '12-1', verify)).toEqual({ fault: 'old' })
      expect(readCode(codeOf({ scope: '12', spoken: '274106' }), '12-1', verify)).toEqual({ fault: 'foreign' })
      expect(readCode('https://example.com', '12-1', verify)).toEqual({ fault: 'unreadable' })
    }
  })

  it('whose words or signature were changed in any one letter is forged, and so is one of another key', () => {
    const phones = phone(publicKey())
    const [, , , signature] = codeOf().split('.') as [string, string, string, string]
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...words.spoken]
        digits[place] = String((Number(digits[place]) + by) % 10)
        const forged = codeText({ ...words, spoken: digits.join('') }, signature)
        expect(readCode(forged, '12-1', isOurs)).toEqual({ fault: 'forged' })
      }),
    )
    expect(readCode(codeText({ ...words, spoken: '274107' }, signature), '12-1', phones)).toEqual({ fault: 'forged' })
    const turned = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`
    expect(readCode(codeText(words, turned), '12-1', phones)).toEqual({ fault: 'forged' })
    process.env.FESTIVAL_KEY = key(8)
    const others = codeOf()
    process.env.FESTIVAL_KEY = key(7)
    expect(readCode(others, '12-1', phones)).toEqual({ fault: 'forged' })
    expect(readCode(others, '12-1', isOurs)).toEqual({ fault: 'forged' })
  })

  it('is signed as everybody signs with Ed25519 (RFC 8032)', () => {
    const pair = nacl.sign.keyPair.fromSeed(Buffer.alloc(32, 7))
    expect(publicKey()).toBe(Buffer.from(pair.publicKey).toString('base64url'))
    const own = Buffer.from(nacl.sign.detached(Buffer.from(signedText(words)), pair.secretKey)).toString('base64url')
    expect(signatureOf(words)).toBe(own)
    // RFC 8032, 7.1, test 1: the empty text.
    process.env.FESTIVAL_KEY = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex').toString('base64')
    expect(Buffer.from(publicKey(), 'base64url').toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    process.env.FESTIVAL_KEY = Buffer.alloc(31).toString('base64')
    expect(() => publicKey()).toThrow('32 bytes')
  }) // prettier-ignore

  it('has digits that say nothing of the home, and are others in each session', () => {
    expect(digitsOf('12-1', 'XZZ-2-E05-B03-U2-0402', 0)).toMatch(/^\d{6}$/)
    expect(digitsOf('12-1', 'XZZ-2-E05-B03-U2-0402', 0)).not.toBe(digitsOf('12-2', 'XZZ-2-E05-B03-U2-0402', 0))
    expect(asSaid('274106')).toBe('27 41 06')
  })
})

const now = '2026-11-07T12:00:00.000+08:00'
const placed: AtGate = { state: 'placed', partySize: 3, checkedIn: null, holds: false, releasedAt: null }
const somebody = (nth: number) => ({ personId: `p${nth}`, name: `第${nth}个` })
const scan = (at: string, more = {}) => ({ at, by: somebody(1), size: null, offline: true, sure: false, ...more })

describe('a scan', () => {
  it('counts once for a household whatever order scans come in, and the earliest is the one that counts', () => {
    const seconds = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(seconds, all => {
        let checkedIn: CheckedIn | null = null
        let [people, households, listed] = [0, 0, 0]
        for (const [nth, second] of all.entries()) {
          const at = addSeconds('2026-11-07T09:00:00.000+08:00', second)
          const came = admitted({ ...placed, state: checkedIn ? 'checkedIn' : 'placed', checkedIn }, scan(at, { by: somebody(nth), size: nth + 1 }), now)
          people += came.people
          households += came.households
          if (came.result !== 'first') listed++
          checkedIn = came.checkedIn ?? checkedIn
        }
        const earliest = all.indexOf(Math.min(...all))
        expect(checkedIn).toMatchObject({ by: somebody(earliest), size: earliest + 1 })
        expect([people, households, listed]).toEqual([earliest + 1, 1, all.length - 1])
      }),
    ) // prettier-ignore
  })

  it('is set right by what the scanner shows at sending: a clock that is an hour off makes nobody first', () => {
    const at = '2026-11-07T10:30:00.000+08:00'
    expect(correctedTime(at, '2026-11-07T13:00:00.000+08:00', now)).toBe('2026-11-07T09:30:00.000+08:00')
    expect(correctedTime(at, '2026-11-07T11:00:00.000+08:00', now)).toBe('2026-11-07T11:30:00.000+08:00')
    expect(correctedTime(at, undefined, now)).toBe(at)
    expect(correctedTime('2026-11-07T12:00:01.000+08:00', undefined, now)).toBe(now)
    expect(correctedTime(undefined, undefined, now)).toBe(now)
  })

  it.each([
    ['waiting', '还在候补'],
    ['withdrawn', '过不来'],
    ['offered', '还没点'],
    ['entered', '还没抽到'],
  ] as const)('of a household that is %s is refused with what to do', (state, says) => {
    expect(() => admitted({ ...placed, state }, scan(now), now)).toThrow(says)
  })

  it('of a household whose places are not written down yet lets them in', () => {
    expect(admitted({ ...placed, state: 'entered', holds: true }, scan(now), now)).toMatchObject({
      result: 'first',
      people: 3,
    })
  })

  it('of somebody who is late needs a word of whoever stands there, but not where it only came in late', () => {
    const late: AtGate = { ...placed, state: 'noShow', releasedAt: '2026-11-07T09:30:00.000+08:00' }
    const online = { offline: false }
    expect(() => admitted(late, scan('2026-11-07T09:40:00.000+08:00', online), now)).toThrow('让给候补')
    expect(admitted(late, scan('2026-11-07T09:40:00.000+08:00', { ...online, sure: true }), now).result).toBe('first')
    expect(admitted(late, scan('2026-11-07T09:20:00.000+08:00', online), now).result).toBe('first')
    expect(admitted(late, scan('2026-11-07T09:40:00.000+08:00'), now).result).toBe('first')
  })

  it('a second time counts them anew only where whoever stands there says so', () => {
    const checkedIn = { at: '2026-11-07T09:12:00.000+08:00', by: somebody(2), size: 3, offline: false }
    const there: AtGate = { ...placed, state: 'checkedIn', checkedIn }
    expect(admitted(there, scan(now, { size: 2 }), now)).toMatchObject({ result: 'again', checkedIn: null, people: 0 })
    expect(admitted(there, scan(now, { size: 2, sure: true }), now)).toMatchObject({ result: 'again', people: -1, checkedIn: { at: checkedIn.at, size: 2 } }) // prettier-ignore
  })

  it('that is days old is not taken any more', () => {
    expect(() => admitted(placed, scan('2026-11-03T12:00:00.000+08:00'), now)).toThrow()
  })
})
