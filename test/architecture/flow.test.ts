import {
  isOpen,
  nextState,
  openStates,
  reportEvents,
  reportFlow,
  reportStates,
  type ReportState,
} from '@shared/reports/flow'
import { declaredAs, exportsOf } from './declared'
import { differences } from '../differences'

type Flow = Record<string, Partial<Record<string, string>>>

/** Where else a state can lead. */
const from = (flow: Flow, state: string) => Object.values(flow[state] ?? {}).filter(to => to !== state)

function reachedFrom(flow: Flow, start: string): Set<string> {
  const reached = new Set([start])
  for (const state of reached) for (const next of from(flow, state)) reached.add(next ?? '')
  return reached
}

describe.each(declaredAs<Flow>('Flow').map(each => [each.name, each] as const))('the state table %s', (_, declared) => {
  const { file, keys, value: flow } = declared
  const states = Object.keys(flow)
  // `reportEvents` and `eventRules` beside `reportFlow`.
  const beside = Object.entries(exportsOf<unknown>(file))
  const events = beside.find(([name]) => name.endsWith('Events'))?.[1] as readonly string[]
  const rules = beside.find(([name]) => name.endsWith('Rules'))?.[1] as Record<string, { by: string[] }> | undefined
  const used = new Set(states.flatMap(state => Object.keys(flow[state] ?? {})))

  it('reaches every state from its first', () => {
    expect(keys).toMatch(/State$/)
    expect(differences(reachedFrom(flow, states[0] ?? ''), states)).toEqual([])
  })

  it('leads out of every state to an end', () => {
    const ends = states.filter(state => from(flow, state).length === 0)
    expect(ends.length).toBeGreaterThan(0)
    expect(states.filter(state => !ends.some(end => reachedFrom(flow, state).has(end)))).toEqual([])
  })

  it('uses every event; at most one begins and stands in no row', () => {
    expect(events.filter(event => !used.has(event)).length).toBeLessThanOrEqual(1)
    expect([...used].filter(event => !events.includes(event))).toEqual([])
  })

  it('says of every event who may cause it, where it says so at all', () => {
    if (!rules) return
    expect(differences(Object.keys(rules), events)).toEqual([])
    expect(events.filter(event => !rules[event]?.by.length)).toEqual([])
  })
})

it('the state tables are found', () => {
  expect(declaredAs('Flow').length).toBeGreaterThan(2)
})

describe('the state table of a report', () => {
  it('closes what is open', () => {
    const ends = reportStates.filter(state => from(reportFlow, state).length === 0 || state === 'closed')
    expect(ends.sort()).toEqual(['closed', 'withdrawn'])
    // What was declined goes on by an appeal that is upheld, and by nothing else.
    expect(reportEvents.filter(event => !['declined', null].includes(nextState('declined', event)))).toEqual([
      'decideAppeal',
    ])
    for (const state of openStates) expect([...reachedFrom(reportFlow, state)]).toContain('closed')
  })

  it('leads a report from the submission to every state', () => {
    const offered = (state: ReportState) => reportEvents.flatMap(event => nextState(state, event) ?? [])
    const reached = new Set<ReportState>(['submitted'])
    for (const state of reached) for (const next of offered(state)) reached.add(next)
    expect([...reached].sort()).toEqual([
      'assigned',
      'closed',
      'declined',
      'inProgress',
      'merged',
      'resolved',
      'submitted',
      'suspended',
      'withdrawn',
    ])
  })

  it('lets no clock run where nobody has anything to do', () => {
    expect(reportStates.filter(isOpen)).toEqual(['submitted', 'assigned', 'inProgress', 'suspended'])
  })
})
