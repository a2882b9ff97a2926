/** What is known of photos that WeChat looks at: pure, and every order of what can happen to one. */
import {
  afterAnswer,
  afterAsking,
  afterLook,
  isGivenUp,
  isWithheld,
  photoName,
  suggestions,
  unanswered,
  waitsForHuman,
  withChecks,
  withNewPhotos,
  type PhotoCheck,
  type PhotoChecked,
} from '../../../cloudfunctions/_platform/photoChecks/check'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import { photoRules } from '../../../config/community/limits'
import { fc } from '../../random'

const at = '2026-11-24T14:00:00.000+08:00'
const { answerMinutes, retryMinutes, mostTries } = photoRules.check
const [one, other] = ['a'.repeat(32), 'b'.repeat(32)]
const file = (name: string) => `cloud://e.b/reports/r1/${name}.jpg`
const fresh = (): PhotoChecked => withNewPhotos({}, [file(one), file(other)], at)
const asked = (...left: PhotoCheck['left']): PhotoCheck => afterAsking(check(), left, at)
const check = (): PhotoCheck => ({ name: one, state: 'waiting', since: at, dueAt: at, tries: 0, left: ['photo'] })

describe('a photo that comes', () => {
  it('is due at once, under the name that it has in the storage', () => {
    expect(photoName(file(one))).toBe(one)
    expect(fresh()).toMatchObject({ photosDueAt: at, photoTurn: 1 })
    expect(fresh().photoChecks?.map(({ name, state }) => [name, state])).toEqual([[one, 'waiting'], [other, 'waiting']]) // prettier-ignore
  })

  it('is not looked at twice, and without photos nothing changes', () => {
    const twice = withNewPhotos(fresh(), [file(one)], addMinutes(at, 5))
    expect(twice.photoChecks).toHaveLength(2)
    const empty = {}
    expect(withNewPhotos(empty, [], at)).toBe(empty)
  })
})

describe('WeChat', () => {
  it('is asked again when it could not be, and after some tries a human looks', () => {
    let now: PhotoCheck = check()
    for (let tries = 1; tries < mostTries; tries++) {
      now = afterAsking(now, 'later', at)
      expect(now).toMatchObject({ state: 'waiting', dueAt: addMinutes(at, retryMinutes), tries })
    }
    expect(afterAsking(now, 'later', at)).toMatchObject({ state: 'unanswered', dueAt: null })
  })

  it('is asked again when it does not answer, until it was asked often enough', () => {
    let now = check()
    for (let tries = 1; tries <= mostTries; tries++) {
      expect(isGivenUp(now)).toBe(false)
      now = afterAsking(now, ['photo'], at)
      expect(now).toMatchObject({ state: 'asked', dueAt: addMinutes(at, answerMinutes), tries })
    }
    expect(isGivenUp(now)).toBe(true)
  })

  it('is not asked where it cannot look: a human does', () =>
    expect(waitsForHuman(afterAsking(check(), 'never', at))).toBe(true))
})

describe('an answer', () => {
  const after = (checks: PhotoCheck[], ...answers: [PhotoCheck['left'][number], (typeof suggestions)[number]][]) =>
    answers.reduce((known, [part, says]) => afterAnswer(known, one, part, says, addMinutes(at, 1)), checks)

  it('that all is fine leaves nothing behind, once both pictures were looked at', () => {
    expect(after([asked('photo', 'thumb')], ['photo', 'pass'])).toMatchObject([{ left: ['thumb'] }])
    expect(after([asked('photo', 'thumb')], ['photo', 'pass'], ['photo', 'pass'])).toHaveLength(1)
    expect(after([asked('photo', 'thumb')], ['thumb', 'pass'], ['photo', 'pass'])).toEqual([])
  })

  it('that it is sure hides the photo until a human looks, whatever was said of the other picture', () => {
    for (const order of [[['thumb', 'risky'], ['photo', 'pass']], [['photo', 'pass'], ['thumb', 'risky']], [['photo', 'review'], ['thumb', 'risky']]] as const) {
      const checks = after([asked('photo', 'thumb')], ...(order as never as [['photo', 'pass']]))
      expect(checks).toMatchObject([{ state: 'risky', dueAt: null }])
      expect(isWithheld({ photoChecks: checks }, file(one))).toBe(true)
      expect(isWithheld({ photoChecks: checks }, file(other))).toBe(false)
    }
  }) // prettier-ignore

  it('that it is not sure hides nothing, and a human looks', () => {
    const checks = after([asked('photo')], ['photo', 'review'])
    expect(checks.map(waitsForHuman)).toEqual([true])
    expect(isWithheld({ photoChecks: checks }, file(one))).toBe(false)
  })

  it('that comes too late still spares the human the look, and none that comes again changes anything', () => {
    expect(after([unanswered(asked('photo'), at)], ['photo', 'pass'])).toEqual([])
    for (const says of suggestions) {
      const once = after([asked('photo')], ['photo', says])
      expect(after(once, ['photo', says])).toBe(once)
    }
  })

  it('of which nobody knows changes nothing', () => {
    const checks = [asked('photo')]
    expect(afterAnswer(checks, other, 'photo', 'risky', at)).toBe(checks)
    expect(afterAnswer([], one, 'photo', 'risky', at)).toEqual([])
  })
})

describe('a human', () => {
  it('has the last word: fine leaves nothing behind, not fine stays hidden whatever WeChat says after it', () => {
    const risky = afterAnswer([asked('photo')], one, 'photo', 'risky', at)
    expect(afterLook(risky, [one], true)).toEqual([])
    const hidden = afterLook(risky, [one], false)
    expect(hidden.map(waitsForHuman)).toEqual([false])
    for (const says of suggestions) expect(afterAnswer(hidden, one, 'photo', says, at)).toBe(hidden)
    expect(isWithheld({ photoChecks: hidden }, file(one))).toBe(true)
  })

  it('judges only the photos that were meant', () => {
    const checks = (fresh().photoChecks ?? []).map(each => unanswered(each, at))
    expect(afterLook(checks, [other], true).map(({ name }) => name)).toEqual([one])
  })
})

it('in whatever order it goes, ends: fine, hidden, or before a human; and is due exactly while WeChat has a word', () => {
  const step = fc.oneof(
    fc.constantFrom('later' as const, 'never' as const),
    fc.subarray(['photo', 'thumb'] as const, { minLength: 1 }).map(left => ({ left })),
    fc.record({ part: fc.constantFrom('photo' as const, 'thumb' as const), says: fc.constantFrom(...suggestions) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), steps => {
      let checks = [check()]
      let sure = false
      for (const each of steps) {
        const due = checks.filter(({ dueAt }) => dueAt !== null)
        if (typeof each === 'object' && 'says' in each) {
          sure ||= each.says === 'risky' && checks.length > 0
          checks = afterAnswer(checks, one, each.part, each.says, at)
        } else if (due.length > 0) {
          const answer = typeof each === 'string' ? each : each.left
          checks = checks.map(known => (isGivenUp(known) ? unanswered(known, at) : afterAsking(known, answer, at)))
        }
        for (const { state, dueAt } of checks) expect(dueAt !== null).toBe(state === 'waiting' || state === 'asked')
      }
      expect(isWithheld({ photoChecks: checks }, file(one))).toBe(sure)
      expect(withChecks<PhotoChecked>({}, checks).photosDueAt !== null).toBe(checks.some(({ dueAt }) => dueAt !== null))
    }),
  )
})
