/**
 * The photos of somebody who left. WeChat keeps who uploaded a file, so none stays as it is: what is still needed is stored anew as the
 * function's own, and what is not is deleted (decisions/0012). Done again after an interruption, it ends the same.
 */
import { isOpen, type ReportState } from '@shared/reports/flow'
import * as z from '@shared/z'
import { collection, index } from '../../_platform/data/collection'
import { sha256 } from '../../_platform/personId'
import { deleteFile, fileUrls, uploadFile } from '../../_platform/sdk'
import type { AnyDocument } from './holdings'

const by = z.optional(z.object({ personId: z.string() }))
const withPhotos = z.looseObject({
  _id: z.string(),
  state: z.string(),
  photos: z.array(z.string()),
  reporter: z.object({ personId: z.string() }),
  timeline: z.array(z.looseObject({ by, photos: z.optional(z.array(z.string())) })),
})
const reports = collection('reports', withPhotos, {
  byPhoto: index('photos'),
  byLaterPhoto: index('timeline.photos'),
})

/** The fileIDs in a report that this person put there. */
export function photosOf(document: AnyDocument, personId: string): string[] {
  const read = z.safeParse(withPhotos, document)
  if (!read.success) return []
  const { photos, reporter, timeline } = read.data
  const first = reporter.personId === personId ? photos : []
  return [...new Set([...first, ...timeline.flatMap(e => (e.by?.personId === personId ? (e.photos ?? []) : []))])]
}

/** Reports that are looked at for one photo: the app uploads a photo for one report, so there are hardly ever two. */
const most = 20

/**
 * Stores anew what is needed and deletes the rest. A file that somebody else put into a report is theirs, whoever names it too: nobody
 * takes away another one's proof by leaving.
 * @returns for each file the id under which it stands now; null when it is there no longer
 */
export async function movedPhotos(document: AnyDocument, personId: string): Promise<Map<string, string | null>> {
  const over = !isOpen(document.state as ReportState) && document.state !== 'resolved'
  const own = isFields(document.reporter) && document.reporter.personId === personId
  const moved = new Map<string, string | null>()
  for (const fileID of photosOf(document, personId)) {
    const others = await otherReportsWith(fileID, document._id)
    if (others.some(other => !photosOf(other, personId).includes(fileID))) {
      moved.set(fileID, fileID)
      continue
    }
    moved.set(fileID, others.length > 0 || !over || !own ? await storedAnew(fileID) : null)
    await deleteFile(fileID)
  }
  return moved
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

async function otherReportsWith(fileID: string, id: string): Promise<AnyDocument[]> {
  const select = ['state', 'photos', 'reporter', 'timeline']
  const pages = await Promise.all([
    reports.page('byPhoto', { photos: fileID }, { limit: most, select }),
    reports.page('byLaterPhoto', { 'timeline.photos': fileID }, { limit: most, select }),
  ])
  return pages.flatMap(page => page.items).filter(other => other._id !== id)
}

/** The id is made of the old one, so that a second try finds what the first one stored. */
async function storedAnew(fileID: string): Promise<string | null> {
  const ending = /\.\w{1,5}$/.exec(fileID)?.[0] ?? ''
  const path = `kept/${sha256(fileID).slice(0, 32)}${ending}`
  const known = `${fileID.split('/').slice(0, 3).join('/')}/${path}`
  const urls = await fileUrls([fileID, known])
  const url = urls.get(fileID)
  if (!url) return urls.has(known) ? known : null
  const response = await fetch(url)
  if (!response.ok) throw new Error(`a photo could not be read: ${response.status}`)
  return uploadFile(path, Buffer.from(await response.arrayBuffer()))
}
