/** The way of a report, written down a second time (DOMAIN §4): whoever changes a state changes it in both places, knowingly. */
import {
  eventRules,
  isOpen,
  nextState,
  openStates,
  reportEvents,
  reportStates,
  standing,
} from '../../../types/reports/flow'
import { leadRoles, roles } from '../../../types/permissions'

const ways: Record<string, string> = {
  submitted:
    'assign→assigned decline→declined withdraw→withdrawn remind→submitted supplement→submitted review→submitted merge→merged escalate→submitted',
  assigned:
    'decline→declined accept→inProgress sendBack→submitted transfer→assigned withdraw→withdrawn remind→assigned supplement→assigned review→assigned merge→merged escalate→assigned',
  inProgress:
    'transfer→assigned suspend→suspended approveSuspension→suspended extend→inProgress resolve→resolved remind→inProgress supplement→inProgress review→inProgress merge→merged escalate→inProgress',
  suspended:
    'transfer→suspended resume→inProgress remind→suspended supplement→suspended review→suspended merge→merged escalate→suspended',
  resolved: 'rate→closed close→closed reopen→inProgress review→resolved rateJoined→resolved',
  closed: 'calledBack→closed reopen→inProgress review→closed rateJoined→closed',
  declined: 'appeal→declined decideAppeal→assigned remind→declined escalate→declined review→declined',
  withdrawn: 'review→withdrawn',
  merged: 'unmerge→inProgress review→merged',
}
/** Whoever takes 我也遇到 back changes nothing else. */
for (const state of ['submitted', 'assigned', 'inProgress', 'suspended', 'resolved'])
  ways[state] += ` unfollow→${state}`
/** Counting changes no state. */
const counted = Object.keys(ways).filter(state => state !== 'withdrawn' && state !== 'merged')
for (const state of counted)
  for (const event of ['exclude', 'confirmExclusion', 'include']) ways[state] += ` ${event}→${state}`
/** Where the answer "no" leads, and a pause that is only asked for. */
const otherwise: Record<string, string> = {
  decideAppeal: 'declined',
  suspend: 'inProgress',
  approveSuspension: 'inProgress',
  calledBack: 'inProgress',
}
/** For nobody of the household of whoever reported it. */
const impartial = [
  'decline',
  'decideAppeal',
  'suspend',
  'approveSuspension',
  'extend',
  'calledBack',
  'merge',
  'unmerge',
]
const causes: Record<string, string> = {
  submit: 'reporter',
  assign: 'holder parent dispatcher system',
  decline: 'holder dispatcher',
  appeal: 'reporter',
  decideAppeal: 'holder parent',
  accept: 'holder',
  sendBack: 'holder',
  transfer: 'holder parent',
  suspend: 'holder parent',
  approveSuspension: 'parent',
  resume: 'holder parent system',
  extend: 'holder',
  resolve: 'holder',
  rate: 'reporter',
  close: 'system',
  calledBack: 'caller',
  reopen: 'reporter joiner',
  withdraw: 'reporter',
  remind: 'reporter parent joiner',
  supplement: 'reporter holder joiner',
  review: 'reviewer',
  rateJoined: 'joiner',
  unfollow: 'neighbour',
  merge: 'holder parent dispatcher',
  unmerge: 'holder parent dispatcher',
  exclude: 'counter',
  confirmExclusion: 'secondCounter',
  include: 'counter',
  escalate: 'system',
}

it('knows these states and events and no others', () => {
  expect([...reportStates]).toEqual(Object.keys(ways))
  expect([...reportEvents]).toEqual(Object.keys(causes))
})

it.each(Object.entries(ways))('leads from %s where it is written down, and nowhere else', (from, steps) => {
  const wanted = new Map(steps.split(' ').map(step => step.split('→') as [string, string]))
  for (const event of reportEvents)
    expect([event, nextState(from as (typeof reportStates)[number], event)]).toEqual([event, wanted.get(event) ?? null])
})

it.each(Object.entries(causes))('%s is caused by those who are written down', (event, by) => {
  expect(eventRules[event as keyof typeof eventRules].by).toEqual(by.split(' '))
})

it('leads somewhere else where the answer is no, and nowhere where the table has no such event', () => {
  for (const from of reportStates)
    for (const event of reportEvents) {
      const yes = nextState(from, event)
      expect([from, event, nextState(from, event, true)]).toEqual([from, event, yes && (otherwise[event] ?? yes)])
    }
})

it('keeps the household of whoever reported it out of what decides over it', () => {
  expect(reportEvents.filter(event => eventRules[event].impartial)).toEqual(impartial)
})

it('is open while a clock runs for somebody', () => {
  expect(reportStates.filter(isOpen)).toEqual(['submitted', 'assigned', 'inProgress', 'suspended'])
  expect([...openStates]).toEqual(reportStates.filter(isOpen))
})

it('has the chief lead above everybody, and every lead above those who work beside the ladder', () => {
  const heights = leadRoles.map(role => standing[role])
  expect(heights).toEqual([1, 2, 3, 5])
  const beside = ['dispatcher', 'admin', 'auditor'] as const
  expect(beside.map(role => standing[role])).toEqual([4, 4, 4])
  const others = roles.filter(role => ![...leadRoles, ...beside].includes(role as never))
  expect(others.map(role => standing[role])).toEqual(others.map(() => 0))
})
