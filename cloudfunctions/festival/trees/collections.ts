import { diaryStates, ripenesses } from '@shared/festival/trees/diaryFlow'
import { nodeCode } from '@shared/grid/node'
import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { photoCheckFields } from '../../_platform/photoChecks/check'
import { careData, diaryData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const care = z.object({
  /** A tree of the register (config/community/trees.ts). */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  /** Who cares for it, with the home for which they do; null when nobody does any more. */
  carer: z.nullable(
    z.object({
      personId: z.string(),
      name: z.string(),
      home: nodeCode,
      /** They agreed that everybody reads which family it is. */
      named: z.boolean(),
      at: z.time,
    }),
  ),
  at: z.time,
})
export type TreeCare = z.infer<typeof care>

/** 认养: who cares for which tree. Where nobody ever did there is no document. */
export const treeCares = collection('festivalTrees', care, {
  indexes: { byCarer: ['carer.personId', '-at'], byMention: ['mentions', 'at'] },
  label: '柿子树认养',
  personal: careData,
})

const entry = z.object({
  /** Made of the call's key. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  ...photoCheckFields,
  tree: z.string(),
  state: z.enum(diaryStates),
  by: someone,
  /** On which the photo was handed in. */
  day: z.day,
  ripeness: z.enum(ripenesses),
  photo: z.string(),
  words: z.nullable(z.string()),
  lookedBy: z.nullable(someone),
  at: z.time,
})
export type DiaryEntry = z.infer<typeof entry>

/** 柿子树日记: how ripe a tree's fruit was on a day, with a photo. */
export const treeDiaryEntries = collection('festivalTreeDiary', entry, {
  indexes: {
    byTree: ['tree', '-at'],
    /** The map reads those of a season that are shown; whoever looks reads those that wait. */
    byState: ['state', '-at'],
    byPerson: ['by.personId', '-at'],
    byPhoto: ['photo'],
    byAge: ['at'],
    byMention: ['mentions', 'at'],
    byPhotoCheck: ['photosDueAt'],
  },
  label: '柿子树日记',
  personal: diaryData,
})

/** Where its photo lies. */
export const diaryFolder = (id: string) => `trees/${id}`
