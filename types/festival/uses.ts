/** What somebody can do at 柿子节 for another household (代办), as the uses of a mandate tell it. */
import { entryEventLabels } from './labels'

export const festivalUses = ['enter', 'change', 'withdraw', 'accept', 'pass'] as const
export type FestivalUse = (typeof festivalUses)[number]

export const sayFestivalUse = (use: FestivalUse): string => `柿子节${entryEventLabels[use]}`
