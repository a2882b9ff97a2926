/** What of an application takes time, as the counted figures tell it (DOMAIN §7). */

/** The steps whose time is told: until somebody looked, until what was missing came, until it was ready, until it was fetched. */
export const savedSteps = ['look', 'correction', 'work', 'fetch'] as const
export type SavedStep = (typeof savedSteps)[number]
export const savedStepLabels: Record<SavedStep, string> = {
  look: '交上去到有人看',
  correction: '补材料',
  work: '收下到办好',
  fetch: '办好到取走',
}
