import { fail } from '@shared/errors'
import { applicationView, applyInput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { dropUploads } from '../../../_platform/files/uploads'
import { householdOf } from '@shared/permissions'
import { offeredService } from '../../catalogue/theService'
import { aTurn, handedIn } from './handedIn'
import { asApplicant, principal, useOfMandate } from './mandate'
import { ownPapers, uploadsIn } from './papers'
import { viewOf } from '../view'

/**
 * What somebody's case needs is handed in and has its number at once (DOMAIN §7): only the fields and papers of this case; what is not photographed is
 * brought. Four trips without photos: the caller, the service, their turns, the application. With `for` it is that of somebody for whom the caller
 * acts, and the use of the mandate is written with it.
 * @throws notBound without a home, invalid with what to mend, conflict when the list is another one now, notNow while one is running or the service is
 * stopped, notFound when the caller may not act for them, fileRefused, textRefused, keyReused
 */
export const apply = action
  .allow('service.apply')
  .input(applyInput)
  .of(aTurn)
  .ids({ for: principal, service: offeredService, papers: ownPapers })
  .output(applicationView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const application = await ctx.change(async ({ found, at, transaction }) => {
      const applicant = found.for ?? asApplicant(actor)
      if (applicant.home === null) throw fail('notBound')
      const acting = applicant.personId !== actor.personId
      const agent = acting ? { ...householdOf(actor), name: actor.name, role: null } : null
      const after = await handedIn(input, ctx, found, { applicant, home: applicant.home, agent, how: null }, at)
      const use = acting && transaction ? [await useOfMandate(transaction, after, actor, 'apply', at)] : []
      return { after, ...(transaction ? { audit: use } : {}) }
    })
    await dropUploads(uploadsIn(input.papers))
    return viewOf(application, ctx)
  })
