/** 常用语: what staff often say, shared by everybody of a role. */
import * as z from '../z'
import { roles } from '../permissions'
import { words } from '../z'
import { longestPhrase, mostPhrases } from './phraseUses'

const list = <T extends z.ZodMiniType>(phrase: T) => z.array(phrase).check(z.maxLength(mostPhrases, `每种最多 ${mostPhrases} 句`)) // prettier-ignore
const ofEach = <T extends z.ZodMiniType>(phrase: T) => ({
  resolve: list(phrase),
  decline: list(phrase),
  sendBack: list(phrase),
  suspend: list(phrase),
})

export const phraseLists = z.object(ofEach(z.string()))
export type PhraseLists = z.infer<typeof phraseLists>

export const phrasesOfRole = z.object({
  role: z.enum(roles),
  /** 0 as long as nobody changed those that the community began with. */
  version: z.int(),
  phrases: phraseLists,
  /** Who changed them last. */
  by: z.nullable(z.object({ name: z.string(), at: z.time })),
})
export type PhrasesOfRole = z.infer<typeof phrasesOfRole>

/** Of each role in which the caller handles reports. */
export const phrasesOutput = z.object({ items: z.array(phrasesOfRole) })
export const savePhrasesInput = z.strictObject({
  role: z.enum(roles),
  version: z.int().check(z.gte(0)),
  phrases: z.strictObject(ofEach(words(longestPhrase))),
})
