import { shownPeople, wallStates } from '@shared/festival/after/wallFlow'
import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { photoCheckFields } from '../../_platform/photoChecks/check'
import { wallData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const photo = z.object({
  /** Made of the call's key. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  ...photoCheckFields,
  edition: z.int(),
  state: z.enum(wallStates),
  /** The stored file; null when it was taken down: then it is deleted. */
  photo: z.nullable(z.string()),
  caption: z.string(),
  shows: z.enum(shownPeople),
  /** Who agreed to be shown; null where nobody can be made out. */
  consent: z.nullable(z.string()),
  by: someone,
  /** The second person, who looked at it; of what hung there before there was one, absent. */
  approvedBy: z.optional(z.nullable(someone)),
  takenBy: z.nullable(someone),
  reason: z.nullable(z.string()),
  at: z.time,
})
export type WallPhoto = z.infer<typeof photo>

/** 照片墙: photos of an edition that everybody sees. */
export const wallPhotos = collection('festivalWall', photo, {
  indexes: {
    byEdition: ['edition', 'state', '-at'],
    /** The newest of all editions. */
    byState: ['state', '-at'],
    byPerson: ['by.personId', '-at'],
    byPhoto: ['photo'],
    byMention: ['mentions', 'at'],
    byPhotoCheck: ['photosDueAt'],
  },
  label: '柿子节照片墙',
  personal: wallData,
})

/** Where its file lies. */
export const wallFolder = (id: string) => `wall/${id}`
