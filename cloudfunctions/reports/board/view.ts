/** Entries of the board: as everybody reads them, and as those do who decide about them. */
import type { BoardItem, BoardRow } from '@shared/reports/board'
import type { Actor } from '@shared/permissions'
import { thumbOf } from '@shared/thumb'
import { photoShown, photoUrls } from '../../_platform/files/photos'
import { sha256 } from '../../_platform/personId'
import { viewsOf } from '../../_platform/setAside/each'
import { boardEntries, type BoardEntry } from './collections'
import { allowedOn } from './entry'

const urlsOf = (entries: readonly BoardEntry[]) =>
  photoUrls(entries.flatMap(({ before, after }) => [...before, ...after].flatMap(file => [file, thumbOf(file)])))
/** The wall draws thumbnails; the covered copy itself is loaded by whoever opens it. */
const shots = (files: string[], urls: Map<string, string>) => files.map(file => photoShown(file, urls))

function rowOf(
  { _id, category, place, words, before, after, month, took }: BoardEntry,
  urls: Map<string, string>,
): BoardRow {
  // The id of a report is nobody's but theirs who may read it.
  const id = sha256(`board ${_id}`).slice(0, 16)
  return { id, category, place, words, before: shots(before, urls), after: shots(after, urls), month, took }
}

/** A page as everybody reads it; the photos in one trip. */
export async function rowsOf(entries: BoardEntry[]): Promise<BoardRow[]> {
  const urls = await urlsOf(entries)
  return viewsOf(boardEntries, entries, entry => rowOf(entry, urls))
}

export async function itemsOf(entries: BoardEntry[], actor: Actor): Promise<BoardItem[]> {
  const urls = await urlsOf(entries)
  return viewsOf(boardEntries, entries, entry => {
    const { _id, version, state, at, proposedBy } = entry
    const row = rowOf(entry, urls)
    return { ...row, id: _id, version, state, at, proposedBy: proposedBy.name, allowed: allowedOn(entry, actor) }
  })
}

/** One of them. */
export async function itemOf(entry: BoardEntry, actor: Actor): Promise<BoardItem> {
  const [item] = await itemsOf([entry], actor)
  if (!item) throw new Error('it cannot be shown')
  return item
}
