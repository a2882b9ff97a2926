/** What goes in and out of applications that are filled in and not handed in yet: kept for whoever fills them in, on whatever phone (DOMAIN §7). */
import { personId } from '../ids'
import * as z from '../z'
import { sought } from '../z'
import { few, handedIn, partId } from './asked'
import { serviceId } from './ids'
import { mostOf } from './most'

const named = { service: serviceId, for: z.optional(personId) }

/** What is named is written over what is kept; what is not named stays. A field that is empty is taken out. */
export const saveDraftInput = z.strictObject({
  ...named,
  answers: z.optional(few(partId)),
  fields: z.optional(few(sought(mostOf.fieldLetters))),
  /** Each paper that is named, with all its photos; the others keep theirs. */
  papers: z.optional(handedIn),
  delivery: z.optional(z.boolean()),
})
export type SaveDraftInput = z.output<typeof saveDraftInput>

/** As a line of a list. */
const draftRow = z.object({
  service: z.object({ id: z.string(), name: z.string() }),
  /** For whom it is; null for oneself. */
  for: z.nullable(z.object({ personId: z.string(), name: z.string() })),
  /** Fields that are filled in, and photos that are there. */
  filled: z.int(),
  photos: z.int(),
  at: z.time,
  /** The day on which it is gone if nobody goes on with it. */
  until: z.day,
  says: z.string(),
})
export type DraftRow = z.infer<typeof draftRow>
export const draftsOutput = z.object({ items: z.array(draftRow), next: z.nullable(z.string()) })

export const draftInput = z.strictObject(named)
export const draftView = z.extend(draftRow, {
  version: z.int(),
  /** The edition by which its questions were answered. */
  edition: z.string(),
  answers: z.record(z.string(), z.string()),
  fields: z.record(z.string(), z.string()),
  /** `file` is handed in again as it is; `url` is null when the photo is not there any more. */
  papers: z.array(
    z.object({ paper: z.string(), photos: z.array(z.object({ file: z.string(), url: z.nullable(z.string()) })) }),
  ),
  delivery: z.boolean(),
})
export type DraftView = z.infer<typeof draftView>
/** Null: nothing is kept. */
export const draftOutput = z.object({ draft: z.nullable(draftView) })
