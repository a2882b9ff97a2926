/** One subscribe message to WeChat, and what its answer means (DOMAIN §5, PLATFORM §4). */
import { messagePage } from '@shared/messages/templates'
import { wechatIdOf } from '@config/community/templates'
import { env } from '../../_platform/env'
import { logError } from '../../_platform/log'
import { openapi } from '../../_platform/sdk'
import type { InboxMessage } from '../collections'

/**
 * `noQuota`: none today. `later`: a limit of the minute, or WeChat is busy; surely not sent. `refused`: what we ask for is wrong, whoever
 * asks again. `gone`: WeChat does not know the person. `unknown`: no answer came in time, so it may have been sent.
 */
export type SendOutcome = 'sent' | 'noConsent' | 'noQuota' | 'later' | 'refused' | 'gone' | 'unknown'

/** 47003: arguments; 40037: template; 41030: page; 40003: openid. */
const meanings: Record<number, SendOutcome> = {
  43101: 'noConsent',
  45009: 'noQuota',
  47003: 'refused',
  40037: 'refused',
  41030: 'refused',
  40003: 'gone',
}

export async function send(openid: string, message: InboxMessage): Promise<SendOutcome> {
  try {
    await openapi.subscribeMessage.send({
      touser: openid,
      templateId: wechatIdOf(message.template),
      page: messagePage(message),
      miniprogramState: env.miniprogramState,
      data: Object.fromEntries(Object.entries(message.parcel?.values ?? {}).map(([key, value]) => [key, { value }])),
    })
    return 'sent'
  } catch (error) {
    const { errCode = 0 } = error as { errCode?: number }
    // WeChat's own codes are positive; what the way to it answers, or that nothing came back, is not.
    const outcome = meanings[errCode] ?? (errCode > 0 ? 'later' : 'unknown')
    logError('courier.refused', error, { template: message.template, outcome })
    return outcome
  }
}
