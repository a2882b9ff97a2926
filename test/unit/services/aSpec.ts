/** A small service of two questions, to be bent by tests. */
import { always, when } from '@config/community/services/conditions'
import type { PaperRule, ServiceSpec } from '../../../types/services/guide/spec'

export const aPaper = (id: string, more: Partial<PaperRule> = {}): PaperRule => ({
  id,
  name: `材料${id}`,
  how: 'original',
  count: 1,
  why: '要看一看',
  from: '家里找',
  picture: 'form',
  when: always,
  photo: true,
  ...more,
})

/** Old enough? Yes: alone or with somebody. No: not needed. */
export const aSpec = (more: Partial<ServiceSpec> = {}): ServiceSpec => ({
  id: 'card',
  name: '老年证',
  forWhom: '老人',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '不收钱',
  days: 5,
  where: 'communityWindow',
  law: '《老年人权益保障法》',
  questions: [
    {
      id: 'age',
      ask: '您多大年纪？',
      why: '满 60 岁才能办',
      known: 'ageBand',
      options: [
        { id: 'old', label: '满 60 岁', to: 'who', known: ['from60', 'from65', 'from70'] },
        { id: 'young', label: '不到 60 岁', to: 'notYet', known: ['from18'] },
      ],
    },
    {
      id: 'who',
      ask: '谁来办？',
      why: '替人来要多带一样',
      options: [
        { id: 'self', label: '本人', to: 'apply' },
        { id: 'agent', label: '家里人', to: 'apply' },
      ],
    },
  ],
  outcomes: [
    { id: 'apply', kind: 'apply', says: '可以办' },
    { id: 'notYet', kind: 'notNeeded', says: '还不到年纪，到了再来' },
  ],
  papers: [aPaper('idCard'), aPaper('agentIdCard', { when: when('who', 'agent'), photo: false })],
  fields: [{ id: 'agent', label: '谁来办', kind: 'text', required: true, most: 30, when: when('who', 'agent') }],
  refusals: [{ id: 'notOld', reason: '没到年纪', remedy: '到了再来' }],
  purgeDays: 90,
  ...more,
})
