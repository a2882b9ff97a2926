import type { Checking } from '../../../_platform/photoChecks/ask'
import { treeDiaryEntries, type DiaryEntry } from '../collections'
import { settledEntry } from './diary'

/** How the photos of diaries are looked at. */
export const checking: Checking<DiaryEntry> = {
  collection: treeDiaryEntries,
  photosOf: ({ photo, by }) => [{ fileID: photo, by: by.personId }],
  settled: settledEntry,
}
