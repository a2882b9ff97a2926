/** What is kept of a service. */
import { serviceSpec } from '@shared/services/guide/catalogue'
import { editStates, serviceSwitches } from '@shared/services/editing/editFlow'
import * as z from '@shared/z'
import { aggregateFields } from '../_platform/data/aggregate'

export const someone = z.object({ personId: z.string(), name: z.string() })
export type Someone = z.infer<typeof someone>

/** What stays of how somebody wrote something and somebody else looked at it. */
const edit = z.object({
  state: z.enum(editStates),
  spec: serviceSpec,
  /** What is different now: the second person reads it. */
  why: z.string(),
  author: someone,
  /** Everybody who had a part in writing it, with the codes of their homes: none of them is the second person. */
  writers: z.array(z.string()),
  reviewer: z.nullable(someone),
  /** What the second person said when it went back. */
  note: z.nullable(z.string()),
  /** Fields whose words a program was not sure of. */
  doubtful: z.array(z.string()),
  at: z.time,
})
export type Edit = z.infer<typeof edit>

export const serviceSchema = z.object({
  /** The service's id. */
  _id: z.string(),
  ...aggregateFields,
  /** 0: the one that the community began with (config/community/services). */
  number: z.int(),
  /** In force; null as long as that one is, and for a new service before its first edition. */
  spec: z.nullable(serviceSpec),
  edit: z.nullable(edit),
  /** Nobody can begin it any more; what runs goes on. */
  stopped: z.nullable(z.object({ at: z.time, by: someone, reason: z.string() })),
  /** Somebody wants it stopped, or begun again, and a second person has not looked yet. */
  switching: z.optional(
    z.nullable(
      z.object({
        to: z.enum(serviceSwitches),
        reason: z.string(),
        by: someone,
        /** Who asked, and the codes of their homes: none of them is the second person. */
        marks: z.array(z.string()),
        at: z.time,
      }),
    ),
  ),
  at: z.time,
})
export type Service = z.infer<typeof serviceSchema>

export const serviceVersionSchema = z.object({
  /** The edition: the service's id and a number. */
  _id: z.string(),
  service: z.string(),
  spec: serviceSpec,
  at: z.time,
})
export type ServiceVersion = z.infer<typeof serviceVersionSchema>
