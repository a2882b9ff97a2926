/** What is kept of a call: how it went, when, who called, and for which time (DOMAIN §5). */
import type { CallOutcome } from '@shared/messages/labels'
import type { PersonContext } from '../../_platform/call/context'
import { callIdOf } from '../../_platform/data/calls'
import type { NotedCall } from './schema'

/** What a call was about, with the last one before. */
interface Called {
  called?: NotedCall | null | undefined
}

/** Did this very call write it down? */
export const isNoted = <T extends Called>(
  about: T,
  { actor, key }: PersonContext,
): about is T & { called: NotedCall } => about.called?.call === callIdOf(actor.personId, key)

/** The caller's call, as it is kept. */
export const noted = ({ called }: Called, outcome: CallOutcome, { actor, key, clock }: PersonContext): NotedCall => ({
  outcome,
  at: clock.now(),
  by: { personId: actor.personId, name: actor.name },
  tries: (called?.tries ?? 0) + 1,
  call: callIdOf(actor.personId, key),
})
