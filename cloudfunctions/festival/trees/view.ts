/** Trees and their diaries as somebody reads them. */
import { treeRules, type Tree } from '@config/community/trees'
import { diaryEventsOf, ripenesses, type DiaryParty, type Ripeness } from '@shared/festival/trees/diaryFlow'
import type { DiaryEntryView, TreeView } from '@shared/festival/trees/trees'
import { thumbOf } from '@shared/thumb'
import type { PersonContext } from '../../_platform/call/context'
import { newestOf } from '../../_platform/data/newestOf'
import { photoUrls } from '../../_platform/files/photos'
import { viewsOf } from '../../_platform/setAside/each'
import { startOfDay, type Time } from '../../_platform/time'
import { familyOf } from './care/care'
import { treeDiaryEntries, type DiaryEntry, type TreeCare } from './collections'
import { nameOfTree } from './register'
import { looksAtDiaries } from './theTree'

/** How a tree was seen last. */
interface Seen {
  ripeness: Ripeness
  day: string
}

/** When the season of a moment began: fruit of last year says nothing of this one's. */
export function seasonStart(now: Time): Time {
  const month = treeRules.seasonFrom
  const year = Number(now.slice(0, 4)) - (Number(now.slice(5, 7)) < month ? 1 : 0)
  return startOfDay(`${year}-${String(month).padStart(2, '0')}-01`)
}

/** How each tree was seen last in this season, by what everybody sees. One trip. */
export async function ripenessNow(now: Time): Promise<Map<string, Seen>> {
  const from = { field: 'at', time: seasonStart(now) }
  const newest = await newestOf(treeDiaryEntries, { equal: { state: 'shown' }, from }, 'tree', ['ripeness', 'day'])
  return new Map(
    [...newest].flatMap(([tree, { ripeness, day }]) => {
      const known = ripenesses.find(each => each === ripeness)
      return known ? [[tree, { ripeness: known, day }] as const] : []
    }),
  )
}

export function treeViewOf(tree: Tree, seen: Seen | undefined, care: TreeCare | null): TreeView {
  const { id, estate, no, place, kind, age, expected, column, row } = tree
  return {
    ...{ id, estate, no, place, kind, age, expected },
    name: nameOfTree(id),
    ripeness: seen?.ripeness ?? null,
    seenOn: seen?.day ?? null,
    carer: familyOf(care?.carer),
    cell: { column, row },
  }
}

/** Everybody sees what is shown; what waits is seen by whoever took it and by those who look; what is hidden by the latter. */
export const seesEntry = ({ state, by }: DiaryEntry, actor: PersonContext['actor']): boolean =>
  state === 'shown' || looksAtDiaries(actor) || (state === 'waits' && by.personId === actor.personId)

/** Entries as this person sees them; the photos in one trip. */
export async function entryViews(
  entries: readonly DiaryEntry[],
  actor: PersonContext['actor'],
): Promise<DiaryEntryView[]> {
  const visible = entries.filter(entry => seesEntry(entry, actor))
  if (visible.length === 0) return []
  const urls = await photoUrls(visible.flatMap(({ photo }) => [photo, thumbOf(photo)]))
  return viewsOf(treeDiaryEntries, visible, (entry): DiaryEntryView => {
    const { _id: id, version, tree, state, day, ripeness, photo, words, by } = entry
    const mine = by.personId === actor.personId
    const thumb = urls.get(thumbOf(photo))
    const parties: DiaryParty[] = [...(mine ? (['resident'] as const) : []), ...(looksAtDiaries(actor) ? (['planner'] as const) : [])] // prettier-ignore
    return {
      ...{ id, version, tree, state, day, ripeness, words, mine },
      treeName: nameOfTree(tree),
      photo: { url: urls.get(photo) ?? '', ...(thumb ? { thumb } : {}) },
      allowed: diaryEventsOf(state, parties),
    }
  })
}
