/** What goes in and out of the actions by which something is applied for, and of the counter's (DOMAIN §7). */
import { personId } from '../ids'
import { roles } from '../permissions'
import { ratings } from '../reports/labels'
import * as z from '../z'
import { optionalWords, pageInput, pageOf, sought, words } from '../z'
import { few, handedIn, partId } from './asked'
import { paperOfCase } from './guide/catalogue'
import { applicationEvents, applicationStates } from './flow'
import { applicationId, serviceId } from './ids'
import { mostOf } from './most'
import { applyWays, fetchers } from './paperFlaws'

const asked = {
  service: serviceId,
  answers: few(partId),
  /** What is filled in, by the ids of the service's fields: names and addresses, which go to no checker of words. One clerk reads them. */
  fields: few(sought(mostOf.fieldLetters)),
  /** Papers with their photos; one without is brought to the counter. */
  papers: handedIn,
  /** The list that whoever applies was given: if it is another one now, they look at that first. */
  listed: z.optional(z.array(partId).check(z.maxLength(mostOf.papers))),
  /** Brought home, for whoever cannot come. */
  delivery: z.optional(z.boolean()),
}
export const applyInput = z.strictObject({ ...asked, for: z.optional(personId) })
export const applyForInput = z.strictObject({
  ...asked,
  person: personId,
  how: z.enum(applyWays),
  agreed: z.literal(true, '请先问过本人，本人同意才能替他办'),
})
export type ApplyAsked = Omit<z.output<typeof applyInput>, 'for'>

const step = { id: applicationId, version: z.int() }
export const stepInput = z.strictObject(step)
export const getInput = z.strictObject({ id: applicationId })
export const correctInput = z.strictObject({ ...step, papers: handedIn })
export const withdrawInput = z.strictObject({ ...step, note: optionalWords(100) })
export const rateInput = z.strictObject({ ...step, rating: z.enum(ratings), note: optionalWords(200) })
export const paperInput = z.strictObject({ id: applicationId, photo: z.string().check(z.regex(/^[0-9a-f]{32}$/)) })
export const mineInput = z.strictObject({ ...pageInput, for: z.optional(personId) })

export const queueLists = ['waiting', 'mine', 'late', 'all'] as const
export const queueInput = z.strictObject({ ...pageInput, list: z.optional(z.enum(queueLists)) })
const missingPaper = z.strictObject({
  paper: partId,
  why: words(100, 2, '请写明哪里不对，让人一次补好'),
  /** Which of its photos is not good enough. */
  photo: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
})
export const precheckInput = z.strictObject({
  ...step,
  ok: z.boolean(),
  missing: z.optional(z.array(missingPaper).check(z.maxLength(mostOf.papers))),
})
export const refuseInput = z.strictObject({ ...step, reason: partId, note: optionalWords(200) })
const pickUpCode = z.string().check(z.regex(/^\d{6}$/, '取件码是六位数字'))
export const atCounterInput = z.strictObject({ code: pickUpCode })
/** Who took it: a relative by name. */
/** `ends`: the last day of what was given out, as it stands there; whoever has it is told in time. */
const taken = { by: z.optional(z.enum(fetchers)), name: optionalWords(30), ends: z.optional(z.day) }
export const handOutInput = z.strictObject({ code: pickUpCode, ...taken })
export const deliverInput = z.strictObject({ ...step, ...taken })
export const handOverInput = z.strictObject({
  items: z
    .array(z.strictObject(step))
    .check(z.minLength(1, '请先选要转的件'), z.maxLength(mostOf.casesAtOnce, '一次最多转 20 件，请分几次转')),
  to: personId,
})
/** Steps that can be taken with several cases at once. */
export const batchEvents = ['precheck', 'accept', 'ready'] as const
export const batchInput = z.strictObject({
  event: z.enum(batchEvents),
  items: z
    .array(z.strictObject(step))
    .check(z.minLength(1, '请先选要办的件'), z.maxLength(mostOf.casesAtOnce, '一次最多办 20 件，请分几次点')),
})

const someone = z.object({ name: z.string(), role: z.nullable(z.enum(roles)) })

