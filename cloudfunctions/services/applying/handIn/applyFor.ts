import { fail } from '@shared/errors'
import { householdOf, may } from '@shared/permissions'
import { applicationView, applyForInput } from '@shared/services/applying'
import { applyWayLabels } from '@shared/services/paperFlaws'
import { action } from '../../../_platform/call/action'
import { ofPerson } from '../../../_platform/call/authorisation'
import { homesAt } from '../../../_platform/call/members'
import { dropUploads } from '../../../_platform/files/uploads'
import { auditActor, personEntity } from '../../../_platform/privacy/audit'
import { codesAbove } from '../../../grid/places/placeNodes'
import { offeredService } from '../../catalogue/theService'
import { aTurn, handedIn } from './handedIn'
import type { Applicant } from './mandate'
import { saidToApplicant } from '../news'
import { ownPapers, uploadsIn } from './papers'
import { doerOf } from '../parties'
import { viewOf } from '../view'

/** A resident of the caller's part of the grid. @throws notFound for everybody else, forbidden for the caller and whoever lives with them */
const resident = ofPerson(async (person, personId, { actor, clock }): Promise<Applicant> => {
  const at = clock.now()
  const homes = person ? homesAt(person, at).map(({ node }) => node) : []
  const above = await codesAbove(homes, at)
  const home = homes.find(each => may(actor, 'service.handle', { ladder: above(each) }))
  if (!person || !home) throw fail('notFound')
  if (personId === actor.personId || householdOf(actor).homes.some(each => homes.includes(each)))
    throw fail('forbidden', { message: '自己和一家人的事，请在「我要办事」里自己交' })
  return { personId, name: person.name, homes, home }
})

/**
 * 替人登记: what an elder asked for at the counter, at home or on the phone becomes their application, with their consent in the audit, which they read in
 * 谁看过我. It is theirs: they are told, they fetch it, they rate it; whoever wrote it down, and their household, decides nothing of it.
 * @throws what `apply` does, notFound, forbidden
 */
export const applyFor = action
  .allow('service.handle')
  .input(applyForInput)
  .of(aTurn)
  .ids({ person: resident, service: offeredService, papers: ownPapers })
  .output(applicationView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const application = await ctx.change(async ({ found, at }) => {
      const { person } = found
      const { home } = person
      if (home === null) throw fail('notFound')
      const agent = { ...doerOf({ ladder: actor.posts.map(({ node }) => node) }, actor, true), ...householdOf(actor) }
      const after = await handedIn(input, ctx, found, { applicant: person, home, agent, how: input.how }, at)
      const saidYes = {
        entity: personEntity(person.personId),
        action: 'actFor' as const,
        by: auditActor(actor),
        subject: person.personId,
        what: {
          event: 'submit',
          application: after._id,
          no: after.no,
          reason: `${applyWayLabels[input.how]}，本人同意登记`,
        },
      }
      const news = { title: '替您交上去了', note: '在「我的办件」里看进展' }
      return { after, tell: saidToApplicant(after, news, after.agent, at), audit: [saidYes] }
    })
    await dropUploads(uploadsIn(input.papers))
    return viewOf(application, ctx)
  })
