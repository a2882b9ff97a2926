/** What goes in and out of each action of `reports` (ARCHITECTURE §8). */
import * as z from '../z'
import { listedPersonId, personId, placeCode, reportId } from '../ids'
import { uploadedPhoto } from '../files'
import { optionalWords, pageInput, pageOf, time, typed, words } from '../z'
import { dutyView } from '../grid/duty'
import { roles } from '../permissions'
import { categoryIds } from './categories'
import { reportEvents, reportStates } from './flow'
import { strangerView } from './stranger'
import { mergedReport } from './duplicates'
import { declinedView } from './handling'
import { judgedPhoto, photo, photoNamed } from './photoViews'
import { maxPhotos, queueTabs, ratings } from './labels'
import { outcomes } from './outcomeLabels'
import { reviewKinds, reviewVerdicts } from './reviewLabels'
import { holder, reportSummary } from './summary'

export type { ReportSummary } from './summary'

const photoList = z.array(uploadedPhoto).check(z.maxLength(maxPhotos, `最多 ${maxPhotos} 张照片`))

export const submitInput = z.strictObject({
  photos: photoList,
  /** A few words; may be empty when there is a photo. */
  text: typed(500, '最多写 500 个字'),
  place: z.nullable(placeCode),
  placeNote: optionalWords(100),
  category: z.optional(z.enum(categoryIds)),
  /** A complaint: the person who works here whom it is about; without it, whoever answers for the place. */
  about: z.optional(listedPersonId),
  /** Whose report it is, when the caller acts for somebody (代办). */
  for: z.optional(personId),
})
export type SubmitInput = z.input<typeof submitInput>

