/** The lines of the chronicle: what the ledger knows of an edition, and what is told of those before it. Pure. */
import { yearOf, type PastEdition } from '@config/community/chronicle'
import type { ChronicleEdition } from '@shared/festival/after/after'
import type { Time } from '../../_platform/time'

/** An edition that this system keeps. */
export interface KnownEdition {
  edition: number
  /** What its ledger says was shared; null as long as nothing is. */
  grams: number | null
  homes: number | null
  startsAt: Time | null
}

export type EditionLine = Omit<ChronicleEdition, 'photos' | 'more'>

/** All editions, the newest first. What the ledger knows stands in the place of what is told, and only the latter is called a sample. */
export function chronicleOf({
  past,
  known,
}: {
  past: readonly PastEdition[]
  known: readonly KnownEdition[]
}): EditionLine[] {
  const numbers = [...new Set([...past, ...known].map(({ edition }) => edition))].sort((one, other) => other - one)
  return numbers.map(edition => {
    const told = past.find(each => each.edition === edition)
    const kept = known.find(each => each.edition === edition)
    const grams = kept?.grams ?? null
    const sample = grams === null && told !== undefined
    return {
      edition,
      year: yearOf(edition),
      grams: grams ?? (told ? told.kilograms * 1000 : null),
      sample,
      homes: sample ? null : (kept?.homes ?? null),
      says: told?.says ?? null,
      startsAt: kept?.startsAt ?? null,
    }
  })
}
