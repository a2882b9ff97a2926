/** 常用语: for what there are some, and how many. */

/** For which events there are phrases, in the order in which they are shown. */
export const phraseUses = ['resolve', 'decline', 'sendBack', 'suspend'] as const
export type PhraseUse = (typeof phraseUses)[number]
/** Of each use so many at the most, each so long. */
export const mostPhrases = 12
export const longestPhrase = 80
