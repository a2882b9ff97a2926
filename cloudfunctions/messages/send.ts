/** One subscribe message to WeChat, and what its answer means (DOMAIN §5, PLATFORM §4). */
import { messagePage } from '@config/community/templates'
import { env } from '../_platform/env'
import { logError } from '../_platform/log'
import type { OutboxEntry } from '../_platform/messages/outbox'
import { openapi } from '../_platform/sdk'

/** `later`: a quota, a limit or a lost answer; trying again can help. */
export type SendOutcome = 'sent' | 'noConsent' | 'badArguments' | 'later'

const meanings: Record<number, SendOutcome> = { 43101: 'noConsent', 47003: 'badArguments', 45009: 'later' }

export async function send(openid: string, templateId: string, entry: OutboxEntry): Promise<SendOutcome> {
  try {
    await openapi.subscribeMessage.send({
      touser: openid,
      templateId,
      page: messagePage(entry),
      miniprogramState: env.miniprogramState,
      data: Object.fromEntries(Object.entries(entry.values).map(([key, value]) => [key, { value }])),
    })
    return 'sent'
  } catch (error) {
    const { errCode } = error as { errCode?: number }
    logError('courier.refused', error, { template: entry.template })
    return meanings[errCode ?? 0] ?? 'later'
  }
}
