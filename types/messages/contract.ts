/** What goes in and out of `messages`: the inbox is the truth, WeChat's subscribe message is the courier (DOMAIN §5). */
import * as z from '../z'
import { messageKinds } from './kinds'
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
  /** Where it stands in 消息. */
  kind: z.enum(messageKinds),
  /** What is to be done there, as long as it was not read; null of what only tells. */
  asks: z.nullable(z.string()),
  /** The page that a tap on it opens, with its query. */
  page: z.string(),
  /** Whether WeChat told the person too. */
  wechat: z.enum(['pending', 'sent', 'merged', 'noConsent', 'failed']),
})
export type Message = z.infer<typeof message>

const kind = z.optional(z.enum(messageKinds))

/** `unread`: only those that were not read, or only those that were. */
export const inboxInput = z.strictObject({ ...pageInput, kind, unread: z.optional(z.boolean()) })
export const inboxOutput = pageOf(message)

/** What 首页 says of a notice that was not read. */
export const noticeNews = z.object({ id: z.string(), title: z.string(), text: z.string(), page: z.string() })

/** Of those who have very many unread ones no more are counted. */
export const mostUnread = 100
export const unreadOutput = z.object({
  /** Up to `mostUnread`. */
  unread: z.int(),
  /** Of these, how many of each kind; none of a kind that has none. */
  kinds: z.record(z.string(), z.int()),
  /** The newest of those that say that there is a notice: for 首页. */
  notice: z.nullable(noticeNews),
})
export type Unread = z.infer<typeof unreadOutput>
export const readAllInput = z.optional(z.strictObject({ kind }))
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
