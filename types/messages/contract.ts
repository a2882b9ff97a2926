/** What goes in and out of `messages`: the inbox is the truth, WeChat's subscribe message is the courier (DOMAIN §5). */
import * as z from '../z'
import { mostAtOnce } from './template'
import { targetKinds, templateIds } from './templates'
import { messageId } from '../ids'
import { pageInput, pageOf, time } from '../z'

export const message = z.object({
  id: z.string(),
  template: z.enum(templateIds),
  title: z.string(),
  text: z.string(),
  at: time,
  read: z.boolean(),
  /** What it leads to. */
  target: z.object({ kind: z.enum(targetKinds), id: z.string() }),
  /** Whether WeChat told the person too. */
  wechat: z.enum(['pending', 'sent', 'noConsent', 'failed']),
})
export type Message = z.infer<typeof message>

export const inboxInput = z.strictObject({ ...pageInput, unread: z.optional(z.boolean()) })
export const inboxOutput = pageOf(message)
export const unreadOutput = z.object({ unread: z.int() })
export const readInput = z.strictObject({ ids: z.array(messageId).check(z.minLength(1), z.maxLength(50)) })

/** What the person just agreed to in WeChat's own dialog: one consent is one message. */
export const consentInput = z.strictObject({
  templates: z
    .array(z.enum(templateIds))
    .check(z.minLength(1), z.maxLength(mostAtOnce, `一次最多要 ${mostAtOnce} 种提醒`)),
})
export const consentOutput = z.object({ msgCredits: z.record(z.string(), z.int()) })

/** Only for other functions: what was delivered of one outbox, or of all. */
export const deliverOutput = z.object({ delivered: z.int(), left: z.int() })
