import { post } from './cloud.h5'
import type * as weapp from './consent'
import { confirm } from './feedback'
import { keptChoices } from './keptConsents'

/**
 * In the preview our own question stands in for WeChat's; the local cloud counts the consents. What somebody chose for always (keptConsents.h5.ts) is not asked
 * again, as WeChat does it.
 */
export const askConsent: typeof weapp.askConsent = async templates => {
  const kept = await keptChoices()
  const open = templates.filter(template => !kept[template])
  const always = templates.filter(template => kept[template] === 'accept')
  const yes = open.length > 0 && (await asked())
  const accepted = yes ? templates.filter(template => kept[template] !== 'reject') : always
  if (accepted.length > 0) await post('/client/consents', { templates: accepted })
  return accepted
}

const asked = () => confirm({ title: '微信提醒', text: '允许发一次微信提醒吗？', yes: '允许', no: '不用' })
