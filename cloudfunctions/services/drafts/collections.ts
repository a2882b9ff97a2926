import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { draftData } from './personalData'

const draft = z.object({
  /** Of whoever fills it in, for whom, and the service, by a keyed hash: one of each, from however many phones. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  /** Who fills it in, and for whom: the same person, or whoever lets them act. Nobody else sees it. */
  writer: z.string(),
  whom: z.string(),
  service: z.object({ id: z.string(), name: z.string() }),
  /** The edition by which its questions were answered. */
  edition: z.string(),
  /** Answers, fields and delivery, encrypted as JSON; null once it is over. */
  sealedFields: z.nullable(z.string()),
  /** The photos of each paper, and all uploads that it ever named, encrypted as JSON: the sweep deletes them with it. */
  sealedPapers: z.nullable(z.string()),
  /** The vault's key that they were encrypted with. */
  key: z.nullable(z.string()),
  /** Fields that are filled in, and photos that are there. */
  filled: z.int(),
  photos: z.int(),
  /** It was thrown away, or whoever filled it in left: the sweep has it within a minute. */
  over: z.boolean(),
  begunAt: z.time,
  at: z.time,
  /** From when on it is gone. */
  purgeAt: z.time,
})
export type Draft = z.infer<typeof draft>

/** 没交的办件: what somebody fills in and has not handed in (DOMAIN §7). */
export const drafts = collection('serviceDrafts', draft, {
  indexes: {
    byWriter: ['writer', '-at'],
    byPurge: ['purgeAt'],
    byKey: ['key'],
    byMention: ['mentions', 'at'],
  },
  label: '没交的办件',
  personal: draftData,
})
