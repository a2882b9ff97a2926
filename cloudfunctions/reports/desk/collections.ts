import { handOverOutput } from '@shared/reports/handOver'
import { phraseLists } from '@shared/reports/phrases'
import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { handOverData, phraseData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })
const handOver = z.object({
  /** Of the call that began it: sent again, it goes on with the same reports. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  from: someone,
  to: someone,
  at: z.time,
  /** The reports that it gives over. */
  reports: z.array(z.string()),
  /** What was found when it began: how many are left for the next call, and which stay. */
  begun: z.object(handOverOutput.shape),
  /** What came of it; absent until it is through. */
  answer: z.optional(z.object(handOverOutput.shape)),
})
export type HandOver = z.infer<typeof handOver>

/** 休假交接, and its taking back: what was given to whom in one go, so that a call that was cut off goes on where it was, and is answered alike. */
export const handOvers = collection('handOvers', handOver, {
  indexes: { byMention: ['mentions', '-at'], byAge: ['at'] },
  label: '休假交接',
  personal: handOverData,
})

const phrases = z.object({
  /** The role whose they are. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  phrases: phraseLists,
  by: someone,
  at: z.time,
})
export type Phrases = z.infer<typeof phrases>

/** 常用语: shared by everybody of a role. */
export const replyPhrases = collection('replyPhrases', phrases, {
  indexes: { byMention: ['mentions', 'at'] },
  label: '常用语',
  personal: phraseData,
})
