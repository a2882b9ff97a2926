/** Where the festival's pages lead. */
import type { PublicSession } from '@shared/festival/editions'
import type { EntryView } from '@shared/festival/signUp'
import { go } from '@/platform/navigation'

export const openHome = () => go('packages/festival/home/index')
export const openSignUp = (session: string) => go('packages/festival/signUp/index', { session })
export const openResult = (session: string) => go('packages/festival/result/index', { session })
export const openProof = (session: string) => go('packages/festival/proof/index', { session })
export const openCode = (session?: string) =>
  go('packages/festival/code/index', session === undefined ? {} : { session })
export const openTrees = () => go('packages/trees/map/index')
export const openChronicle = () => go('packages/trees/chronicle/index')
export const openPoster = (edition: number) => go('packages/trees/poster/index', { edition: String(edition) })

/** What waits for an answer is asked; everything else is shown. */
export const openEntry = ({ state, session }: EntryView) =>
  go(state === 'offered' ? 'packages/festival/offer/index' : 'packages/festival/result/index', { session })

/** How a session can be looked at by whoever is not signed up for it: null where there is nothing to see. */
export function wayInto({ state, mode, id }: PublicSession): (() => void) | null {
  if (state === 'planned' || state === 'open') return () => openSignUp(id)
  return mode === 'lottery' ? () => openProof(id) : null
}
