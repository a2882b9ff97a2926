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
    'assign→assigned decline→declined withdraw→withdrawn remind→submitted supplement→submitted review→submitted escalate→submitted',
  assigned:
    'accept→inProgress sendBack→submitted transfer→assigned withdraw→withdrawn remind→assigned supplement→assigned review→assigned escalate→assigned',
  inProgress:
    'transfer→assigned askSuspend→inProgress suspend→suspended resolve→resolved remind→inProgress supplement→inProgress review→inProgress escalate→inProgress',
  suspended: 'resume→inProgress remind→suspended supplement→suspended review→suspended escalate→suspended',
  resolved: 'rate→closed close→closed reopen→inProgress review→resolved',
  closed: 'reopen→inProgress review→closed',
  declined: 'review→declined',
  withdrawn: 'review→withdrawn',
}
/** Counting changes no state. */
const counted = Object.keys(ways).filter(state => state !== 'withdrawn')
for (const state of counted)
  for (const event of ['exclude', 'confirmExclusion', 'include']) ways[state] += ` ${event}→${state}`
const causes: Record<string, string> = {
  submit: 'reporter',
  assign: 'holder parent dispatcher system',
  decline: 'holder dispatcher',
  accept: 'holder',
  sendBack: 'holder',
  transfer: 'holder parent',
  askSuspend: 'holder',
  suspend: 'parent',
  resume: 'holder parent system',
  resolve: 'holder',
  rate: 'reporter',
  close: 'system',
  reopen: 'reporter',
  withdraw: 'reporter',
  remind: 'reporter parent',
  supplement: 'reporter holder',
  review: 'reviewer',
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

it('offers all but what nobody can do yet', () => {
  expect(reportEvents.filter(event => !eventRules[event].offered)).toEqual(['decline'])
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
