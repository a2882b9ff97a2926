/** A few questions, and then exactly the papers of this case (DOMAIN §7). */
import { allOf, anyOf, when } from '@config/community/services/conditions'
import {
  answersOn,
  faultsIn,
  fieldsOf,
  holds,
  knownFrom,
  mostLeft,
  nextOf,
  outcomeOf,
  papersOf,
  tripsOf,
} from '../../../types/services/guide/guide'
import type { Answers } from '../../../types/services/guide/spec'
import { aSpec } from './aSpec'

const spec = aSpec()
const ids = (papers: readonly { id: string }[]) => papers.map(({ id }) => id)

describe('the guide', () => {
  it('asks one question after the other, and ends where the answers lead', () => {
    expect(nextOf(spec, {})?.id).toBe('age')
    expect(nextOf(spec, { age: 'old' })?.id).toBe('who')
    expect(outcomeOf(spec, { age: 'old' })).toBeNull()
    expect(outcomeOf(spec, { age: 'old', who: 'self' })?.id).toBe('apply')
    expect(outcomeOf(spec, { age: 'young' })?.kind).toBe('notNeeded')
  })

  it('lists exactly the papers and the fields of this case, and none where there is nothing to apply for', () => {
    expect(ids(papersOf(spec, { age: 'old', who: 'self' }))).toEqual(['idCard'])
    expect(ids(papersOf(spec, { age: 'old', who: 'agent' }))).toEqual(['idCard', 'agentIdCard'])
    expect(ids(fieldsOf(spec, { age: 'old', who: 'agent' }))).toEqual(['agent'])
    expect([papersOf(spec, { age: 'young' }), papersOf(spec, { age: 'old' }), fieldsOf(spec, {})]).toEqual([[], [], []])
  })

  it('forgets what was answered on a way that nobody takes any more', () => {
    const changed = { age: 'young', who: 'agent' }
    expect(answersOn(spec, changed)).toEqual({ age: 'young' })
    expect(outcomeOf(spec, changed)?.id).toBe('notYet')
  })

  it('counts how often somebody comes: once more where a paper cannot be a photo', () => {
    expect(tripsOf(papersOf(spec, { age: 'old', who: 'self' }))).toBe(1)
    expect(tripsOf(papersOf(spec, { age: 'old', who: 'agent' }))).toBe(2)
  })

  it('says how many questions may still come at the most', () => {
    expect(([{}, { age: 'old' }, { age: 'young' }, { age: 'old', who: 'self' }] as Answers[]).map(each => mostLeft(spec, each))).toEqual([2, 1, 0, 0]) // prettier-ignore
  })

  it('does not ask what is known, and asks what is not', () => {
    expect(knownFrom(spec, { ageBand: 'from65' })).toEqual({ age: 'old' })
    expect(knownFrom(spec, { ageBand: 'from18', home: 'here' })).toEqual({ age: 'young' })
    // No option says what ninety means here.
    expect(knownFrom(spec, { ageBand: 'from90' })).toEqual({})
    expect(knownFrom(spec, {})).toEqual({})
  })

  it('ends, whatever a spec says: in a circle nothing is asked twice', () => {
    const [age, who] = spec.questions
    const circle = aSpec({ questions: [age!, { ...who!, options: [{ id: 'self', label: '本人', to: 'age' }] }] })
    const answers = { age: 'old', who: 'self' }
    expect([nextOf(circle, answers), outcomeOf(circle, answers)]).toEqual([null, null])
    expect(Object.keys(faultsIn(circle, answers))).toEqual(['age'])
  })
})

describe('answers that come in', () => {
  it('are taken when they lead to an end, and nothing else stands among them', () => {
    expect(faultsIn(spec, { age: 'old', who: 'self' })).toEqual({})
    expect(faultsIn(spec, { age: 'young' })).toEqual({})
  })

  it.each([
    ['one is missing', { age: 'old' }, { who: '还有一问没答：「谁来办？」' }],
    ['none is there', {}, { age: '还有一问没答：「您多大年纪？」' }],
    ['one is no option', { age: 'ancient' }, { age: '「您多大年纪？」没有这个选项，请重新选' }],
    ['one is off the way', { age: 'young', who: 'self' }, { who: '「谁来办？」这一问您不用答，请从头再问一遍' }],
    ['one is of no question', { age: 'young', toString: 'self' }, { toString: '没有这一问，请从头再问一遍' }],
  ])('are refused with a sentence where %s', (_why, answers, faults) => {
    expect(faultsIn(spec, answers as Record<string, string>)).toEqual(faults)
  })

  it('mean nothing by names that every object has', () => {
    expect(holds(when('constructor', 'x'), {})).toBe(false)
    expect(nextOf(spec, JSON.parse('{"__proto__":"old"}') as Record<string, string>)?.id).toBe('age')
  })
})

describe('when a paper is needed', () => {
  const answers = { age: 'old', who: 'agent' }
  it.each([
    ['always', [], true],
    ['one of several options', when('who', 'self', 'agent'), true],
    ['another option', when('who', 'self'), false],
    ['any of two', anyOf(when('age', 'young'), when('who', 'agent')), true],
    ['all of two', allOf(when('age', 'old'), when('who', 'agent')), true],
    ['all of two, of which one does not hold', allOf(when('age', 'young'), when('who', 'agent')), false],
    ['a question that was not asked', when('home', 'own'), false],
  ])('%s', (_name, condition, held) => {
    expect(holds(condition, answers)).toBe(held)
  })
})
