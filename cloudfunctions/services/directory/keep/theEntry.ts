/** An entry of the directory as whoever keeps it names it. */
import type { Id } from '@shared/ids'
import { idByKey } from '../../../_platform/data/calls'
import type { Target } from '../../../_platform/data/change'
import { keptEntries, type StoredEntry } from '../collections'

/** One that is there, kept or shipped, or a new one. Whoever may keep the directory may keep all of it. */
export const savedEntry: Target<StoredEntry, { id?: Id<'directoryEntry'> | undefined }, 'id', false> = {
  collection: keptEntries,
  id: ({ id }, ctx) => id ?? idByKey('d', ctx),
  may: () => true,
  field: 'id',
  // One that is named and is nowhere, the decision refuses.
  begins: (_ctx, { id }) => (id === undefined ? 'byKey' : 'ifAbsent'),
  together: false,
}

/** One that is there. */
export const keptEntry: Target<StoredEntry, { id: Id<'directoryEntry'> }, 'id', false> = {
  collection: keptEntries,
  id: ({ id }) => id,
  may: () => true,
  field: 'id',
  begins: 'ifAbsent',
  together: false,
}
