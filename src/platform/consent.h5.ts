import { post } from './cloud.h5'
import type * as weapp from './consent'
import { confirm } from './feedback'

/** In the preview our own question stands in for WeChat's; the local cloud counts the consents. */
export const askConsent: typeof weapp.askConsent = async templates => {
  const yes = await confirm({ title: '微信提醒', text: '允许发一次微信提醒吗？', yes: '允许', no: '不用' })
  if (!yes) return []
  await post('/client/consents', { templates })
  return templates
}
