/** How somebody wants to see the app: which edition, and how large. Kept for the person, so that another phone looks the same. */

/** `elder` (长辈版): one question a screen, large; nothing that `standard` can do is missing in it. */
export const editions = ['standard', 'elder'] as const
export type Edition = (typeof editions)[number]
export const editionLabels: Record<Edition, string> = { standard: '标准版', elder: '长辈版' }

/** Three steps of the letters: 16, 20 and 24 px in the standard edition, 20, 24 and 30 in the elder edition. */
export const textSizes = ['standard', 'elder', 'largest'] as const
export type TextSize = (typeof textSizes)[number]
export const textSizeLabels: Record<TextSize, string> = { standard: '标准', elder: '大字', largest: '特大字' }
