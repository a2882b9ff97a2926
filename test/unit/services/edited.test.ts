/** A service as it is written and tapped together on the phone: nothing of it is lost, and the second person reads what is different (DOMAIN §7). */
import { shippedServices } from '@config/community/services/shipped'
import { anyOf, when } from '@config/community/services/conditions'
import { chosenAt, toggledAt } from '../../../src/features/services/parts/conditionDraft'
import {
  changesBetween,
  freshId,
  nameOfPart,
  withoutPart,
  withPart,
} from '../../../src/features/services/edit/specDraft'
import { faultsOf } from '../../../types/services/editing/check'
import { aPaper, aSpec } from './aSpec'

const spec = aSpec()
const said = (after: typeof spec) => changesBetween(spec, after).map(({ says }) => says)

describe('a draft', () => {
  it('takes a part in, over and out', () => {
    const more = withPart(spec, 'papers', aPaper('photo', { name: '照片' }))
    expect(more.papers.map(({ id }) => id)).toEqual(['idCard', 'agentIdCard', 'photo'])
    const renamed = withPart(more, 'papers', aPaper('photo', { name: '一寸照片' }))
    expect(renamed.papers.map(({ name }) => name)).toEqual([...spec.papers.map(({ name }) => name), '一寸照片'])
    expect(withoutPart(renamed, 'papers', 'photo')).toEqual(spec)
  })

  it('whose question is taken out is found wrong where it was led to', () => {
    expect(faultsOf(withoutPart(spec, 'questions', 'who')).map(({ kind }) => kind)).toContain('noSuchPlace')
  })

  it('gives a new part an id that no other has', () => {
    const once = withPart(spec, 'questions', {
      id: freshId(spec, 'questions'),
      ask: '还有呢？',
      why: '要知道',
      options: [],
    })
    expect([freshId(spec, 'questions'), freshId(once, 'questions'), freshId(once, 'papers')]).toEqual(['question1', 'question2', 'paper1']) // prettier-ignore
  })

  it('names every part of the shipped services', () => {
    const names = shippedServices.flatMap(each => [...each.questions, ...each.outcomes, ...each.papers, ...each.refusals].map(nameOfPart)) // prettier-ignore
    expect(names.filter(name => name === '')).toEqual([])
  })
})

describe('what is different', () => {
  it('is nothing where nothing is', () => {
    expect(said(aSpec())).toEqual([])
  })

  it('is said part by part, with what was before', () => {
    expect(said(aSpec({ fee: '十块钱', days: 3, purgeDays: 30 }))).toEqual([
      '收费：「不收钱」改成「十块钱」',
      '办多久：5 个工作日改成 3 个',
      '材料留几天：90 天改成 30 天',
    ])
    expect(said(withPart(spec, 'papers', aPaper('photo', { name: '照片' })))).toEqual(['材料：加了「照片」'])
    expect(said(withPart(spec, 'papers', { ...spec.papers[0]!, count: 2 }))).toEqual(['材料：改了「材料idCard」'])
    expect(said(withoutPart(spec, 'outcomes', 'notYet'))).toEqual(['问完的结果：去掉了「还不到年纪，到了再来」'])
  })
})

describe('when a paper is wanted, tapped together', () => {
  it('takes an option in and out, and a question with its last option', () => {
    const one = toggledAt([], 'who', 'agent')
    expect(one).toEqual(when('who', 'agent'))
    expect(toggledAt(one, 'who', 'self')).toEqual(when('who', 'agent', 'self'))
    expect(toggledAt(one, 'who', 'agent')).toEqual([])
  })

  it('wants a further question to fit too, and leaves side by side what stood so', () => {
    expect(toggledAt(when('who', 'agent'), 'age', 'old')).toEqual([...when('who', 'agent'), ...when('age', 'old')])
    const either = anyOf(when('who', 'agent'), when('age', 'old'))
    expect(toggledAt(either, 'age', 'old')).toEqual(when('who', 'agent'))
    expect(chosenAt(either, 'age')).toEqual(['old'])
  })
})
