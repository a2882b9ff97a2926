import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { permitData } from './personalData'

const permit = z.object({
  /** The person and the service that renews it: one of each. */
  _id: z.string(),
  ...aggregateFields,
  who: z.object({ personId: z.string(), name: z.string() }),
  service: z.object({ id: z.string(), name: z.string() }),
  /** What has to be done before it ends. */
  todo: z.optional(z.string()),
  /** The agent who noted it, as long as they act for whoever has it they are told too. */
  agent: z.optional(z.nullable(z.string())),
  /** Its last day; null when nobody wants to be reminded any more. */
  until: z.nullable(z.day),
  /** How many of the reminders are over. */
  told: z.int(),
  /** When the next one is due. */
  dueAt: z.nullable(z.string()),
  /** From when on it is of no use to anybody: when it ended, or when they wanted to hear no more of it. */
  endsAt: z.time,
  at: z.time,
})
export type Permit = z.infer<typeof permit>

/** 证件到期: which of somebody's permits ends when. */
export const permits = collection('servicesPermits', permit, {
  indexes: { byPerson: ['who.personId', 'at'], byDue: ['dueAt'], byAge: ['endsAt'], ...aggregateIndexes('at') },
  label: '证件到期提醒',
  personal: permitData,
})
