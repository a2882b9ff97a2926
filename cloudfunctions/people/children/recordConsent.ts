import { fail } from '@shared/errors'
import { bindingRequest, recordConsentInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { bindings } from '../binding/collections'
import { giveConsent } from './consent'
import { decidingPost, isOwn, maySee } from '../binding/deciders'
import { adultsOf } from './guardians'
import { requestView } from '../binding/views'

/**
 * Whoever decides about bindings writes down a guardian's consent that was given in person, where no adult of the home has
 * the app; then it can be decided like any other.
 * @throws notFound, forbidden for the own household, notNow when an adult of the home can say it themselves, conflict
 */
export const recordConsent = action
  .allow('binding.decide')
  .input(recordConsentInput)
  .output(bindingRequest)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const request = await bindings.find(input.id)
    if (!request?.under14 || !maySee(actor, request)) throw fail('notFound')
    if (isOwn(actor, request)) throw fail('forbidden', { message: '自己家的孩子,请在「我的」里同意' })
    if (request.state === 'awaitingConsent') {
      const adults = await adultsOf(request.home, request.personId, ctx.clock.now())
      if (adults.length > 0) throw fail('notNow', { message: '这户有绑定的大人,请他们在自己手机上同意' })
    }
    const recordedBy = { personId: actor.personId, name: actor.name, role: decidingPost(actor, request) }
    const check = (found: typeof request) => {
      if (!maySee(actor, found)) throw fail('notFound')
    }
    const given = { by: { personId: null, name: input.guardian }, inPerson: { how: input.how, recordedBy } }
    return requestView(await giveConsent(ctx, input, check, given))
  })
