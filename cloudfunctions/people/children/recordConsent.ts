import { fail } from '@shared/errors'
import { bindingRequest, recordConsentInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { decidingPost, isOwn, maySee } from '../binding/deciders'
import { requestView } from '../binding/views'
import { childRequest, giveConsent } from './consent'
import { adultsOf } from './guardians'

/**
 * Whoever decides about bindings writes down a guardian's consent that was given in person, where no adult of the home has
 * the app; then it can be decided like any other.
 * @throws notFound, forbidden for the own household, notNow when an adult of the home can say it themselves, conflict
 */
export const recordConsent = action
  .allow('binding.decide')
  .input(recordConsentInput)
  .of(childRequest((request, { actor }) => maySee(actor, request)))
  .output(bindingRequest)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const { guardian, how } = input
    const request = await ctx.change(async given => {
      const { before, at } = given
      if (!before) throw fail('notFound')
      if (isOwn(actor, before)) throw fail('forbidden', { message: '自己家的孩子，请在「我的」里同意' })
      const adults = before.state === 'awaitingConsent' ? await adultsOf(before.home, before.personId, at) : []
      if (adults.length > 0) throw fail('notNow', { message: '这户有绑定的大人，请他们在自己手机上同意' })
      const recordedBy = { personId: actor.personId, name: actor.name, role: decidingPost(actor, before) }
      return giveConsent(ctx, { by: { personId: null, name: guardian }, inPerson: { how, recordedBy } })(given)
    })
    return requestView(request)
  })
