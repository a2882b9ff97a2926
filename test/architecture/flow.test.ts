import {
  eventRules,
  isOpen,
  nextState,
  openStates,
  reportEvents,
  reportFlow,
  reportStates,
  type ReportState,
} from '@shared/reports/flow'
import { differences } from '../differences'

/** Where else it can lead. */
const from = (state: ReportState): ReportState[] => Object.values(reportFlow[state]).filter(to => to !== state)

function reachedFrom(start: ReportState): Set<ReportState> {
  const reached = new Set([start])
  for (const state of reached) for (const next of from(state)) reached.add(next)
  return reached
}

describe('the state table of a report', () => {
  it('reaches every state from the submission', () => {
    expect(differences(reachedFrom('submitted'), reportStates)).toEqual([])
  })

  it('leads out of every open state to an end', () => {
    const ends = reportStates.filter(state => from(state).length === 0 || state === 'closed')
    expect(ends.sort()).toEqual(['closed', 'declined', 'withdrawn'])
    for (const state of openStates) expect([...reachedFrom(state)]).toContain('closed')
  })

  it('uses every event; submit alone begins and stands in no row', () => {
    const used = new Set(reportStates.flatMap(state => Object.keys(reportFlow[state])))
    expect(differences([...used, 'submit'], reportEvents)).toEqual([])
  })

  it('says of every event who may cause it', () => {
    expect(differences(Object.keys(eventRules), reportEvents)).toEqual([])
    expect(reportEvents.filter(event => eventRules[event].by.length === 0)).toEqual([])
  })

  it('offers what leads a report from the submission to its end', () => {
    const offered = (state: ReportState) =>
      reportEvents.flatMap(event => (eventRules[event].offered ? (nextState(state, event) ?? []) : []))
    const reached = new Set<ReportState>(['submitted'])
    for (const state of reached) for (const next of offered(state)) reached.add(next)
    expect([...reached].sort()).toEqual(['assigned', 'closed', 'inProgress', 'resolved', 'submitted', 'withdrawn'])
  })

  it('lets no clock run where nobody has anything to do', () => {
    expect(reportStates.filter(isOpen)).toEqual(['submitted', 'assigned', 'inProgress', 'suspended'])
  })
})
