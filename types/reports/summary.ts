/** What every list shows of a report. Apart from the contract of `reports`, so that 首页 does not build all of it for three rows. */
import * as z from '../z'
import { time } from '../z'
import { roles } from '../permissions'
import { categoryIds, levels } from './categories'
import { joinedView } from './duplicates'
import { reportEvents, reportStates } from './flow'
import { appealView, pauseView } from './handling'
import { escalationView } from './ladder'
import { listedPhoto } from './photoViews'

/** Who has it. */
export const holder = z.nullable(z.object({ name: z.string(), role: z.enum(roles), phone: z.optional(z.string()) }))
/** What every list shows of a report. */
export const reportSummary = z.object({
  id: z.string(),
  no: z.string(),
  version: z.int(),
  state: z.enum(reportStates),
  category: z.enum(categoryIds),
  level: z.enum(levels),
  place: z.object({ code: z.nullable(z.string()), name: z.string(), note: z.optional(z.string()) }),
  text: z.string(),
  /** Staff hid the words (and the note of the place) from everybody else; whoever wrote them still reads them. */
  hidden: z.optional(z.boolean()),
  photo: z.nullable(listedPhoto),
  photoCount: z.int(),
  submittedAt: time,
  ackDueAt: time,
  dueAt: time,
  /** Since when its clocks run, where they began anew: it was taken up again, or an appeal was upheld. Absent: since it was submitted. */
  clocksFrom: z.optional(time),
  holder,
  reporter: z.object({ name: z.string(), isMe: z.boolean() }),
  /** Whose phone the caller may ask for, with a reason (`people.reveal`); only for whoever has that right somewhere. */
  reporterId: z.optional(z.string()),
  /** Has anybody who works on it opened it? Until then it is new to all of them. */
  opened: z.boolean(),
  /** Who follows it by 我也遇到, where there is anybody. */
  joined: z.optional(joinedView),
  /** It goes on in another one, whose number this is. */
  mergedInto: z.optional(z.object({ id: z.string(), no: z.string() })),
  pause: z.optional(pauseView),
  appeal: z.optional(appealView),
  /** How far supervision has climbed: level 0 while nobody had to join. A list that a phone kept from before has none. */
  escalation: z.optional(escalationView),
  allowed: z.array(z.enum(reportEvents)),
})
export type ReportSummary = z.infer<typeof reportSummary>
