/** The way of a request for a binding, written down a second time (DOMAIN §3). */
import { bindingEvents, isWaiting, nextBindingState } from '../../../types/people/flow'
import { bindingStateLabels } from '../../../types/people/labels'

const ways: Record<string, string> = {
  awaitingConsent: 'consent→pending refuse→refused withdraw→withdrawn',
  pending:
    'approve→approved decline→declined withdraw→withdrawn withdrawConsent→consentEnded lapseConsent→awaitingConsent',
  approved: 'withdrawConsent→consentEnded lapseConsent→awaitingConsent',
  declined: '',
  refused: '',
  withdrawn: '',
  consentEnded: '',
}
const states = Object.keys(bindingStateLabels) as (keyof typeof bindingStateLabels)[]

it.each(states)('leads from %s where it is written down, and nowhere else', from => {
  const wanted = new Map((ways[from] ?? '').split(' ').map(step => step.split('→') as [string, string]))
  for (const event of bindingEvents)
    expect([event, nextBindingState(from, event)]).toEqual([event, wanted.get(event) ?? null])
})

it('has every event in it, and every state', () => {
  expect(Object.keys(ways).sort()).toEqual([...states].sort())
  expect([...bindingEvents]).toEqual([
    'consent',
    'refuse',
    'approve',
    'decline',
    'withdraw',
    'withdrawConsent',
    'lapseConsent',
  ])
})

it('waits for a guardian or a lead, and for nobody else', () => {
  expect(states.filter(isWaiting)).toEqual(['awaitingConsent', 'pending'])
})