export const applicationSummary = z.object({
  id: z.string(),
  /** To be said at the counter. */
  no: z.string(),
  version: z.int(),
  state: z.enum(applicationStates),
  service: z.object({ id: z.string(), name: z.string(), version: z.string() }),
  /** Whose it is; where they live, for the counter only. */
  whom: z.object({ name: z.string(), isMe: z.boolean(), place: z.optional(z.string()) }),
  submittedAt: z.time,
  /** Until when the counter has time for this step. */
  due: z.nullable(z.time),
  late: z.boolean(),
  holder: z.nullable(someone),
  /** Papers with photos. */
  photographed: z.int(),
  delivery: z.boolean(),
  /** What comes next, in a sentence. */
  says: z.string(),
  /** What this person may do now: the buttons. */
  allowed: z.array(z.enum(applicationEvents)),
})
export type ApplicationSummary = z.infer<typeof applicationSummary>

const paperView = z.extend(paperOfCase, {
  /** `url` for whoever put it in; the counter asks for each (`services.paper`), and it is written down. */
  photos: z.array(z.object({ id: z.string(), url: z.nullable(z.string()), wrong: z.boolean() })),
  /** What is not right with it, in the round that runs. */
  wrong: z.nullable(z.string()),
})

export const applicationView = z.extend(applicationSummary, {
  /** For the counter: whoever applies does not live there any more; ask them before anything is given out. */
  movedOut: z.boolean(),
  /** Who sent it for them: an agent, or somebody of the counter. */
  sentBy: z.nullable(someone),
  answers: z.array(z.object({ ask: z.string(), answer: z.string() })),
  /** For whoever applies and the clerk who has it; null for others. */
  fields: z.nullable(z.array(z.object({ id: z.string(), label: z.string(), value: z.string() }))),
  papers: z.array(paperView),
  correction: z.nullable(
    z.object({
      papers: z.array(z.object({ paper: z.string(), name: z.string(), why: z.string() })),
      at: z.time,
      until: z.time,
    }),
  ),
  /** It was corrected once, so that no new paper may be asked for. */
  corrected: z.boolean(),
  /** Papers that the counter may still name: none, all, or those of the round. */
  mayName: z.array(z.string()),
  /** The pick-up code, for whoever applies. */
  code: z.nullable(z.string()),
  refused: z.nullable(z.object({ reason: z.string(), remedy: z.string(), note: z.nullable(z.string()) })),
  /** Of the service, for the counter: a refusal names one of them. */
  refusals: z.array(z.object({ id: z.string(), reason: z.string(), remedy: z.string() })),
  fetched: z.nullable(z.object({ by: z.enum(fetchers), name: z.string(), at: z.time, home: z.boolean() })),
  /** What it gives that ends some day, where it does: the counter notes the day that stands there; null until then. */
  gives: z.nullable(z.object({ name: z.string(), ends: z.nullable(z.day) })),
  rating: z.nullable(z.object({ rating: z.enum(ratings), note: z.nullable(z.string()) })),
  /** The day on which its photos are gone; null as long as it runs. */
  purgedOn: z.nullable(z.string()),
  timeline: z.array(
    z.object({ at: z.time, event: z.enum(applicationEvents), by: z.nullable(someone), note: z.nullable(z.string()) }),
  ),
})
export type ApplicationView = z.infer<typeof applicationView>

export const mineOutput = pageOf(applicationSummary)
export const queueOutput = pageOf(applicationSummary)

/** A paper for one look: it is shown with the words across it. The address lives so many minutes. */
export const paperOutput = z.object({ url: z.string(), watermark: z.string(), minutes: z.int() })
export const clerksOutput = z.object({
  items: z.array(z.object({ personId: z.string(), name: z.string(), role: z.enum(roles), onLeave: z.boolean() })),
})
export const handOverOutput = z.object({
  moved: z.int(),
  failed: z.array(z.object({ id: z.string(), no: z.string(), why: z.string() })),
})
/** `failed`: each that was not changed, and why; the others are. */
export const batchOutput = z.object({
  done: z.int(),
  failed: z.array(z.object({ id: z.string(), no: z.string(), why: z.string() })),
})
export const sweptOutput = z.object({ done: z.int(), left: z.int() })
