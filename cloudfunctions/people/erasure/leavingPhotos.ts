/**
 * The photos of somebody who left. What a report keeps is the function's own from the start (`_platform/files/photos.ts`), so that nobody's
 * identity is its owner: what is still needed stays as it is, and what is not is deleted (decisions/0012).
 */
import { isOpen, type ReportState } from '@shared/reports/flow'
import * as z from '@shared/z'
import { deleteFiles } from '../../_platform/sdk'
import type { AnyDocument } from './holdings'

const by = z.optional(z.object({ personId: z.string() }))
const withPhotos = z.looseObject({
  _id: z.string(),
  state: z.string(),
  photos: z.array(z.string()),
  reporter: z.object({ personId: z.string() }),
  timeline: z.array(z.looseObject({ by, photos: z.optional(z.array(z.string())) })),
})

/** The photos that go with this person: what they put into a report of their own that is over. */
export function photosToDrop(document: AnyDocument, personId: string): string[] {
  const read = z.safeParse(withPhotos, document)
  if (!read.success || read.data.reporter.personId !== personId) return []
  const { photos, state, timeline } = read.data
  const over = !isOpen(state as ReportState) && state !== 'resolved'
  const theirs = [...photos, ...timeline.flatMap(e => (e.by?.personId === personId ? (e.photos ?? []) : []))]
  return over ? [...new Set(theirs)] : []
}

/** Deletes files of this report; what it shares with others, as the sample data do, is only named by it no longer. */
export async function deletePhotos({ _id }: AnyDocument, fileIDs: string[]): Promise<void> {
  const own = fileIDs.filter(fileID => fileID.includes(`/reports/${_id}/`))
  for (let at = 0; at < own.length; at += 50) await deleteFiles(own.slice(at, at + 50))
}
