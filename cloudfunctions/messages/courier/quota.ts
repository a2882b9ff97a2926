/**
 * The day's quota of a template, once WeChat has said that it is gone: until tomorrow nobody asks WeChat for another message of it, and
 * all others go their way.
 */
import type { TemplateId } from '@shared/messages/templates'
import type { Time } from '../../_platform/time'
import { quotas } from '../collections'
import { tomorrow } from './when'

/** Until when each of these templates waits; a courier adds what it learns itself. */
export type Waiting = Map<TemplateId, Time>

/** One trip, and none for no templates. */
export async function quotasGone(templates: TemplateId[], now: Time): Promise<Waiting> {
  const found = templates.length > 0 ? await quotas.findMany([...new Set(templates)]) : []
  return new Map(found.flatMap(({ _id, until }) => (until > now ? [[_id as TemplateId, until]] : [])))
}

/** Remembers that WeChat has said so. */
export async function quotaIsGone(template: TemplateId, waiting: Waiting, now: Time): Promise<Time> {
  const until = tomorrow(now)
  waiting.set(template, until)
  if (!(await quotas.insert({ _id: template, until }))) await quotas.updateIf(template, {}, { until })
  return until
}
