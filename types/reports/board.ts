/** 公示栏: what staff chose to show everybody, redacted, and a second person agreed to (DOMAIN §4). */
import { uploadedPhoto } from '../files'
import { reportId } from '../ids'
import * as z from '../z'
import { pageInput, pageOf, time, words } from '../z'
import { boardStates, mostBoardPhotos, mostBoardWords } from './boardLabels'
import { categoryIds } from './categories'

const photo = z.object({ url: z.string(), thumb: z.optional(z.string()) })
const photos = { before: z.array(photo), after: z.array(photo) }

/** What everybody reads: no person, no home, no number of a report. */
const row = {
  category: z.enum(categoryIds),
  /** A building at the nearest. */
  place: z.string(),
  words: z.string(),
  ...photos,
  month: z.string(),
  /** Minutes from the report to its being settled. */
  took: z.int(),
}
const boardRow = z.object({ id: z.string(), ...row })
export type BoardRow = z.infer<typeof boardRow>
export const boardInput = z.optional(z.strictObject({ cursor: pageInput.cursor }))
export const boardOutput = pageOf(boardRow)

/** The same as those see it who decide about it, and whoever reported it. */
export const boardItem = z.object({
  ...{ id: z.string(), version: z.int(), state: z.enum(boardStates) },
  ...row,
  proposedBy: z.string(),
  at: time,
  allowed: z.array(z.enum(['agree', 'takeOff', 'refuse'])),
})
export type BoardItem = z.infer<typeof boardItem>
export const boardItemInput = z.strictObject({ id: reportId })
export const boardWaitingInput = z.optional(z.strictObject(pageInput))
export const boardWaitingOutput = pageOf(boardItem)

/** What a report would be shown with: its words masked, its photos as they are, to be covered. */
export const boardDraftInput = z.strictObject({ id: reportId })
export const boardDraftOutput = z.object({
  place: z.string(),
  category: z.enum(categoryIds),
  words: z.string(),
  ...photos,
})

export const showOnBoardInput = z.strictObject({
  id: reportId,
  words: words(mostBoardWords),
  /** Covered copies alone, how it was before how it is. */
  photos: z.array(uploadedPhoto).check(z.maxLength(mostBoardPhotos, `最多 ${mostBoardPhotos} 张照片`)),
  /** How many of them show how it was. */
  before: z.int().check(z.gte(0), z.lte(mostBoardPhotos)),
})
const change = { id: reportId, version: z.int().check(z.gte(1)) }
export const agreeBoardInput = z.strictObject(change)
export const takeOffBoardInput = z.strictObject(change)
export const refuseBoardInput = z.strictObject(change)
