/**
 * The quota of a template, once WeChat has said that it is gone: until it is asked again nobody asks WeChat for another message of it, and
 * all others go their way. First some minutes are waited; when it is still gone then, it is gone for the day.
 */
import type { TemplateId } from '@shared/messages/templates'
import { messageRules } from '@config/community/messages'
import { addMinutes, dateOf, type Time } from '../../_platform/time'
import { quotas } from '../collections'
import { tomorrow } from './when'

/** Until when each of these templates waits; a courier adds what it learns itself. */
export type Waiting = Map<TemplateId, Time>

/** One trip, and none for no templates. */
export async function quotasGone(templates: TemplateId[], now: Time): Promise<Waiting> {
  const found = templates.length > 0 ? await quotas.findMany([...new Set(templates)]) : []
  return new Map(found.flatMap(({ _id, until }) => (until > now ? [[_id as TemplateId, until]] : [])))
}

/** Remembers that WeChat has said so: the first time of a day, or again. */
export async function quotaIsGone(template: TemplateId, waiting: Waiting, now: Time): Promise<void> {
  const before = await quotas.find(template)
  // Another courier was told so a moment ago.
  if (before && before.until > now) return void waiting.set(template, before.until)
  const again = before !== null && dateOf(before.since) === dateOf(now)
  const until = again ? tomorrow(now) : addMinutes(now, messageRules.quotaMinutes)
  const since = again ? before.since : now
  waiting.set(template, until)
  if (!(await quotas.insert({ _id: template, since, until }))) await quotas.updateIf(template, {}, { since, until })
}
