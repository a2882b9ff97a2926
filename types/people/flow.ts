/** The states of a binding request as a table (DOMAIN §3): what may happen to it, by whom, and where it leads. */
import type { BindingState } from './labels'

export const bindingEvents = [
  'consent',
  'refuse',
  'approve',
  'decline',
  'withdraw',
  'withdrawConsent',
  'lapseConsent',
] as const
export type BindingEvent = (typeof bindingEvents)[number]

/**
 * Asking leads to `pending`, for a child under 14 to `awaitingConsent`; from an end it is asked anew. A consent lapses when the guardian
 * who gave it is no longer of the home: then another one is asked (decisions/0019).
 */
export const bindingFlow: Record<BindingState, Partial<Record<BindingEvent, BindingState>>> = {
  awaitingConsent: { consent: 'pending', refuse: 'refused', withdraw: 'withdrawn' },
  pending: {
    approve: 'approved',
    decline: 'declined',
    withdraw: 'withdrawn',
    withdrawConsent: 'consentEnded',
    lapseConsent: 'awaitingConsent',
  },
  approved: { withdrawConsent: 'consentEnded', lapseConsent: 'awaitingConsent' },
  declined: {},
  refused: {},
  withdrawn: {},
  consentEnded: {},
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextBindingState = (from: BindingState, event: BindingEvent): BindingState | null =>
  bindingFlow[from][event] ?? null

/** Somebody has it and has not decided yet. */
export const isWaiting = (state: BindingState) => state === 'awaitingConsent' || state === 'pending'
