/** What was told of a thing that is over (a notice that was withdrawn): it stays in the inbox, and nobody is pestered with it any more. */
import type { TemplateId } from '@shared/messages/templates'
import { messageRules } from '@config/community/messages'
import { updateAll } from '../../_platform/data/updateAll'
import { _ } from '../../_platform/sdk'
import { inbox } from '../collections'

/**
 * Nobody is called about it, and WeChat tells nobody of it whom it did not try to tell yet. Of what WeChat was asked and did not answer the courier
 * makes an end at its next attempt, because it may hold a consent that is to be given back. Three trips; doing so twice changes nothing more.
 */
export async function callOff(target: string, template: TemplateId): Promise<void> {
  const about = { 'target.id': target }
  await updateAll(
    inbox,
    'byTarget',
    about,
    { wechat: 'failed', courierAt: null, parcel: _.remove() },
    { template, wechat: 'pending', attempts: 0 },
  )
  await updateAll(
    inbox,
    'byTarget',
    about,
    { attempts: messageRules.mostAttempts, 'parcel.urgent': _.remove() },
    { template, wechat: ['pending', 'sending'] },
  )
  await updateAll(inbox, 'byTarget', about, { callAt: _.remove() }, { template })
}
