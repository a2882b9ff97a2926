/** What goes in and out of `festival` after the harvest: the chronicle, the photo wall, the poster (DOMAIN §6). */
import { uploadedPhoto } from '../../files'
import * as z from '../../z'
import { pageInput, pageOf, words } from '../../z'
import { editionNumber, wallPhotoId } from '../ids'
import { shownPeople, wallStates } from './wallFlow'

export const wallPhoto = z.object({
  id: z.string(),
  version: z.int(),
  edition: z.int(),
  url: z.string(),
  thumb: z.optional(z.string()),
  caption: z.string(),
  state: z.enum(wallStates),
  /** What this person may do with it: the buttons. */
  allowed: z.array(z.enum(['approve', 'takeDown'])),
  /** For whoever looks after the wall: who is shown, and who agreed. */
  consent: z.optional(
    z.object({ shows: z.enum(shownPeople), says: z.nullable(z.string()), at: z.time, by: z.string() }),
  ),
})
export type WallPhotoView = z.infer<typeof wallPhoto>

export const chronicleEdition = z.object({
  edition: z.int(),
  year: z.int(),
  /** What was shared, in grams; null as long as nothing is. */
  grams: z.nullable(z.int()),
  /** The weight is a sample: nobody kept it then. */
  sample: z.boolean(),
  /** Homes that got fruit, where the ledger knows. */
  homes: z.nullable(z.int()),
  says: z.nullable(z.string()),
  /** Of this year's: when its first session begins. */
  startsAt: z.nullable(z.time),
  /** A few of its photos. */
  photos: z.array(wallPhoto),
  /** There are more than these. */
  more: z.boolean(),
})
export type ChronicleEdition = z.infer<typeof chronicleEdition>

/** All editions, the newest first. */
export const chronicleOutput = z.object({ editions: z.array(chronicleEdition) })

export const wallInput = z.strictObject({ edition: editionNumber, ...pageInput })
export const wallOutput = pageOf(wallPhoto)

export const hangInput = z.strictObject({
  edition: editionNumber,
  photos: z.array(uploadedPhoto).check(z.minLength(1, '选一张照片'), z.maxLength(1, '一次挂一张')),
  caption: words(40, 2, '写几个字，说说这是什么'),
  shows: z.enum(shownPeople),
  /** Who agreed to be shown; of children, which guardian. Only staff read it. */
  consent: z.optional(words(200, 2, '写明谁同意了')),
  /** Whoever chose it has looked: no door number can be read in it. */
  noDoor: z.literal(true, '请先看清楚，照片里没有门牌号'),
})
export const approvePhotoInput = z.strictObject({ id: wallPhotoId, version: z.int() })
export const takeDownInput = z.strictObject({ id: wallPhotoId, version: z.int(), reason: words(100) })

export const posterInput = z.strictObject({ edition: editionNumber })
export const posterOutput = z.object({
  edition: z.int(),
  year: z.int(),
  /** 李家 */
  family: z.string(),
  /** The estate: no building, no door. */
  place: z.string(),
  /** What the household got, in grams; null as long as nothing is shared. */
  grams: z.nullable(z.int()),
  /** Homes of the whole community. */
  homes: z.int(),
  /** The mini-program's code, which opens the festival's page; null when WeChat draws none now. */
  code: z.nullable(z.object({ kind: z.enum(['png', 'jpeg']), base64: z.string() })),
})
export type PosterView = z.infer<typeof posterOutput>
