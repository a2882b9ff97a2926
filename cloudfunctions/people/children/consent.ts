/** What the answers of a guardian share: one answer only, told to the child and to whoever decides next. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { isWaiting, nextBindingState } from '@shared/people/flow'
import { childConsent } from '@config/community/consents'
import type { PersonContext } from '../../_platform/call/context'
import type { Decide, Target } from '../../_platform/data/change'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { maskName } from '../../_platform/privacy/mask'
import { placeNodes } from '../../grid/places/placeNodes'
import { tellAsked } from '../binding/ask'
import { bindings, type Binding, type GuardianConsent } from '../binding/collections'
import { askedOf, decidersOf } from '../binding/deciders'
import { tellRefused } from './tellChild'

/** The request or binding of a child, for whoever has the word on it. */
export const childRequest = (
  may: (request: Binding, ctx: PersonContext) => boolean,
): Target<Binding, { id: Id<'binding'> }, 'id', true> => ({
  collection: bindings,
  id: ({ id }) => id,
  may: (request, ctx) => request.under14 === true && may(request, ctx),
  field: 'id',
  together: true,
})

type Answer = Decide<Binding, object, true>

/** A guardian's yes: with the consent in it, the request waits for the unit's lead. */
export const giveConsent =
  ({ actor }: PersonContext, given: Pick<GuardianConsent, 'by' | 'inPerson'>): Answer =>
  async ({ before: request, at }) => {
    if (!request) throw fail('notFound')
    if (request.consent?.by.name === given.by.name && request.state !== 'awaitingConsent') return null
    const state = nextBindingState(request.state, 'consent')
    if (!state || !isWaiting(request.state)) throw fail('conflict')
    const nodes = await placeNodes(request.home, at)
    const asked = askedOf(request.home, request.personId, nodes, at)
    const consent: GuardianConsent = { ...given, at, text: childConsent.version }
    const deciders = decidersOf([...nodes.keys()], asked)
    const after: Binding = { ...request, version: request.version + 1, state, consent, asked, deciders }
    const { personId: subject, home } = request
    const how: Record<string, string> = given.inPerson ? { how: given.inPerson.how } : {}
    const what = { of: 'child', guardian: given.by.name, text: consent.text, home, ...how }
    return {
      after,
      tell: asked.map(to => tellAsked(after, to.personId, at)),
      audit: [{ entity: personEntity(subject), action: 'giveConsent', by: auditActor(actor), subject, what }],
    }
  }

/** A guardian's no: of the child's name only the family name stays. */
export const refuseConsent =
  (reason: string): Answer =>
  ({ before: request, at }) => {
    if (!request) throw fail('notFound')
    if (request.state === 'refused') return null
    const state = nextBindingState(request.state, 'refuse')
    if (!state || !isWaiting(request.state)) throw fail('conflict')
    const version = request.version + 1
    const after: Binding = { ...request, version, state, name: maskName(request.name), decidedAt: at, reason }
    return { after, tell: [tellRefused(after, at)] }
  }
