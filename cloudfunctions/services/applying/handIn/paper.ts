import { fail } from '@shared/errors'
import { paperInput, paperOutput } from '@shared/services/applying'
import { isOpenApplication } from '@shared/services/flow'
import { action } from '../../../_platform/call/action'
import { runTransaction } from '../../../_platform/data/transaction'
import { personEntity, recordOnce } from '../../../_platform/privacy/audit'
import { fileUrls } from '../../../_platform/sdk'
import { applicationMost, watermarkOf } from '@config/community/applications'
import { applications } from '../collections'
import { hasIt, mayDecide } from '../parties'
import { filesIn } from '../sealed'
import { seenApplication } from '../theApplication'

/**
 * A photo of a paper for one look of the clerk who has the case, under the words that it is for this and nothing else. That it was looked at is written
 * down before the answer goes out, once for each call, and whoever it belongs to reads it in 谁看过我. The words are drawn over it by whoever shows it: the
 * stored bytes stay as they were handed in, because what the authority gets must be unmarked (docs/privacy.md says why); the address lives a minute.
 * @throws notFound for what is not there, forbidden for whoever has not the case in hand, as long as it is no longer there to be seen
 */
export const paper = action
  .allow('service.handle')
  .input(paperInput)
  .ids({ id: seenApplication })
  .output(paperOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, found, clock } = ctx
    const application = found.id
    const nothing = () => fail('notFound', { message: '没有这张照片，或者已经到期删掉了' })
    if (!mayDecide(application, actor)) throw fail('notFound')
    if (!hasIt(application, actor)) throw fail('forbidden', { message: '先点「我来办」，才能看他交的材料' })
    const fileID = filesIn(application)[input.photo]
    if (!fileID || !isOpenApplication(application.state)) throw nothing()
    const { _id, no, service, applicant } = application
    await runTransaction(async transaction => {
      const current = await transaction.find(applications, _id)
      if (!current || !hasIt(current, actor)) throw fail('conflict')
      const what = { reason: `办理${service.name}（${no}）`, application: _id }
      await recordOnce(transaction, ctx, {
        entity: personEntity(applicant.personId),
        action: 'viewPaper',
        subject: applicant.personId,
        what,
      })
    })
    const url = (await fileUrls([fileID], applicationMost.lookMinutes * 60)).get(fileID)
    if (!url) throw nothing()
    const now = clock.now()
    return {
      url,
      watermark: `${watermarkOf(service.name)} ${actor.name} ${now.slice(0, 10)}`,
      minutes: applicationMost.lookMinutes,
    }
  })
