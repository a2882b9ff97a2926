/** What goes in and out of 便民 (DOMAIN §7). */
import * as z from '../../z'
import { day, sought, typed, words } from '../../z'
import { directoryNeeds } from './directoryNeeds'

/** Somebody or something that helps: of config/community/directory.ts, or added by staff. */
export const directoryId = z.id.brand<'directoryEntry'>()

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选几点'))
const stretch = z.strictObject({
  weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1, '请选周几'), z.maxLength(7)),
  from: clock,
  until: clock,
})
/** hours.ts tells what each of them means. */
export const hoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({
    kind: z.literal('office'),
    shifts: z
      .array(z.strictObject({ from: clock, until: clock }))
      .check(z.minLength(1, '请填几点到几点'), z.maxLength(4)),
  }),
  z.strictObject({
    kind: z.literal('weekly'),
    stretches: z.array(stretch).check(z.minLength(1, '请填几点到几点'), z.maxLength(8)),
    holidays: z.enum(['asEver', 'closed']),
  }),
])

export const directoryInput = z.strictObject({
  need: z.optional(z.enum(directoryNeeds)),
  words: z.optional(sought(40)),
})
export const directoryView = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  needs: z.array(z.enum(directoryNeeds)),
  phone: z.string(),
  where: z.string(),
  /** In words: `周一到周五 8:30–17:30`. */
  hours: z.string(),
  note: z.string(),
  openNow: z.boolean(),
  /** When it opens again; null while it is open, and where nobody knows. */
  opensAt: z.nullable(z.time),
  /** The same in a sentence: `现在开着，到今天 17:30`. */
  says: z.string(),
  checkedOn: day,
  /** Nobody has made sure of it for long: call before you go. */
  stale: z.boolean(),
})
export type DirectoryView = z.infer<typeof directoryView>
export const directoryOutput = z.object({
  items: z.array(directoryView),
  /** What has to be known of the holidays: those of a year that is not arranged yet. */
  says: z.nullable(z.string()),
  next: z.nullable(z.string()),
})

const entryFields = {
  name: words(30, 2, '请写名字'),
  needs: z.array(z.enum(directoryNeeds)).check(z.minLength(1, '请选管什么'), z.maxLength(4)),
  phone: z.string().check(z.regex(/^\d[\d-]{2,19}$/, '电话只填数字，座机带区号')),
  where: words(60, 1, '请写在哪儿'),
  hours: hoursSchema,
  note: typed(100),
}

/** Without an id it is a new one. */
export const saveEntryInput = z.strictObject({
  id: z.optional(directoryId),
  version: z.optional(z.int()),
  ...entryFields,
})
export const entryStepInput = z.strictObject({ id: directoryId, version: z.int() })

/** An entry as whoever keeps it sees it. */
export const keptEntryView = z.object({
  id: z.string(),
  version: z.int(),
  ...entryFields,
  checkedOn: day,
  stale: z.boolean(),
  /** Who last changed or checked it; empty for one that nobody has touched. */
  by: z.string(),
  removed: z.boolean(),
})
export type KeptEntry = z.infer<typeof keptEntryView>
export const keptEntriesOutput = z.object({ items: z.array(keptEntryView), next: z.nullable(z.string()) })

export const dutyInput = z.strictObject({ at: z.optional(z.string()) })
const onDuty = z.object({
  post: z.string(),
  name: z.string(),
  phone: z.nullable(z.string()),
  until: z.nullable(z.time),
})
export type OnDuty = z.infer<typeof onDuty>
export const dutyOutput = z.object({
  at: z.time,
  /** Who is there at that moment. */
  now: z.array(onDuty),
  /** Who answers in the night of that day, at every hour of it; null when nobody does. */
  night: z.nullable(onDuty),
  /** What to do when nobody is there. */
  says: z.string(),
})
export type DutyRoster = z.infer<typeof dutyOutput>