const personRef = z.object({ name: z.string(), role: z.enum(roles) })
export const timelineEntry = z.object({
  at: time,
  by: z.object({ name: z.string(), role: z.nullable(z.enum(roles)) }),
  event: z.enum(reportEvents),
  /** The whole sentence, as a neighbour would say it: `派给了单元长 王秀兰`. */
  says: z.string(),
  note: z.optional(z.string()),
  /** Staff hid the note from everybody else. */
  hidden: z.optional(z.boolean()),
  photos: z.optional(z.array(photo)),
  /** Why there is no photo of what was settled on site. */
  noPhoto: z.optional(z.string()),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** One report, whole. */
export const reportView = z.extend(reportSummary, {
  photos: z.array(photo),
  /** Photos of the cleared place, from the last resolve. */
  after: z.array(photo),
  /** Photos that are kept from the caller until a human has looked at them, or because one has. */
  withheld: z.optional(z.int()),
  timeline: z.array(timelineEntry),
  /** Older entries that `reports.past` has. */
  past: z.optional(z.int()),
  supervisors: z.array(personRef),
  /** Why this holder: the routing rule's own sentence. */
  because: z.string(),
  outcome: z.nullable(z.enum(outcomes)),
  rating: z.nullable(z.object({ solved: z.boolean(), rating: z.enum(ratings), note: z.optional(z.string()) })),
  reopens: z.int(),
  /** Since when its clock stands, because it waits for the resident; null while it runs, or is over. */
  stoppedSince: z.nullable(time),
  /** Are the holidays of every day that its clock counts known? */
  calendarKnown: z.boolean(),
  /** Not known: how the days are counted until then. */
  calendarSays: z.optional(z.string()),
  /** Nobody here takes it: why, and who does. */
  declined: z.optional(declinedView),
  /** Staff wrote it down for somebody without an account: for those who work on it. */
  stranger: z.optional(strangerView),
  /** For everybody but the reporter's side: who stands above the holder and decides when it is sent back or is to wait, the nearest first. */
  above: z.optional(z.array(personRef)),
  /** What was merged into it, for those who work on it. */
  merged: z.optional(z.array(mergedReport)),
})
export type ReportView = z.infer<typeof reportView>

export const getInput = z.strictObject({ id: reportId })
/** What happened long ago, page by page, the newest page first. */
export const pastInput = z.strictObject({ id: reportId, cursor: pageInput.cursor })
export const pastOutput = pageOf(timelineEntry)
export const submitOutput = reportView
export const listOutput = pageOf(reportSummary)
export const mineInput = z.strictObject({ ...pageInput, for: z.optional(personId) })
const whose = {
  /** `mine`: what I hold. `grid`: everything below the nodes that I lead. `all`: the whole community, for whoever sees it. */
  of: z.optional(z.enum(['mine', 'grid', 'all'])),
  /** Of those, only what lies below this place. */
  under: z.optional(placeCode),
}
export const queueInput = z.strictObject({
  ...pageInput,
  tab: z.optional(z.enum(queueTabs)),
  ...whose,
})
export const countsInput = z.strictObject(whose)
/** How much is open in one part of the grid. */
const areaCount = z.object({ code: z.string(), name: z.string(), overdue: z.int(), soon: z.int(), other: z.int() })
export type AreaCount = z.infer<typeof areaCount>
export const countsOutput = z.object({
  counts: z.record(z.enum(queueTabs), z.int()),
  /** For whoever stands above several areas: each of them, the one with the most overdue first. */
  areas: z.optional(z.array(areaCount)),
  /** More than were counted exist: show `999+`. */
  capped: z.boolean(),
})

/** Each change says which version it was decided on: somebody else may have been first. */
const change = { id: reportId, version: z.int().check(z.gte(1)) }
export const acceptInput = z.strictObject({ ...change, note: optionalWords(200) })
export const transferInput = z.strictObject({ ...change, to: personId, reason: optionalWords(200) })
export const assignInput = z.strictObject({ ...change, to: personId, reason: optionalWords(200) })
export const sendBackInput = z.strictObject({ ...change, reason: words(200) })
export const resolveInput = z.strictObject({
  ...change,
  outcome: z.enum(outcomes),
  /** What was done; what is not solved needs the reason. */
  note: optionalWords(500),
  photos: photoList,
  /** 没法拍: why there is no photo; without one or the other nothing is settled on site. */
  noPhoto: optionalWords(200),
})
export type ResolveInput = z.infer<typeof resolveInput>
export const rateInput = z.strictObject({
  ...change,
  solved: z.boolean(),
  rating: z.enum(ratings),
  note: optionalWords(500),
})
export const reopenInput = z.strictObject({ ...change, reason: optionalWords(500) })
export const withdrawInput = z.strictObject({ ...change, reason: optionalWords(200) })
export const resumeInput = z.strictObject({ ...change, note: optionalWords(200) })
export const openInput = z.strictObject({ id: reportId })
export const openOutput = z.object({ opened: z.boolean() })
export const remindInput = z.strictObject(change)
export const supplementInput = z.strictObject({ ...change, note: words(500), photos: z.optional(photoList) })

/** Who would get it, before it is sent: the name on the button. */
export const routeInput = z.strictObject({
  place: z.nullable(placeCode),
  category: z.optional(z.enum(categoryIds)),
  about: z.optional(listedPersonId),
  for: z.optional(personId),
})
export const routeOutput = z.object({ holder, because: z.string() })

/** Whether whoever has it works now, and from when on its time counts. */
export const dutyInput = z.strictObject({ id: reportId })
export const dutyOutput = z.extend(dutyView, {
  /** Not yet: from when on, and in words; null while the clock runs, or when it is over. */
  clock: z.nullable(z.object({ from: time, says: z.string() })),
})

/** To whom this report can be given. */
export const candidatesOutput = z.object({
  items: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      role: z.enum(roles),
      place: z.string(),
      /** How much they have in hand already. */
      open: z.int(),
    }),
  ),
})

/** One thing of a report that waits for a human's look. */
const waiting = z.object({
  kind: z.enum(reviewKinds),
  /** The step of the timeline that it belongs to; the submission is 0. */
  entry: z.int(),
  at: time,
  by: z.object({ name: z.string(), role: z.nullable(z.enum(roles)) }),
  /** The caller wrote them: somebody else has to look. */
  mine: z.boolean(),
  /** The words that are meant; of a photo, why it is looked at; of a vacancy, why whoever has it has it. */
  text: z.string(),
  /** The photo that is meant. */
  photo: z.optional(judgedPhoto),
})
export type WaitingReview = z.infer<typeof waiting>

export const reviewItem = z.object({
  id: z.string(),
  no: z.string(),
  version: z.int(),
  state: z.enum(reportStates),
  category: z.enum(categoryIds),
  place: z.string(),
  waits: z.array(waiting),
})
export type ReviewItem = z.infer<typeof reviewItem>

/** What waits for a human's look, the oldest first. */
export const reviewsInput = z.optional(z.strictObject(pageInput))
export const reviewsOutput = pageOf(reviewItem)
export const reviewCountOutput = z.object({ count: z.int(), capped: z.boolean() })

/** Without `entry`, `kind` and `photo` it is about all that waits in the report. */
export const reviewInput = z.strictObject({
  ...change,
  entry: z.optional(z.int().check(z.gte(0))),
  kind: z.optional(z.enum(reviewKinds)),
  photo: z.optional(photoNamed),
  verdict: z.enum(reviewVerdicts),
})
export type ReviewInput = z.infer<typeof reviewInput>
