/** What is kept of an application. */
import { nodeCode } from '@shared/grid/node'
import { roles } from '@shared/permissions'
import { ratings } from '@shared/reports/labels'
import { applicationEvents, applicationStates } from '@shared/services/flow'
import { applyWays, fetchers, stepWays } from '@shared/services/paperFlaws'
import * as z from '@shared/z'
import { aggregateFields } from '../../_platform/data/aggregate'

const someone = z.object({ personId: z.string(), name: z.string() })
const doer = z.object({ ...someone.shape, role: z.nullable(z.enum(roles)) })
export type Doer = z.infer<typeof doer>

const correction = z.object({
  /** When the first round was. */
  at: z.string(),
  /** The papers of that case then: what was not on it may still be named once. */
  listed: z.array(z.string()),
  /** All that the first round named. */
  named: z.array(z.string()),
  /** What is asked for now, and why; `marked`: by name, the photo that is not good enough. */
  papers: z.array(z.object({ paper: z.string(), why: z.string(), marked: z.nullable(z.string()) })),
  /** How often the papers of the round were asked for. */
  returns: z.int(),
  /** When what is asked for now was named, and until when it can be brought. */
  since: z.string(),
  until: z.string(),
  /** It comes from the application before this one. */
  inherited: z.boolean(),
})
export type Correction = z.infer<typeof correction>

const entry = z.object({
  at: z.string(),
  event: z.enum(applicationEvents),
  /** Null: a time that came. */
  by: z.nullable(doer),
  /** Where it was done: from home it is a trip that nobody had to make. */
  via: z.enum(stepWays),
  note: z.nullable(z.string()),
})

export const applicationSchema = z.object({
  /** Of whoever applies, the service and the turn: of two at once one is second. */
  _id: z.string(),
  ...aggregateFields,
  no: z.string(),
  state: z.enum(applicationStates),
  /** Of whoever applies and the service, by a keyed hash: it finds all turns. */
  slot: z.string(),
  turn: z.int(),
  /** Its `version` is the edition that it goes by, whatever the service says later. */
  service: z.object({ id: z.string(), name: z.string(), version: z.string() }),
  /** Working days from acceptance, and days after its end until its papers are gone, as the service said then. */
  days: z.int(),
  purgeDays: z.int(),
  applicant: someone,
  /** Whoever sent it for them: an agent, or somebody of the counter. */
  agent: z.nullable(doer),
  how: z.nullable(z.enum(applyWays)),
  /** Ids and homes of whoever applies and whoever sent it: none of them has a say at the counter. */
  recused: z.array(z.string()),
  home: nodeCode,
  /** The way a person would say where that is. */
  place: z.string(),
  ladder: z.array(nodeCode),
  answers: z.record(z.string(), z.string()),
  /** Names of the photos of each paper; where they are, the sealed text knows. */
  papers: z.array(z.object({ id: z.string(), names: z.array(z.string()) })),
  /** What was filled in, and where each photo is stored: encrypted, as JSON. */
  sealedFields: z.nullable(z.string()),
  sealedPapers: z.nullable(z.string()),
  /** The vault's key that they were encrypted with. */
  key: z.nullable(z.string()),
  delivery: z.boolean(),
  submittedAt: z.string(),
  /** Since when it is in this step, until when the counter has time for it, and since when its days run. */
  stepAt: z.string(),
  dueAt: z.nullable(z.string()),
  acceptedAt: z.nullable(z.string()),
  holder: z.nullable(doer),
  supervisors: z.array(doer),
  /** How many of this step's times have come, and when the next one does. */
  woken: z.int(),
  wakesAt: z.nullable(z.string()),
  correction: z.nullable(correction),
  refusal: z.nullable(
    z.object({
      id: z.string(),
      reason: z.string(),
      remedy: z.string(),
      note: z.nullable(z.string()),
      forPapers: z.boolean(),
    }),
  ),
  pickUp: z.nullable(z.object({ code: z.string(), at: z.string() })),
  fetched: z.nullable(z.object({ by: z.enum(fetchers), name: z.string(), at: z.string(), home: z.boolean() })),
  /** The last day of what was given out. */
  ends: z.optional(z.nullable(z.day)),
  rating: z.nullable(z.object({ rating: z.enum(ratings), note: z.nullable(z.string()) })),
  timeline: z.array(entry),
  endedAt: z.nullable(z.string()),
  /** What it was filled in as before, and since when that is not needed any more: the sweep takes it away. */
  drafted: z.optional(z.nullable(z.object({ id: z.string(), dueAt: z.string() }))),
  /** When its photos are deleted; null as long as it runs, and once they are gone. */
  purgeAt: z.nullable(z.string()),
})
export type Application = z.infer<typeof applicationSchema>
