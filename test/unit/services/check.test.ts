/** What an author gets wrong is found before anybody is guided by it (DOMAIN §7). */
import { anyOf, when } from '@config/community/services/conditions'
import { faultsOf, findingKinds, waysOf } from '../../../types/services/editing/check'
import { mostOf } from '../../../types/services/most'
import type { Question, ServiceSpec } from '../../../types/services/guide/spec'
import { aPaper, aSpec } from './aSpec'

const base = aSpec()
const [age, who] = base.questions as [Question, Question]
const found = (more: Partial<ServiceSpec>) => faultsOf(aSpec(more)).map(({ kind, at }) => [kind, at])
const leading = (question: Question, to: string): Question => ({ ...question, options: question.options.map(option => ({ ...option, to })) }) // prettier-ignore
const another: Question = {
  id: 'lost',
  ask: '丢了吗？',
  why: '看要不要补',
  options: [{ id: 'yes', label: '丢了', to: 'apply' }],
}

const wrong: [string, Partial<ServiceSpec>, string[][]][] = [
  ['a question without a word of why', { questions: [{ ...age, why: ' ' }, who] }, [['blank', 'age']]],
  ['an answer without a word', { questions: [age, { ...who, options: [{ ...who.options[0]!, label: '' }, who.options[1]!] }] }, [['blank', 'who']]],
  ['an outcome that says nowhere to go', { outcomes: [base.outcomes[0]!, { id: 'notYet', kind: 'elsewhere', says: '去别处办' }] }, [['blank', 'notYet']]],
  ['a paper that nobody knows how to get', { papers: [...base.papers, aPaper('odd', { from: '' })] }, [['blank', 'odd']]],
  ['a refusal without a remedy', { refusals: [{ id: 'notOld', reason: '没到年纪', remedy: '' }] }, [['blank', 'notOld']]],
  ['a service that cannot be refused', { refusals: [] }, [['blank', 'refusals']]],
  ['a question that nobody reaches', { questions: [age, who, another] }, [['neverAsked', 'lost']]],
  ['an outcome that nobody reaches', { outcomes: [...base.outcomes, { id: 'other', kind: 'elsewhere', says: '去区里办', where: '区里' }] }, [['neverReached', 'other']]],
  ['a route that leads nowhere', { questions: [age, { ...who, options: [who.options[0]!, { id: 'agent', label: '家里人', to: 'gone' }] }] }, [['noSuchPlace', 'who']]],
  ['a question without options', { questions: [age, { ...who, options: [] }], papers: [], fields: [] }, [['neverEnds', 'who'], ['neverReached', 'apply']]],
  ['a circle', { questions: [age, leading(who, 'age')] }, [['circle', 'age'], ['circle', 'who'], ['neverReached', 'apply']]],
  ['a question that leads to itself', { questions: [age, { ...who, options: [...who.options, { id: 'again', label: '再说', to: 'who' }] }] }, [['circle', 'who']]],
  ['a circle that nobody reaches', { questions: [age, who, leading(another, 'lost')] }, [['circle', 'lost'], ['neverAsked', 'lost']]],
  ['a paper that no answer asks for', { papers: [...base.papers, aPaper('never', { when: [...when('age', 'young'), ...when('who', 'self')] })] }, [['neverNeeded', 'never']]],
  ['a paper of a case that ends without applying', { papers: [...base.papers, aPaper('never', { when: when('age', 'young') })] }, [['neverNeeded', 'never']]],
  ['a field that nobody fills', { fields: [...base.fields, { ...base.fields[0]!, id: 'never', when: when('age', 'young') }] }, [['neverNeeded', 'never']]],
  ['a condition on an option that is not there', { papers: [aPaper('odd', { when: when('who', 'dog') })] }, [['unknownAnswer', 'odd']]],
  ['a field that waits for a question that is not there', { fields: [{ ...base.fields[0]!, when: when('dog', 'yes') }] }, [['unknownAnswer', 'agent']]],
  ['a paper by the same name twice', { papers: [...base.papers, aPaper('again', { name: base.papers[0]!.name })] }, [['twice', 'again']]],
  ['two papers of one id', { papers: [...base.papers, aPaper('idCard', { name: '另一张' })] }, [['sameId', 'idCard']]],
  ['a question called as an outcome', { outcomes: [...base.outcomes, { id: 'who', kind: 'notNeeded', says: '不用办' }] }, [['sameId', 'who'], ['neverReached', 'apply']]],
  ['two options of one id', { questions: [age, { ...who, options: [...who.options, who.options[0]!] }] }, [['sameId', 'self']]],
  ['a value that is known of nobody', { questions: [{ ...age, options: [{ ...age.options[0]!, known: ['from61'] }, age.options[1]!] }, who] }, [['known', 'age']]],
  ['a value that chooses two answers', { questions: [{ ...age, options: age.options.map(option => ({ ...option, known: ['from60'] })) }, who] }, [['known', 'age']]],
  ['a value without a fact', { questions: [{ ...age, known: undefined }, who] }, [['known', 'age']]],
] // prettier-ignore

it('finds nothing in a service that is right', () => {
  expect(faultsOf(base)).toEqual([])
  expect(found({ papers: [aPaper('either', { when: anyOf(when('who', 'self'), when('who', 'agent')) })] })).toEqual([])
})

it.each(wrong)('finds %s', (_name, more, expected) => {
  expect(found(more)).toEqual(expected)
})

it('says each in words for whoever wrote it', () => {
  const said = wrong.flatMap(([, more]) => faultsOf(aSpec(more)).map(({ says }) => says))
  expect(said.filter(says => !/^\p{Script=Han}|^「/u.test(says) || says.length > 60)).toEqual([])
})

it('does not walk what has too many ways, and says so', () => {
  const rows = Array.from({ length: 15 }, (_each, at): Question => ({
    id: `q${at}`,
    ask: `第 ${at} 问`,
    why: '要知道',
    options: ['a', 'b', 'c'].map(id => ({ id, label: id, to: at === 14 ? 'apply' : `q${at + 1}` })),
  }))
  const many = { questions: rows, outcomes: [base.outcomes[0]!], papers: [aPaper('idCard')], fields: [] }
  expect(3 ** 15).toBeGreaterThan(mostOf.ways)
  expect(found(many)).toEqual([['tooMany', 'q0']])
})

it('walks each way once', () => {
  expect([...waysOf(base)]).toEqual([{ age: 'old', who: 'self' }, { age: 'old', who: 'agent' }, { age: 'young' }])
})

it('knows no kind of finding that a test does not show', () => {
  const shown = new Set([...wrong.flatMap(([, , kinds]) => kinds.map(([kind]) => kind)), 'tooMany'])
  expect([...findingKinds].filter(kind => !shown.has(kind))).toEqual([])
})
