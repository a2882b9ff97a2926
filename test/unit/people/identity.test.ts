import { birthdayOf, idNumberAsTyped, isIdNumber, isPhone, phoneAsTyped } from '../../../types/people/identity'
import { aPhone, anIdNumber } from '../../factories/anIdentity'
import { fc } from '../../random'

describe('an ID number', () => {
  it('is right with one of the eleven check characters and wrong with the ten others', () => {
    for (let running = 0; running < 50; running++) {
      const number = anIdNumber(running)
      const others = [...'0123456789X'].map(check => number.slice(0, 17) + check)
      expect(others.filter(isIdNumber)).toEqual([number])
    }
  })

  it('notices any one digit that was mistyped, and two neighbours that changed places', () => {
    const number = anIdNumber(123, '19881231')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        fc.pre(number[at] !== String(digit))
        expect(isIdNumber(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false)
      }),
    )
    for (let at = 0; at < 16; at++) {
      const [one, other] = [number[at], number[at + 1]]
      if (one !== other) expect(isIdNumber(`${number.slice(0, at)}${other}${one}${number.slice(at + 2)}`)).toBe(false)
    }
  })

  it('tells the day of birth, if there was such a day', () => {
    expect(birthdayOf(anIdNumber(1, '20000229'))).toBe('2000-02-29')
    expect(birthdayOf(anIdNumber(1).replace('19560312', '19000229'))).toBeNull()
    expect(birthdayOf('')).toBeNull()
  })
})

describe('as people type them', () => {
  it('blanks, hyphens and +86 are no part of a phone, a small x none of an ID number', () => {
    for (const typed of ['+86 139 0000 0001', '0086-13900000001', '139-0000-0001'])
      expect(phoneAsTyped(typed)).toBe(aPhone(1))
    expect(isPhone(aPhone(1))).toBe(true)
    for (const wrong of ['1390000001', '23900000001', '139000000011', '１３９００００００01'])
      expect(isPhone(wrong)).toBe(false)
    expect(idNumberAsTyped(' 3702 12 x')).toBe('370212X')
  })
})
