/** What goes in and out where staff write services: draft, second person, next edition (DOMAIN §7). */
import * as z from '../../z'
import { day, optionalWords, words } from '../../z'
import { serviceSpec, specFields } from '../guide/catalogue'
import { findingKinds } from './check'
import { editEvents, editStates, serviceSwitches } from './editFlow'
import { serviceId } from '../ids'
import { mostOf } from '../most'

const finding = z.object({ kind: z.enum(findingKinds), at: z.string(), says: z.string() })

const managedRow = z.object({
  id: z.string(),
  name: z.string(),
  /** How many editions came before it: 0 is the first that anybody was guided by. */
  number: z.int(),
  /** Nobody was guided by it yet. */
  isNew: z.boolean(),
  checkedOn: day,
  /** Why nobody can begin it now; null when it can be begun. */
  stopped: z.nullable(z.string()),
  edit: z.nullable(z.object({ state: z.enum(editStates), by: z.string(), mine: z.boolean(), at: z.time })),
})
export type ManagedService = z.infer<typeof managedRow>
export const managedOutput = z.object({ items: z.array(managedRow) })

export const editView = z.object({
  id: z.string(),
  /** 0 as long as nobody changed it. */
  version: z.int(),
  number: z.int(),
  /** Nobody was guided by it yet: `spec` is what is written of it. */
  isNew: z.boolean(),
  /** In force. */
  spec: serviceSpec,
  stopped: z.nullable(z.string()),
  edit: z.nullable(
    z.object({
      state: z.enum(editStates),
      spec: serviceSpec,
      why: z.string(),
      by: z.string(),
      /** The caller, or somebody they live with, had a part in writing it. */
      mine: z.boolean(),
      /** What the second person said when it went back. */
      note: z.nullable(z.string()),
      doubtful: z.array(z.string()),
      at: z.time,
      /** What the checker finds wrong with it; empty: it can be shown to a second person. */
      faults: z.array(finding),
    }),
  ),
  allowed: z.array(z.enum(editEvents)),
  switches: z.array(z.enum(serviceSwitches)),
  /** Somebody wants it stopped, or begun again; in force only when a second person agrees. `looks`: the caller can be that person. */
  switching: z.nullable(
    z.object({ to: z.enum(serviceSwitches), reason: z.string(), by: z.string(), at: z.time, looks: z.boolean() }),
  ),
})
export type EditView = z.infer<typeof editView>

export const editedInput = z.strictObject({ service: serviceId })

const ofService = { service: serviceId, version: z.int() }
export const saveServiceInput = z.strictObject({
  ...ofService,
  spec: z.strictObject(specFields),
  /** What is different now: the second person reads it. */
  why: optionalWords(mostOf.says),
  /** Only kept: nobody is asked to look at it yet. */
  asDraft: z.boolean(),
})
export type SaveServiceInput = z.output<typeof saveServiceInput>

export const reviewServiceInput = z.strictObject({
  ...ofService,
  approved: z.boolean(),
  note: optionalWords(mostOf.why),
})
export const stopInput = z.strictObject({
  ...ofService,
  reason: words(mostOf.label, 2, '请写清为什么停办，来办事的人看得到'),
})
export const reviewSwitchInput = z.strictObject({
  ...ofService,
  approved: z.boolean(),
  note: optionalWords(mostOf.why),
})
export const resumeInput = z.strictObject(ofService)
