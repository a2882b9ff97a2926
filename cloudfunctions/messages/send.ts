/** One subscribe message to WeChat, and what its answer means (DOMAIN §5, PLATFORM §4). */
import { messagePage } from '@shared/messages/templates'
import { wechatOf } from '@config/community/templates'
import { env } from '../_platform/env'
import { logError } from '../_platform/log'
import { openapi } from '../_platform/sdk'
import type { InboxMessage } from './collections'

/** `later`: a quota or a limit, trying again can help. `unknown`: no answer came, so it may have been sent. */
export type SendOutcome = 'sent' | 'noConsent' | 'badArguments' | 'later' | 'unknown'

const meanings: Record<number, SendOutcome> = { 43101: 'noConsent', 47003: 'badArguments' }

export async function send(openid: string, message: InboxMessage): Promise<SendOutcome> {
  try {
    await openapi.subscribeMessage.send({
      touser: openid,
      templateId: wechatOf(message.template).id,
      page: messagePage(message),
      miniprogramState: env.miniprogramState,
      data: Object.fromEntries(Object.entries(message.parcel?.values ?? {}).map(([key, value]) => [key, { value }])),
    })
    return 'sent'
  } catch (error) {
    const { errCode = 0 } = error as { errCode?: number }
    logError('courier.refused', error, { template: message.template })
    // WeChat's own codes are positive; what the way to it answers, or that nothing came back, is not.
    return meanings[errCode] ?? (errCode > 0 ? 'later' : 'unknown')
  }
}
